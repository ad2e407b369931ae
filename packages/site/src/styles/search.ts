/** The search: its box, what narrows it, and what it finds. */
export const searchSheetPart = `
.search{margin-block-end:1.5rem}
.question{display:flex;gap:.5rem}
.search :is(input,select,button){min-block-size:2.75rem;min-inline-size:0;padding:.25rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:inherit}
.asked{position:relative;flex:1;display:grid}
.proposals{position:absolute;z-index:2;inset-block-start:100%;inset-inline:0;max-block-size:60vh;overflow:auto;background:var(--paper);border:1px solid var(--soft);border-block-start:0}
.proposals li{display:flex;align-items:center;gap:.5rem;min-block-size:2.75rem;padding:.25rem .75rem;cursor:pointer}
.proposals li+li{border-block-start:var(--hair)}
.proposals :is(li:hover,[aria-selected=true]){background:var(--wash)}
.proposals [aria-selected=true]{outline:2px solid var(--ink);outline-offset:-2px}
.search button{border-color:var(--ink);background:var(--ink);color:var(--paper);padding-inline:1.25rem;cursor:pointer}
.search summary{padding-block:.75rem;cursor:pointer}
.boxes{display:grid;gap:.75rem 1rem;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr))}
.boxes p{display:grid;gap:.25rem}
.count,.hint{margin-block-end:1rem}
.hint{max-inline-size:38rem}
.meant,.named{margin-block-end:1rem;font-size:1.375rem}
.named{display:grid;gap:.5rem;border-inline-start:3px solid var(--tone);padding-inline-start:1rem}
.facets{padding-block:.5rem;border-block:var(--hair)}
.facets a{display:block;padding-block:.25rem}
.facets a[aria-current]{color:var(--tone)}
.found{display:grid;gap:1.75rem;padding-block:1.5rem}
.found .headline{font-size:1.4375rem}
.found .gist{max-inline-size:44rem}
mark{background:var(--wash);color:inherit;box-shadow:inset 0 -2px var(--tone)}
`;
