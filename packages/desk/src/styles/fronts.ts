/** Fronts: an order that reads as the front does, and the frames in which it is tried. */
export const frontsSheet = `
html:has(.front){scroll-padding-block-end:6rem}
.front>*+*{margin-block-start:1.75rem}
.front h2{font-size:1.25rem}
.front .refusal{margin-block-start:1rem}
.finder{display:grid;gap:.75rem}
.finder h3{font:500 1rem/1.6 var(--label);color:var(--soft)}
.finder small{color:var(--soft)}
.ask{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem}
.ask p{flex:1 1 16rem;display:grid;gap:.25rem}
.in-place{display:flex;align-items:center;gap:.75rem}
.in-place select{inline-size:auto}
.found>li{align-items:center}
.found .why{flex-basis:100%;order:1}
.found button{margin-inline-start:auto}
.how{font-size:.9375rem;margin-block:.25rem .75rem}
.places{counter-reset:place}
.place{counter-increment:place;display:grid;grid-template-columns:2rem 1fr;column-gap:.75rem;padding-block:1rem;border-block-start:var(--hair);background:var(--paper)}
.place::before{content:counter(place);font:700 1.125rem/1.6 var(--label);color:var(--soft);grid-column:1;grid-row:1}
.place .matter{display:grid;gap:.25rem;min-inline-size:0;grid-column:2;grid-row:1}
.place .headline{font:700 1.1875rem/1.5 var(--text)}
.place:first-child .headline{font-size:1.625rem;line-height:1.4}
.place[data-kind=automatic] .headline{font-weight:500}
.place .facts{gap:0 1rem;font-size:.9375rem}
.place .pinned{color:var(--ink);font-weight:700}
.place .told{font-size:.9375rem}
.until{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;font-size:.9375rem}
.until input:not([type=checkbox]){inline-size:auto;min-inline-size:0;min-block-size:2.25rem}
.until small{color:var(--soft)}
.deeds{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.25rem}
.deed{display:inline-flex;align-items:center;border:0;background:none;color:var(--ink);padding:0;min-block-size:2.25rem;min-inline-size:1.5rem;font-size:.9375rem;text-decoration:underline;text-decoration-color:var(--soft)}
.deed:hover{text-decoration-thickness:2px}
.handle{display:none}
[data-scripted] .handle{display:grid;place-items:center;grid-column:1;grid-row:1;margin-block-start:2rem;inline-size:2.5rem;block-size:2.5rem;margin-inline-start:-.25rem;min-block-size:0;padding:0;border:0;background:none;color:var(--soft);cursor:grab;touch-action:none;align-self:start}
.handle svg{inline-size:1.25rem;block-size:1.25rem}
.handle:hover{color:var(--ink)}
.place.lifted{background:var(--wash);outline:2px solid var(--ink);outline-offset:.375rem;position:relative;z-index:1}
.lifted .handle{cursor:grabbing;color:var(--ink)}
.bar{position:sticky;inset-block-end:0;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .75rem;padding-block:.75rem;background:var(--paper);border-block-start:2px solid var(--ink);z-index:2}
.bar .unsaved{color:var(--live)}
.bar .state{font-size:.9375rem}
.conflict{border-inline-start:3px solid var(--live);padding-inline-start:1rem;display:grid;gap:1rem}
.conflict h3{font:500 1rem/1.6 var(--label);color:var(--soft)}
.orders{display:grid;gap:1.5rem}
.order{counter-reset:order}
.order>li{counter-increment:order;padding-block:.5rem;border-block-start:var(--hair);font:700 1rem/1.6 var(--text)}
.order>li::before{content:counter(order) ". ";color:var(--soft);font:500 .9375rem/1.6 var(--label)}
.order .quiet{font:500 .9375rem/1.6 var(--label)}
a.button{display:inline-block;min-block-size:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--ink);background:var(--ink);color:var(--paper);text-decoration:none}
.screen{position:relative;overflow:hidden;border:var(--hair)}
.screen iframe{position:absolute;inset-block-start:0;inset-inline-start:0;border:0;transform-origin:0 0;background:var(--paper)}
[dir=rtl] .screen iframe{transform-origin:100% 0}
.screen.phone{inline-size:285px;block-size:616px}
.screen.phone iframe{inline-size:390px;block-size:844px;transform:scale(.73)}
.screen.desk{inline-size:284px;block-size:200px}
.screen.desk iframe{inline-size:1280px;block-size:900px;transform:scale(.222)}
@media(min-width:24rem){
  .screen.phone{inline-size:347px;block-size:751px}
  .screen.phone iframe{transform:scale(.89)}
  .screen.desk{inline-size:345px;block-size:243px}
  .screen.desk iframe{transform:scale(.27)}
}
@media(min-width:48rem){
  .screen.phone{inline-size:390px;block-size:844px}
  .screen.phone iframe{transform:none}
  .screen.desk{inline-size:691px;block-size:486px}
  .screen.desk iframe{transform:scale(.54)}
  .orders{grid-template-columns:1fr 1fr}
}
@media(min-width:64rem){
  .screen.desk{inline-size:960px;block-size:675px}
  .screen.desk iframe{transform:scale(.75)}
}
`;
