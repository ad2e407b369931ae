/** The list of stories, a story, its history, two of its revisions beside each other. */
export const storiesSheet = `
a.button{display:inline-block;min-block-size:2.75rem;padding:.375rem 1.25rem;border:1px solid var(--ink);background:var(--ink);color:var(--paper);text-decoration:none}
a.button:hover{text-decoration:underline}
button.link{min-block-size:0;padding:0;border:0;background:none;color:inherit;text-decoration:underline;text-decoration-color:var(--soft);text-underline-offset:.3em}
textarea{inline-size:100%;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:inherit;resize:vertical}
textarea.headline{font:700 1.375rem/1.5 var(--text)}
.fields.broad{max-inline-size:40rem}
.late{color:var(--live)}
.opening{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.75rem 1.5rem}
.narrowing{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,12rem),1fr));gap:.75rem 1rem;align-items:end}
.narrowing.two{grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}
.narrowing p{display:grid;gap:.125rem}
.narrowing label{font-size:.9375rem}
.narrowing .words{grid-column:span 2}
.narrowing .last{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.25rem;grid-column:1/-1}
.narrowing .last label{font-size:inherit}
.rows .under:not(:empty){display:block;font-size:.9375rem}
.rows .under b{font:inherit;font-weight:700}
.waiting .rows>li:first-child{border-block-start-color:var(--ink)}
.about{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:.125rem 2rem}
.about dt{flex:none}
.choices form{display:inline}
p.choices,div.choices{align-items:center;gap:.75rem 1.25rem}
.lacks{border-inline-start:3px solid var(--soft);padding-inline-start:1rem}
.lacks ul{list-style:disc;padding-inline-start:1.25rem}
.written{display:block;white-space:pre-wrap;font:500 1.125rem/1.8 var(--text)}
.about-story{font:700 1.25rem/1.5 var(--text)}
.control{font-size:.8125rem;border:1px solid var(--live);color:var(--live);padding-inline:.25rem}
.desk-of-story{display:grid;gap:2rem;border-block-start:var(--hair);padding-block-start:1.5rem}
.steps h2{font-size:1.25rem}
.step{border-block-end:var(--hair)}
.step summary{padding-block:.625rem;cursor:pointer;font-weight:700;list-style-position:inside}
.step.grave summary{color:var(--live)}
.step[open]{padding-block-end:1.25rem}
.step .told{margin-block-end:1rem}
.step .fields{max-inline-size:31rem}
.step .hint{display:block}
.moment{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9.5rem),1fr));gap:.75rem}
.moment p{min-inline-size:0}
.copy{font:500 1.1875rem/1.9 var(--text);max-inline-size:40rem}
.copy>*+*{margin-block-start:1rem}
.copy h3{font-size:1.375rem;margin-block-start:2rem}
.copy h4{font:700 1.1875rem/1.6 var(--text);margin:0}
.copy .standfirst{font-size:1.25rem;color:var(--soft)}
.copy .entries{padding-inline-start:1.5rem}
.copy ul.entries{list-style:disc}
.copy ol.entries{list-style:decimal}
.copy .quote,.copy .pullquote{border-inline-start:2px solid var(--ink);padding-inline-start:1rem}
.copy .pullquote p{font-size:1.5rem;line-height:1.6}
.copy blockquote{margin:0}
.copy figcaption{font:500 .9375rem/1.7 var(--label);color:var(--soft)}
.copy .stand-in{background:var(--wash);padding:.75rem 1rem;font:500 1rem/1.7 var(--label)}
.copy .stand-in .quiet{font-size:.875rem}
.copy .notes{border-block-start:var(--hair);padding-block-start:1rem;font-size:1.0625rem}
.copy .notes h3{font-size:1.125rem;margin:0}
.copy .notes ul{list-style:disc;padding-inline-start:1.25rem}
.copy .quiet{font:500 .9375rem/1.7 var(--label)}
div.wide{overflow-x:auto}
table{border-collapse:collapse;font:500 1rem/1.6 var(--label)}
caption{text-align:start;color:var(--soft)}
th,td{padding:.375rem .75rem;border-block-end:var(--hair);text-align:start;vertical-align:top}
.history .made,.history .writers{display:block}
.history .made b{font:inherit;font-weight:700}
.history .links{display:flex;flex-wrap:wrap;gap:.25rem 1rem;flex-basis:100%}
.history .links form{display:inline}
.compared h2{font-size:1.25rem;margin-block:2rem .5rem}
.sides{display:none}
.pair{border-block-start:var(--hair);padding-block:.75rem}
.pair .became{font-size:.9375rem;font-weight:700}
.pair p{font:500 1.125rem/1.9 var(--text);white-space:pre-wrap}
.pair .became{font:700 .9375rem/1.7 var(--label)}
.pair .what{font:500 .875rem/1.7 var(--label);color:var(--soft)}
.pair.same{color:var(--soft)}
.pair.same .before{display:none}
.pair.changed .before{border-inline-start:2px solid var(--live);padding-inline-start:.75rem}
.pair.changed .after{border-inline-start:2px solid var(--ink);padding-inline-start:.75rem}
.pair .none{display:none}
.pair ins{text-decoration:underline 2px;text-underline-offset:.35em;background:var(--wash)}
.pair del{text-decoration:line-through 2px;color:var(--live)}
.pair ins::before{content:"+" / "";font:700 .875em var(--label)}
.pair del::before{content:"\\2212" / "";font:700 .875em var(--label)}
.pair .respelled{text-decoration:underline dotted 2px;text-underline-offset:.35em}
.pair .respelled::before{content:"\\2248" / ""}
.unchanged{border-block-start:var(--hair)}
.unchanged summary{padding-block:.625rem;cursor:pointer;color:var(--soft);list-style-position:inside}
.narrowing-box>summary{padding-block:.375rem;cursor:pointer;inline-size:fit-content;list-style-position:inside}
.narrowing-box[open]>summary{margin-block-end:.75rem}
@supports selector(::details-content){
  @media(min-width:48rem){
    .narrowing-box>summary{display:none}
    .narrowing-box::details-content{content-visibility:visible}
  }
}
@media(max-width:47.99rem){
  .narrowing .words{grid-column:auto}
  .pair.changed .before+.after{margin-block-start:.625rem}
}
@media(min-width:48rem){
  .sides{display:grid;grid-template-columns:1fr 1fr;gap:2rem;font-weight:700}
  .pair{display:grid;grid-template-columns:1fr 1fr;gap:.25rem 2rem}
  .pair .became{grid-column:1/-1}
  .pair.same .before{display:block}
  .pair .none{display:block;border:0}
  .pair.changed .none{border-inline-start:0}
  .history>li{display:grid;grid-template-columns:1fr 10rem 19rem;column-gap:1rem}
  .history .links{grid-column:1/-1}
}
.copy .shown img{display:block;max-inline-size:100%;block-size:auto;max-block-size:24rem}
@media(min-width:60rem){
  .desk-of-story{grid-template-columns:minmax(0,1fr) 19rem;gap:3rem}
  .desk-of-story .steps{order:2;border-inline-start:var(--hair);padding-inline-start:1.5rem}
  .stories>li{grid-template-columns:1fr 6rem 5rem 8.5rem 9.5rem}
}
`;
