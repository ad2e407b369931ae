/** Dossiers laid out for work: lines parted by hairlines, each with its evidence under it; and their forms. */
export const dossiersSheet = `
html:has(.line-form){scroll-padding-block-end:6rem}
.dossiers .under{display:block;color:var(--soft);font-size:.9375rem}
.dossier-search{align-items:end}
.part-head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 1.5rem}
.part-head a{font-size:1rem;padding-block:.25rem}
.dossier-line{padding-block:1.25rem;border-block-start:var(--hair);scroll-margin-block-start:1rem}
.dossier-line>*+*{margin-block-start:.375rem}
.dossier-line .said{font:700 1.1875rem/1.65 var(--text);max-inline-size:44rem;text-wrap:pretty}
.of-line{display:flex;flex-wrap:wrap;gap:.125rem 1.25rem;font-size:.9375rem}
.of-line:empty{display:none}
.sanad{display:grid;gap:.375rem;border-inline-start:2px solid var(--line);padding-inline-start:.875rem}
.sanad li{display:grid;gap:0;max-inline-size:44rem}
.sanad q{font:500 1.0625rem/1.75 var(--text);quotes:"«" "»"}
.sanad .quiet{font-size:.9375rem}
.fates{border-inline-start:2px solid var(--ink);padding-inline-start:.875rem;display:grid;gap:.75rem;margin-block:.75rem}
.fates li>*+*{margin-block-start:.25rem}
.dossier-line .deeds{font-size:.9375rem}
.dossier-line .deeds a{display:inline-flex;align-items:center;min-block-size:2.25rem}
.deed:disabled{color:var(--soft);text-decoration:none;cursor:default}
[data-scripted] .sentences>.dossier-line{cursor:grab}
[data-scripted] .sentences>.dossier-line.lifted{background:var(--wash);outline:2px solid var(--ink);outline-offset:.25rem;cursor:grabbing}
.line-form>*+*{margin-block-start:2rem}
.line-form h2{font-size:1.25rem}
.line-form h3{font:700 1.0625rem/1.6 var(--label)}
.line-form h4{font:700 1.1875rem/1.6 var(--text);margin:0}
.line-form h4 small{font:500 .9375rem/1.6 var(--label)}
.line-form fieldset.names,.line-form fieldset.several,.line-form .newcomer,.piece fieldset{display:grid;gap:.5rem;min-inline-size:0}
.piece fieldset,.open-story,.evidence-picker{grid-template-columns:minmax(0,1fr)}
.row-list{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr))}
.fields .row-list p{display:grid;grid-auto-flow:row;gap:.375rem}
.several{grid-template-columns:repeat(auto-fill,minmax(min(100%,10rem),1fr));align-items:start}
.several legend{grid-column:1/-1}
.several small{grid-column:1/-1;color:var(--soft)}
.ticked{display:grid!important;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));max-block-size:14rem;overflow-y:auto}
.ticked label{padding-block:.25rem}
.kinds{display:grid;gap:.125rem}
.kinds label{display:block;padding-block:.375rem}
.newcomer{border-inline-start:3px solid var(--ink);padding-inline-start:1rem}
.newcomer legend{font-weight:700;padding-inline-start:1rem}
.newcomer summary{cursor:pointer;padding-block:.5rem}
.newcomer details>*+*{margin-block-start:.75rem}
.newcomers{gap:1.5rem}
.telling{display:grid;gap:1rem;border-block-start:var(--hair);padding-block-start:1.5rem}
.evidence{border-block-start:var(--hair);padding-block-start:1.5rem}
.evidence>*+*{margin-block-start:1rem}
.pieces{display:grid;gap:1.5rem}
.piece legend{color:var(--soft)}
.piece blockquote{margin:0;padding-inline-start:1rem;border-inline-start:2px solid var(--ink);font:500 1.1875rem/1.8 var(--text);max-inline-size:44rem}
.piece .said{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));font:inherit}
.piece .said p{display:grid;gap:.25rem}
.piece .choices{align-items:center}
.evidence-picker{display:grid;gap:1rem;padding-block:1rem;border-block:var(--hair)}
.picks li{align-items:baseline;padding-block:.375rem}
.picks .deed{text-align:start;font:500 1.0625rem/1.6 var(--text)}
.open-story{display:grid;gap:1rem}
.citable{display:grid;gap:.25rem;max-block-size:32rem;overflow-y:auto;border-block:var(--hair);padding-block:.5rem}
.citable legend{float:inline-start;inline-size:100%;color:var(--soft)}
.citable>div{display:grid;grid-template-columns:auto 1fr;align-items:baseline;gap:.25rem .5rem;padding-block:.25rem}
.citable p{font:500 1.125rem/1.9 var(--text);max-inline-size:44rem}
[data-scripted] .citable p{cursor:text}
.citable p:focus-visible{outline-offset:6px}
[data-paragraph]::selection{background:var(--ink);color:var(--paper)}
.open-story>p{display:grid;gap:.25rem}
.open-story>p.choices{display:flex}
.line-form textarea{inline-size:100%;max-inline-size:44rem;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:500 1.0625rem/1.75 var(--text);resize:vertical;field-sizing:content;min-block-size:4.5rem}
.line-form .bar{gap:.75rem;align-items:center}
.line-form mark{background:var(--wash);color:inherit;text-decoration:underline}
.take-words{position:fixed;inset-block-end:1rem;inset-inline:var(--edge);margin-inline:auto;inline-size:fit-content;z-index:3;box-shadow:0 .25rem 1.5rem #0003}
[data-busy]{cursor:progress}
[data-scripted] [data-more]{display:none}
@media(min-width:48rem){
  .dossier-line{display:grid;grid-template-columns:1fr auto;column-gap:2rem}
  .dossier-line>*{grid-column:1}
  .dossier-line>.deeds{grid-column:2;grid-row:1;margin:0;align-self:start}
}
@media(min-width:60rem){
  .dossiers>li{display:grid;grid-template-columns:1fr 5rem 9rem 9rem;column-gap:1rem}
}
`;
