/** Breaking strip, masthead and foot. */
export const mastheadSheet = `
.ticker{background:var(--strip);color:#fff}
.ticker ul{padding-block:.5rem}
.ticker b{font-weight:500;padding-inline-end:.75rem;margin-inline-end:.5rem;border-inline-end:1px solid}
.nameplate{display:grid;grid-template-columns:1fr auto;align-items:end;gap:0 1rem;padding-block:1.125rem .875rem}
.name{order:-1;font:700 2.5rem/1.3 var(--text);color:var(--ink)}
svg.brand{display:block;block-size:2.75rem}
.tagline{display:none}
.day{text-align:end;text-wrap:balance}
.ways,.footer nav{border-block:var(--hair);border-block-start:2px solid var(--ink)}
.ways{display:flex;gap:1rem;padding-block:.375rem}
.ways nav{flex:1}
.ways .label{color:var(--ink);font-size:1.0625rem}
.sections a,.find{display:block;padding-block:.125rem;border-block-end:2px solid transparent}
.sections a:hover,.sections a[aria-current]{color:var(--tone);border-color:var(--tone);text-decoration:none}
.footer{margin-block-start:5rem;padding-block-end:3rem}
.footer nav{display:grid;gap:1.25rem 2rem;padding-block:1.25rem;margin-block-end:1rem}
.footer-name .brand{block-size:1.75rem;margin-block-end:.875rem;color:var(--ink)}
@media(min-width:48rem){
  .nameplate{grid-template-columns:1fr auto 1fr;padding-block:1.5rem 1.25rem}
  .name{order:0;font-size:4rem;line-height:1.1}
  svg.brand{block-size:3.5rem}
  h1 svg.brand{block-size:5rem}
  .tagline{display:block;text-align:end}
  .day{text-align:start}
  .sections{justify-content:center;column-gap:2.5rem}
  .footer nav{grid-template-columns:3fr 2fr 2fr auto}
}
`;
