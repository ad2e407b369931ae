/** The library of pictures and the page of one. */
export const mediaSheet = `
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,10rem),1fr));gap:1.75rem 1.25rem}
.tiles li{display:grid;align-content:start;gap:.125rem;font-size:.9375rem;line-height:1.6}
.tiles a{display:block;text-decoration:none}
.tiles img{display:block;inline-size:100%;block-size:auto;aspect-ratio:3/2;object-fit:contain;background:var(--wash)}
.tiles .name{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;margin-block-start:.375rem}
.tiles a:hover .name{text-decoration:underline}
.asked{display:flex;gap:.75rem;max-inline-size:36rem}
.asked input{flex:1;min-inline-size:0}
textarea{inline-size:100%;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:inherit;resize:vertical}
input[type=file]{padding:.5rem .75rem;block-size:auto}
input[type=file]::file-selector-button{font:inherit;color:inherit;background:none;border:1px solid var(--soft);border-radius:0;padding:.125rem .75rem;margin-inline-end:.75rem}
.upload{max-inline-size:36rem}
.upload.over{outline:2px dashed var(--ink);outline-offset:.75rem}
.sent progress{flex:1 1 8rem;max-inline-size:16rem;block-size:.5rem;accent-color:var(--ink)}
.picture-name{font-size:clamp(1.5rem,1.3rem + 1vw,2rem)}
.focal{position:relative;inline-size:fit-content;max-inline-size:100%;background:var(--wash)}
.focal img{display:block;max-inline-size:100%;inline-size:auto;block-size:auto;max-block-size:70vh}
.focal svg,.focal button{position:absolute;inset:0;inline-size:100%;block-size:100%}
.focal button{background:none;border:0;padding:0;cursor:crosshair}
.focal circle{fill:none;vector-effect:non-scaling-stroke}
.focal .outer{stroke:#000;stroke-width:5}
.focal .inner{stroke:#fff;stroke-width:2.5}
.focal .dot{fill:#fff;stroke:#000;stroke-width:1}
.picture-form{display:grid;gap:2.5rem;margin-block-start:2.25rem}
.picture-form .pair{display:flex;gap:1rem}
.picture-form .pair p{flex:1}
.picture-form>button{justify-self:start}
.crops{display:flex;flex-wrap:wrap;align-items:end;gap:1.25rem}
.crops img{display:block;object-fit:cover;object-position:var(--x,50%) var(--y,50%);background:var(--wash)}
.crops .card img{inline-size:12rem;block-size:8rem}
.crops .square img{inline-size:8rem;block-size:8rem}
.crops .whole img{inline-size:auto;block-size:auto;max-inline-size:12rem;max-block-size:8rem}
${[0, 1, 3, 4].map((quarter) => `.crops [data-x="${quarter}"]{--x:${quarter * 25}%}.crops [data-y="${quarter}"]{--y:${quarter * 25}%}`).join("")}
.picture-facts{display:grid;gap:.75rem;max-inline-size:40rem}
.picture-facts dt{color:var(--soft);font-size:.9375rem}
@media(min-width:48rem){
  .tiles{grid-template-columns:repeat(auto-fill,minmax(12rem,1fr))}
  .picture-form{grid-template-columns:1fr 1fr;align-items:start}
  .picture-form>button{grid-column:1/-1}
}
@media(max-width:30rem){.tiles{grid-template-columns:1fr 1fr}}
`;
