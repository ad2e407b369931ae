/** A dossier's page and an entity's: it reads like an explainer, the gist first and large, sources small and calm. */
export const dossierSheetPart = `
.dossier{padding-block-start:2rem;max-inline-size:56rem}
.dossier a{text-decoration-color:var(--line)}
.dossier h1{font-size:clamp(2rem,1.5rem + 2.6vw,3.5rem);line-height:1.3}
.gists li{margin-block-start:.75rem;font-size:clamp(1.3125rem,1.2rem + .5vw,1.5625rem);line-height:1.65}
.dossier>header{border-block-end:3px solid var(--ink);padding-block-end:1rem}
.dossier nav{margin-block-start:1.5rem}
.part{padding-block-start:2.5rem}
.take{margin-block-start:3rem}
.part .section-name{font-size:1.375rem;color:var(--ink)}
.part h3{font-size:1.1875rem}
.when-name{margin-block:1.5rem .25rem}
.events>li,.outcomes>li,.facts li,.ties li,.stories li{border-block-start:var(--hair);padding-block:.75rem}
.event>*{grid-column:2}
.event>.date{grid-area:1/1/4}
.sanad{font:400 .875rem/1.6 var(--label)}
.sanad summary{display:inline-block;cursor:pointer;color:var(--soft);padding-block:.25rem;text-decoration:underline dotted;list-style:none}
.sanad summary::-webkit-details-marker{display:none}
.sanad figure{border-inline-start:2px solid var(--line);padding-inline-start:1rem;margin-block:.5rem 1rem}
.sanad blockquote{font:1.0625rem/1.75 var(--text)}
mark{background:var(--wash);color:inherit;border-block-end:2px solid var(--live)}
.then{background:var(--wash);color:var(--ink);border-inline-start:4px solid var(--live);padding:.75rem 1rem;margin-block-start:1rem}
form{margin-block-start:2.5rem}
form :is(input,button){font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);padding:.375rem .75rem}
.axis{overflow:visible}
.axis,.map svg{display:block;inline-size:100%;block-size:auto}
svg text{font:500 14px var(--label);fill:var(--soft);text-anchor:middle}
.rule{stroke:var(--soft);fill:none}
path.now{stroke:var(--live)}
text.now{fill:var(--live)}
.axis circle{fill:var(--ink);stroke:var(--ink);stroke-width:2}
.axis :is([data-state=expected],[data-state=scheduled],[data-state=unclear],[data-state=postponed]){fill:var(--paper)}
.axis [data-state=cancelled]{fill:var(--paper);stroke:var(--soft);stroke-dasharray:2}
.land{fill:var(--wash);stroke:var(--line)}
.border{fill:none;stroke:var(--line)}
.map svg{background:var(--paper);border:var(--hair)}
.map svg text{fill:var(--ink)}
.way{fill:none;stroke:var(--live);stroke-width:2;stroke-dasharray:5 4}
.network{display:block;inline-size:100%}
.network circle{fill:var(--ink)}
.network text{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.network .rule{stroke:var(--line)}
.map circle{fill:var(--live)}
table{border-collapse:collapse;inline-size:100%;font:400 1rem/1.7 var(--label)}
td:nth-of-type(1),td:nth-of-type(4){white-space:nowrap}
th,td{padding:.625rem .5rem;text-align:start;vertical-align:top;border-block-end:var(--hair);font-weight:400}
thead th{color:var(--soft);font-size:.875rem;white-space:nowrap}
.fate{font:500 .9375rem/1.6 var(--label);white-space:nowrap}
.fate::before{content:"○ "}
[data-fate=moving]::before{content:"◔ "}
[data-fate=stalled]::before{content:"◌ "}
[data-fate=partly]::before{content:"◑ "}
[data-fate=done]::before{content:"● "}
[data-fate=failed]::before{content:"✕ "}
[data-fate=lapsed]::before{content:"– "}
[data-fate=failed]{color:var(--live)}
.outcomes ol{padding-inline-start:1rem;border-inline-start:2px solid var(--line);margin-block-start:.5rem}
.actors{display:grid;gap:1rem 2rem;margin:0}
dd{margin:0}
@media(max-width:39.99rem){
  table,tbody,tr,td,tbody th{display:block}
  thead{position:absolute;clip-path:inset(50%)}
  tr{border-block-end:var(--hair);padding-block:.75rem}
  tbody :is(th,td){display:inline;border:0;padding:0}
  td:nth-of-type(3){display:block;font:1.125rem/1.7 var(--text)}
  td::before{content:" "}
  svg text{font-size:24px}
  .axis g:nth-of-type(even) text{display:none}
  .network{display:none}
}
@media(min-width:40rem){.actors{grid-template-columns:1fr 1fr}.event{display:grid;grid-template-columns:10rem 1fr;column-gap:1.5rem}}
@media(min-width:64rem){.dossier{margin-inline:auto}}
`;
