/** The plan: what stands under its days, each kind with a mark of its own beside its word. */
export const planSheet = `
.plan-steps{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 2.5rem}
.plan-steps ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.plan-steps a{display:inline-block;padding-block:.375rem}
.plan-steps ul:first-child a{text-decoration:none;border-block-end:2px solid transparent}
.plan-steps ul:first-child :is(a:hover,a[aria-current]){border-color:var(--ink)}
.plan-steps h2{flex-basis:100%}
.plan-narrowing{display:grid;gap:.75rem;padding-block:.5rem 1rem}
.plan-narrowing p{display:grid;gap:.125rem;max-inline-size:20rem}
.plan-day{border-block-start:var(--hair);padding-block:1rem}
.plan-day h2{font:700 1.125rem/1.6 var(--label)}
.plan-day.bare{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding-block:.5rem;color:var(--soft)}
.plan-day.bare h2{font-weight:500}
.plan-day.bare>*+*{margin:0}
.plan-day.now{border-block-start:2px solid var(--ink)}
.plan-day h2 b{color:var(--live);margin-inline-start:.5rem}
.entries .entry{display:grid;gap:.125rem 1rem;padding-block:.625rem}
.entry .at{font-variant-numeric:tabular-nums;color:var(--soft)}
.entry .at small{display:block;font-size:.875rem}
.entry .named{font:700 1.1875rem/1.6 var(--text)}
.entry .named a{text-decoration-color:transparent}
.entry .named a:hover{text-decoration-color:currentColor}
.entry .kind{font:500 .9375rem/1.6 var(--label);margin-inline-end:.5rem}
.entry .kind::before{content:"";display:inline-block;inline-size:.75em;block-size:.75em;margin-inline-end:.5em;border:1.5px solid var(--ink);vertical-align:-.05em}
.entry.coverage .kind::before{border-style:dashed}
.entry.covered .kind::before{border-style:solid;background:linear-gradient(var(--ink),var(--ink)) center/50% 50% no-repeat}
.entry.dropped .named a{text-decoration:line-through}
.entry.event .kind::before{rotate:45deg}
.entry.due .kind::before{rotate:45deg;background:var(--ink)}
.entry.question .kind::before{content:"؟" / "";border:0;font-weight:700;inline-size:auto;block-size:auto;vertical-align:0}
.entry.scheduled .kind::before{background:var(--ink)}
.entry.embargo .kind::before{border-width:.25em}
.entry.deadline .kind::before{border-width:0 0 3px}
.entry .about-it{display:flex;flex-wrap:wrap;gap:0 1.25rem;font-size:.9375rem;color:var(--soft)}
.entry .about-it b{font-weight:500;color:var(--ink)}
.entry .about-it b.late{color:var(--live)}
.plan-questions{border-block-start:var(--hair);padding-block:.25rem}
.plan-questions summary{padding-block:.625rem;cursor:pointer;font-weight:700;list-style-position:inside}
.plan-questions>*+*{margin-block-start:.5rem}
.part>.entries{margin-block-start:.5rem}
.plan-tools{border-block-start:var(--hair);padding-block-start:1.5rem}
.times{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9.5rem),1fr));gap:.75rem}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));gap:.125rem 1rem;max-block-size:18rem;overflow-y:auto}
.fields .people label{padding-block:.25rem}
.brought li{padding-block:.375rem}
@media(min-width:40rem){
  .entries .entry{grid-template-columns:8.5rem 1fr}
  .part>.entries .entry{grid-template-columns:1fr}
}
`;
