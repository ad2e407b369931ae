/**
 * A story in a list, and the lists it stands in: one under the other, or abreast with hairlines between. A picture in a
 * card is cut to 3:2 around its focal point; a tile shrinks beside its headline on a phone.
 */
export const cardsSheet = `
.card,.box li{position:relative}
.headline{font-size:1.25rem;line-height:1.5}
.headline a::after,.box a::after{content:"";position:absolute;inset:0}
.card:hover .headline a{text-decoration:underline 2px var(--tone)}
.kicker a{display:inline-block;position:relative;z-index:1}
.gist{margin-block-start:.375rem;font-size:1.0625rem;line-height:1.7;color:var(--soft)}
.foot{row-gap:0;margin-block-start:.25rem;font-size:.875rem}
.picture{margin-block-end:.75rem}
.picture img{inline-size:100%;aspect-ratio:3/2;object-fit:cover;object-position:var(--x,50%) var(--y,50%)}
${[0, 1, 3, 4].map((quarter) => `[data-x="${quarter}"]{--x:${quarter * 25}%}[data-y="${quarter}"]{--y:${quarter * 25}%}`).join("")}
.cards>li+li{margin-block-start:1rem;border-block-start:var(--hair);padding-block-start:1rem}
@media(max-width:39.99rem){
  .tile{display:grid;grid-template-columns:1fr auto;gap:1rem}
  .tile>.picture{order:1;inline-size:6.5rem;margin:0}
  .tile .gist{display:none}
}
@media(min-width:40rem){
  .abreast{display:grid;grid-template-columns:repeat(var(--abreast,2),1fr);gap:2rem 2.5rem}
  .abreast>li+li{margin:0;border:0;padding:0}
  .abreast>li{position:relative}
  .abreast>li::before{content:"";position:absolute;inset-block:0;inset-inline-start:-1.25rem;border-inline-start:var(--hair)}
}
@media(min-width:60rem){
  [data-abreast="3"]{--abreast:3}
  [data-abreast="4"]{--abreast:4}
  [data-abreast="3"]>li:nth-child(3n+1)::before,[data-abreast="4"]>li:nth-child(4n+1)::before{display:none}
}
@media(max-width:59.99rem){.abreast>li:nth-child(2n+1)::before{display:none}}
[data-abreast="2"]>li:nth-child(2n+1)::before{display:none}
`;

/** The first story of a front: picture and headline side by side, or a headline that fills the room by itself. */
export const leadSheet = `
.lead{padding-block:1.75rem}
.lead .headline{font-size:clamp(1.875rem,1.4rem + 2.3vw,3.25rem);line-height:1.36}
.lead .gist{margin-block-start:.875rem;font-size:clamp(1.1875rem,1.1rem + .4vw,1.375rem)}
.lead .foot{margin-block-start:1rem;font-size:.9375rem}
@media(min-width:60rem){
  .lead.pictured .card{display:grid;grid-template-columns:5fr 7fr;gap:2.5rem}
  .lead .picture{order:1;margin:0}
  .lead.unpictured .card{border-block-start:6px solid var(--tone);padding-block-start:1rem}
  .lead.unpictured .headline{font-size:clamp(3rem,5vw,4.25rem);line-height:1.3}
  .lead.unpictured .gist{max-inline-size:46rem}
}
`;
