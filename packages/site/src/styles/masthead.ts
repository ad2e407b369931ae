/** Breaking strip, masthead and foot. */
export const mastheadSheet = `
.ticker{background:var(--live);color:var(--paper);font:500 1rem/1.6 var(--label)}
.ticker ul{padding-block:.5rem;display:grid;gap:.25rem}
.ticker b{font-weight:500;padding-inline-end:.75rem;margin-inline-end:.5rem;border-inline-end:1px solid}
.ticker li:not([data-level=breaking]) b{opacity:.9}
.nameplate{display:grid;grid-template-columns:1fr auto;align-items:end;column-gap:1rem;padding-block:1rem .75rem;font:500 .9375rem/1.6 var(--label);color:var(--soft)}
.name{order:-1;font:700 2.5rem/1.3 var(--text);color:var(--ink)}
.tagline{display:none}
.day{padding-block-end:.25rem}
.sections{display:flex;flex-wrap:wrap;column-gap:1.375rem;border-block:1px solid var(--line);border-block-start:2px solid var(--ink);padding-block:.375rem;font:500 1.0625rem/1.9 var(--label)}
.sections a{display:inline-block;border-block-end:2px solid transparent}
.sections a:hover,.sections a[aria-current]{color:var(--tone);border-color:var(--tone);text-decoration:none}
.footer{margin-block-start:5rem;padding-block:1.5rem 3rem;font:500 .9375rem/1.9 var(--label);color:var(--soft)}
.footer nav{display:grid;gap:1rem 2rem;border-block-start:2px solid var(--ink);padding-block:1.25rem}
.footer-name{font:700 1.75rem/1.6 var(--text);color:var(--ink)}
.footer ul{display:flex;flex-wrap:wrap;gap:.125rem 1.25rem}
.footer-sections{color:var(--ink)}
@media(min-width:48rem){
  .nameplate{grid-template-columns:1fr auto 1fr;padding-block:1.75rem 1.25rem;align-items:end}
  .name{order:0;font-size:4rem;line-height:1.1;text-align:center}
  .tagline{display:block;text-align:end}
  .sections{justify-content:center;column-gap:2.25rem}
  .footer nav{grid-template-columns:2fr 1fr 1fr 1fr}
  .footer nav ul:not(.footer-sections){display:block}
}
`;
