/** What is owed to dossiers, entities, what happened to an item. */
export const dossierUpkeepSheet = `
.top nav .owed-count{margin-inline-start:.375rem;font-variant-numeric:tabular-nums;color:var(--soft)}
.owed{padding-block:1rem;border-block-start:var(--hair)}
.owed>*+*{margin-block-start:.25rem}
.owed-kind{display:flex;flex-wrap:wrap;gap:.125rem 1rem;font-size:.9375rem}
.owed-line{font:700 1.1875rem/1.6 var(--text);text-wrap:pretty;max-inline-size:44rem}
.owed-line a{text-decoration:none}
.owed-line a:hover{text-decoration:underline}
.owed-of{font-size:clamp(1.5rem,1.3rem + 1vw,1.875rem);max-inline-size:44rem}
.settling>*+*{margin-block-start:1.25rem}
.lost{display:grid;gap:1rem;padding-block-start:1rem;border-block-start:var(--hair)}
.lost h3,.deeds-of-item h3{font:700 1.0625rem/1.6 var(--text)}
.two-sides{display:grid;gap:1rem 2rem}
.two-sides>div,.candidate{display:grid;gap:.5rem;align-content:start;min-inline-size:0}
.settling .picker{border-block:0;padding-block:0;display:grid;gap:.75rem;padding-inline-start:1rem;border-inline-start:2px solid var(--line);min-inline-size:0}
.settling .picker legend{font-weight:700}
.settling .field{display:grid;gap:.25rem}
.settling .field small{font-size:.9375rem;color:var(--soft)}
.settling .paragraphs{border:0;padding:0;display:grid;gap:.25rem;max-block-size:26rem;overflow:auto;min-inline-size:0}
.settling .paragraphs legend{float:none;color:inherit;font-weight:700;padding-block-end:.25rem}
.settling .paragraphs label{display:grid;grid-template-columns:auto 1fr;align-items:start;padding-block:.5rem;border-block-start:var(--hair);font:500 1.0625rem/1.8 var(--text)}
.settling .paragraphs input{margin-block-start:.375rem}
details.part>summary,.lost summary{cursor:pointer}
details.part>summary h2{display:inline;font-size:1.25rem}
.known{display:grid;gap:.5rem 2rem}
.known div{display:flex;flex-wrap:wrap;gap:.125rem 1rem}
.known dt{color:var(--soft);min-inline-size:7rem}
.known dd+dd::before{content:"· ";color:var(--soft)}
.also{display:block}
.option{display:block;padding-block:.375rem}
.map-frame{max-inline-size:40rem;border:var(--hair)}
.map-frame iframe{display:block;inline-size:100%;block-size:26rem;border:0;background:var(--paper)}
.deeds-of-item>li{padding-block:1rem;border-block-start:var(--hair)}
.deeds-of-item>li>*+*{margin-block-start:.375rem}
.deeds-of-item .deed{font:500 1.0625rem/1.75 var(--label);margin:0;display:flex;flex-wrap:wrap;gap:.125rem .75rem;align-items:baseline}
.deeds-of-item .deed b{font:700 1.1875rem/1.5 var(--text)}
.deeds-of-item .mark{border:1px solid var(--live);color:var(--live);padding-inline:.5rem;font-size:.875rem}
.deeds-of-item .quiet{font-size:.9375rem}
.deeds-of-item .step+.step{margin-block-start:.75rem}
@media(min-width:48rem){
  .two-sides{grid-template-columns:1fr 1fr}
}
`;
