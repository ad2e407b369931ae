/** A story's page: on a wide screen a rail of credits, the text, and a margin where related boxes hang. */
export const storySheetPart = `
.story{padding-block-start:2rem}
.story h1{font-size:clamp(1.875rem,1.4rem + 2.3vw,3.25rem);line-height:1.36}
.standfirst{margin-block-start:1rem;line-height:1.65;color:var(--soft);max-inline-size:46rem}
.unpictured .head{border-block-start:6px solid var(--tone);padding-block-start:1rem}
.unpictured h1{font-size:clamp(2.125rem,1.5rem + 3.2vw,4.25rem)}
.credits{margin-block:1.25rem 1.5rem;border-block-start:var(--hair);padding-block-start:.75rem;row-gap:0}
.byline{inline-size:100%}
.who{color:var(--ink)}
.hero{margin-inline:calc(-1*var(--edge))}
.hero img{inline-size:100%}
figcaption{padding-block-start:.5rem}
.hero figcaption{padding-inline:var(--edge)}
.copy,.notes{max-inline-size:35rem}
figure+.copy{margin-block-start:1.75rem}
.copy>*+*{margin-block-start:1.2em}
.copy h2{margin-block-start:1.75em;font-size:1.5rem}
.copy>:is(ul,ol){padding-inline-start:1.5rem;list-style:disc}
.copy>ol{list-style:decimal}
.quote,.corrections{border-inline-start:3px solid var(--tone);padding-inline-start:1.25rem}
.pullquote{padding-block:1rem;border-block:var(--hair);color:var(--tone);font-weight:600;font-size:1.5rem;line-height:1.6}
.box{border-block:var(--hair);border-block-start:3px solid var(--tone);padding-block:.625rem 1rem}
.box li{display:flow-root;margin-block-start:.5rem;font-weight:600;font-size:1.125rem}
.box picture{float:inline-end;inline-size:6rem;margin-inline-start:1rem}
.table{overflow-x:auto;overflow-wrap:normal}
table{border-collapse:collapse;inline-size:100%}
table,.notes h2{font:500 .9375rem/1.6 var(--label)}
caption{text-align:start}
th,td{padding:.5rem;text-align:start;border-block-end:var(--hair)}
th{font-weight:500;color:var(--soft)}
.notes{font-size:1.0625rem}
.notes>*{margin-block-start:2rem}
.corrections{--tone:var(--live)}
.related,.latest{--tone:var(--ink);margin-block-start:4rem;border-block-start:3px solid;padding-block-start:.625rem}
@media(min-width:40rem){.standfirst{font-size:1.4375rem}.hero,.hero figcaption{margin:0;padding-inline:0}}
@media(min-width:76rem){
  .story{display:grid;grid-template-columns:11rem 35rem 1fr;column-gap:3.5rem}
  .copy{font-size:1.3125rem}
  .story>*{grid-column:2}
  .head{margin-block-end:2rem}
  .hero,.head{grid-column-end:-1}
  .unpictured .head{grid-column-start:1}
  .story>.credits{grid-area:2/1/5/2;flex-direction:column;flex-wrap:nowrap;gap:.5rem;margin:0}
  .box{float:inline-end;clear:inline-end;inline-size:16rem;margin-inline-end:-19rem}
}
`;
