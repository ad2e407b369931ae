/** What machines propose: cards one under the other, parted by hairlines. */
export const suggestionsSheet = `
.count{font:700 1.0625rem/1.75 var(--label)}
.card{padding-block:1.5rem;border-block-start:var(--hair);scroll-margin-block:5rem}
.card>*+*{margin-block-start:.5rem}
.card:focus{outline:0}
[data-scripted] .card{border-inline-start:3px solid transparent;padding-inline-start:.75rem}
[data-scripted] .card:focus,[data-scripted] .card:focus-within{border-inline-start-color:var(--ink)}
.card[aria-busy=true]{opacity:.55}
.card-machine{font-size:.9375rem;color:var(--soft)}
.card-line{font:700 1.375rem/1.6 var(--text);text-wrap:pretty;max-inline-size:44rem}
.card-beside{color:var(--soft);max-inline-size:44rem}
.card-passage{margin-inline:0;padding-inline-start:1rem;border-inline-start:2px solid var(--line);font:500 1.125rem/1.85 var(--text);max-inline-size:44rem}
.card-passage mark{background:var(--wash);color:inherit;text-decoration:underline 1px var(--soft);text-underline-offset:.4em}
.card-places{display:flex;flex-wrap:wrap;gap:.125rem 1.5rem;font-size:.9375rem}
.card .choices{margin-block-start:1rem}
a.button.second{background:none;color:var(--ink)}
.card .choices>*{display:inline-flex;align-items:center;justify-content:center;min-block-size:2.75rem;padding-block:.25rem}
.keys{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.9375rem;margin-block-end:1rem}
kbd{font:inherit;border-block-end:1px solid var(--soft);color:var(--ink)}
.suggestions .batch{padding-block:1.25rem;border-block-start:var(--hair)}
.recent{border-block-start:var(--hair);padding-block:1rem}
.recent summary{cursor:pointer;font-weight:700;padding-block:.25rem}
.decisions{position:sticky;inset-block-end:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding-block:.75rem;background:var(--paper);border-block-start:1px solid var(--ink)}
.tally th,.tally td{padding:.5rem .75rem;border-block-end:var(--hair);text-align:start;white-space:nowrap}
.tally th[scope=row]{font-weight:500}
.tally td{font-variant-numeric:tabular-nums}
@media(max-width:30rem){
  .tally th,.tally td{padding:.5rem .375rem;font-size:.9375rem}
  .tally th[scope=row]{white-space:normal;min-inline-size:5rem}
  .card .choices{display:grid;grid-template-columns:repeat(3,1fr);gap:.5rem}
  .card .choices>*{justify-self:stretch;padding-inline:.25rem}
}
`;
