/** The front: a first story, a second rank, the newest, and bands of sections. */
export const frontSheetPart = `
.lead{padding-block:1.5rem}
.lead .headline{font-size:clamp(1.875rem,1.4rem + 2.4vw,3.25rem);line-height:1.35}
.lead .gist{font-size:clamp(1.1875rem,1.1rem + .4vw,1.375rem);margin-block-start:.75rem}
.lead .card-foot{margin-block-start:1rem}
.second{display:grid;gap:1.5rem;border-block-start:1px solid var(--line);padding-block-start:1.5rem}
.latest,.band{margin-block-start:3rem;border-block-start:2px solid var(--tone);padding-block-start:.625rem}
.latest>.section-name,.band>.section-name{margin-block-end:1.25rem}
.band[data-rhythm=feature]>.card .headline,.band[data-rhythm=columns]>.card .headline{font-size:clamp(1.5rem,1.3rem + 1vw,2.125rem);line-height:1.4}
.band>.card{margin-block-end:1.5rem}
@media(min-width:60rem){
  .lead[data-layout=pictured] .card{display:grid;grid-template-columns:5fr 7fr;gap:2.5rem;align-items:start}
  .lead[data-layout=pictured] .card-picture{order:1;margin:0}
  .lead[data-layout=plain]{max-inline-size:60rem}
  .second{grid-template-columns:repeat(3,1fr);gap:2rem}
  .band[data-rhythm=feature]{display:grid;grid-template-columns:7fr 5fr;column-gap:3rem}
  .band>.section-name{grid-column:1/-1}
  .band>.card{margin:0}
  .band[data-rhythm=columns]{display:grid;grid-template-columns:5fr 7fr;column-gap:3rem}
}
`;
