/** A story's page. */
export const storySheetPart = `
.story{padding-block-start:2rem}
.story-head{max-inline-size:56rem}
.story h1{font-size:clamp(1.875rem,1.4rem + 2.4vw,3.25rem);line-height:1.35}
.standfirst{margin-block-start:1rem;font-size:clamp(1.25rem,1.15rem + .4vw,1.4375rem);line-height:1.7;color:var(--soft);text-wrap:pretty}
.credits{margin-block:1.5rem;display:flex;flex-wrap:wrap;gap:.125rem 1.5rem;border-block-start:1px solid var(--line);padding-block-start:.75rem}
.who{color:var(--ink)}
figcaption{margin-block-start:.5rem}
.copy>*+*{margin-block-start:1.25em}
.copy h2{margin-block-start:2em;font-size:1.5rem}
.copy h3{margin-block-start:1.75em;font-size:1.3125rem}
.copy :is(h2,h3) a{text-decoration:none}
.copy :is(ul,ol):not([class],.related-box ul){padding-inline-start:1.5rem;list-style:disc}
.copy ol:not([class]){list-style:decimal}
.quote blockquote{border-inline-start:3px solid var(--tone);padding-inline-start:1.25rem}
.pullquote{font-weight:600;font-size:1.625rem;line-height:1.55;color:var(--tone);padding-block:1rem;border-block:1px solid var(--line)}
.related-box{border-block:1px solid var(--line);border-block-start:2px solid var(--tone);padding-block:.625rem 1rem}
.related-box li{position:relative;font-weight:600;font-size:1.125rem;line-height:1.6;margin-block-start:.625rem}
.related-box a{text-decoration:none}
.related-box img{margin-block-end:.5rem}
.pictured{display:block;font:500 .875rem/1.6 var(--label);color:var(--soft)}
.story-notes>*{margin-block-start:2rem}
.story-notes h2{font:500 1.0625rem/1.6 var(--label)}
.corrections{border-inline-start:3px solid var(--live);padding-inline-start:1.25rem}
.table{overflow-x:auto}
table{border-collapse:collapse;inline-size:100%;font:500 1rem/1.6 var(--label)}
th,td{padding:.5rem .75rem;text-align:start;border-block-end:1px solid var(--line);font-weight:500}
.tags ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font:500 1rem/1.8 var(--label)}
.related,.latest{margin-block-start:4rem;border-block-start:2px solid var(--ink);padding-block-start:.625rem}
.related>.section-name,.latest>.section-name{margin-block-end:1.25rem}
@media(min-width:76rem){
  .story{display:grid;grid-template-columns:12rem 38rem minmax(0,1fr);column-gap:3rem}
  .story-head{grid-column:2/-1}
  .credits{grid-column:1;grid-row:2/span 3;flex-direction:column}
  .hero,.absent{grid-column:2/-1}
  .copy,.story-notes{grid-column:2}
  .related-box{float:inline-end;inline-size:16rem;margin-inline-end:-19rem}
}
`;
