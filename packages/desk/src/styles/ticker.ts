/** The breaking strip at the desk: its lines as they stand, and the form of one. */
export const tickerSheet = `
.lines>li{display:grid;gap:.25rem 1.25rem;padding-block:1rem;border-block-start:var(--hair)}
.lines .line{font:700 1.1875rem/1.5 var(--text)}
.lines .level{font:700 .9375rem/1.6 var(--label);margin-inline-end:.5rem}
.lines .breaking{color:var(--live)}
.lines .when{display:flex;flex-wrap:wrap;gap:0 1.25rem;color:var(--soft);font-size:.9375rem}
.lines .deeds form{display:contents}
.lines .deed.grave{color:var(--live)}
.line-form{max-inline-size:40rem}
.line-form textarea{inline-size:100%;min-block-size:5rem;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:700 1.1875rem/1.6 var(--text);resize:vertical}
.line-form fieldset label small{margin-inline-start:.25rem}
.line-form:not(:has([value=later]:checked)) .appears,.line-form:not(:has(option[value=until]:checked)) .goes{display:none}
.line-form .when-row{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem}
.line-form .when-row>p{flex:1 1 12rem}
@media(min-width:48rem){
  .lines>li{grid-template-columns:1fr auto}
  .lines .when{grid-row:2}
  .lines .deeds{grid-row:1/span 2;grid-column:2;align-self:center}
  .lines .told{grid-column:1}
}
`;
