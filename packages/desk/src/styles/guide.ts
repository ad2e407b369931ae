/** The guide: read like a page of the paper. */
export const guideSheet = `
.guide{display:grid;gap:2rem}
.guide nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.9375rem}
.guide nav a{text-decoration:none;border-block-end:2px solid transparent}
.guide nav a:hover,.guide nav a[aria-current]{border-color:var(--ink)}
.guide article{max-inline-size:44rem;min-inline-size:0}
.guide article>*+*{margin-block-start:1rem}
.guide article h2{margin-block-start:2.5rem}
.guide article ul,.guide article ol{padding-inline-start:1.5rem}
.guide article ul{list-style:disc}
.guide article ol{list-style:decimal}
.guide article li+li{margin-block-start:.375rem}
.guide code{font:500 .9375em/1.6 ui-monospace,monospace;unicode-bidi:isolate;direction:ltr}
.guide pre{overflow-x:auto;direction:ltr;text-align:start;border:var(--hair);padding:.75rem 1rem}
.guide table{border-collapse:collapse;inline-size:100%;font-size:.9375rem;display:block;overflow-x:auto}
.guide td,.guide th{border-block-end:var(--hair);padding:.5rem .75rem;text-align:start;vertical-align:top}
@media(min-width:60rem){
  .guide{grid-template-columns:13rem minmax(0,1fr)}
  .guide nav ul{display:grid}
}
`;
