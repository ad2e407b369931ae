/** A story in a list, and the lists it stands in. */
export const cardsSheet = `
.card{position:relative}
.card .headline{font-size:1.3125rem;line-height:1.45}
.card .headline a::after{content:"";position:absolute;inset:0}
.card:hover .headline a{text-decoration:underline;text-decoration-color:var(--tone);text-decoration-thickness:2px}
.card .kicker a{position:relative;z-index:1}
.card .gist{margin-block-start:.375rem;font-size:1.0625rem;line-height:1.7;color:var(--soft)}
.card-foot{display:flex;flex-wrap:wrap;column-gap:.75rem;margin-block-start:.375rem}
.card-picture{margin-block-end:.75rem}
.card-picture img{inline-size:100%;aspect-ratio:3/2;object-fit:cover;object-position:var(--x,50%) var(--y,50%)}
${[0, 1, 2, 3, 4, 5].map((fifth) => `[data-x="${fifth}"]{--x:${fifth * 20}%}[data-y="${fifth}"]{--y:${fifth * 20}%}`).join("")}
.cards{display:grid;gap:1.25rem}
.cards>li+li{border-block-start:1px solid var(--line);padding-block-start:1.25rem}
[data-rhythm=wire] .card-text{display:flex;flex-direction:column}
[data-rhythm=list] .card{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1rem}
[data-rhythm=list] .card-picture{order:1;inline-size:clamp(6rem,24vw,13rem);margin:0}
[data-rhythm=list] .gist{display:none}
@media(min-width:40rem){
  .cards:is([data-rhythm=row],[data-rhythm=wire],[data-rhythm=pairs]){grid-template-columns:1fr 1fr;gap:2rem}
  .cards:is([data-rhythm=row],[data-rhythm=wire],[data-rhythm=pairs])>li+li{border:0;padding:0}
  [data-rhythm=list] .gist{display:block}
}
@media(min-width:60rem){
  .cards:is([data-rhythm=row],[data-rhythm=wire]){grid-template-columns:repeat(4,1fr)}
  [data-rhythm=row] .headline,[data-rhythm=wire] .headline{font-size:1.1875rem}
}
`;
