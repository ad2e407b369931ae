/** Under the first story: a second rank, the newest, and bands of sections. */
export const frontSheetPart = `
.second{border-block-start:var(--hair);padding-block-start:1.5rem}
.latest,.band{margin-block-start:3.5rem;border-block-start:3px solid var(--tone);padding-block-start:.625rem}
.latest{--tone:var(--ink)}
.band>.card .headline{font-size:clamp(1.5rem,1.3rem + .9vw,2.125rem);line-height:1.42}
.band>.card{margin-block-end:1.5rem}
@media(min-width:60rem){
  .second{row-gap:1rem}
  .second>li:nth-child(-n+2){grid-row:1/span 3}
  .second>li:nth-child(n+3){grid-column:3}
  .second>li:nth-child(n+4){border-block-start:var(--hair);padding-block-start:1rem}
  .second>li:nth-child(4)::before{display:block}
  .band[data-rhythm]{display:grid;grid-template-columns:8fr 4fr;column-gap:2.5rem}
  .band[data-rhythm=columns]{grid-template-columns:5fr 7fr}
  .band>.section-name,.band>.abreast:nth-child(2){grid-column:1/-1}
  .band>.card{margin:0}
  [data-rhythm=feature]>.card{display:grid;grid-template-columns:5fr 4fr;gap:2rem;align-items:start}
}
`;
