/** The desk on the reader's paper: the same inks and letters, hairlines and room in place of boxes. */
export const deskSheet = `
:root{
  --text:"Mihwar Naskh","Noto Naskh Arabic","Geeza Pro",serif;
  --label:"Mihwar Plex",system-ui,sans-serif;
  --edge:clamp(1rem,4vw,2rem);
  --hair:1px solid var(--line)
}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:500 1.0625rem/1.75 var(--label);font-synthesis:none;overflow-wrap:anywhere;text-underline-offset:.3em}
h1,h2,h3{font:700 1.5rem/1.4 var(--text);text-wrap:balance}
h1{font-size:clamp(2rem,1.6rem + 2vw,2.75rem)}
h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset,legend{margin:0;padding:0;border:0;list-style:none}
a{color:inherit;text-decoration-color:var(--soft)}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--live);outline-offset:3px}
main:focus{outline:0}
[hidden]{display:none!important}
.skip:not(:focus),.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.skip:focus{position:absolute;z-index:2;padding:.5rem 1rem;background:var(--ink);color:var(--paper)}
.top,main{max-inline-size:64rem;margin-inline:auto;padding-inline:var(--edge)}
.top{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;padding-block:.875rem}
.top::after{content:"";order:2;flex-basis:100%;border-block-start:2px solid var(--ink)}
.top .house{flex:1;font:700 1.5rem/1.4 var(--text)}
.top .house span{font:500 .9375rem/1.6 var(--label);color:var(--soft);margin-inline-start:.5rem}
.top nav{flex-basis:100%;order:1}
.top ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.top a{display:inline-block;padding-block:.375rem;text-decoration:none;border-block-end:2px solid transparent}
.top nav a:hover,.top nav a[aria-current]{border-color:var(--ink)}
.top .beside{order:3;flex-basis:100%;font-size:.9375rem}
main{padding-block:2rem 5rem}
main>*+*,.part>*+*{margin-block-start:1.25rem}
.narrow{max-inline-size:31rem}
.narrow h1{font-size:clamp(1.75rem,1.5rem + 1vw,2.125rem)}
:lang(en):is(h1,h2,h3,b,.house),:lang(en) :is(h1,h2,h3,b,.house){font-family:var(--label);font-weight:500}
.part{border-block-start:var(--hair);padding-block-start:1.5rem;margin-block-start:2.5rem}
.gist,.quiet{color:var(--soft)}
.gist{max-inline-size:40rem}
.fields{display:grid;gap:1rem;max-inline-size:27rem}
.fields p{display:grid;gap:.25rem}
.fields small,.hint{font-size:.9375rem;color:var(--soft)}
label,legend{line-height:1.6}
input:not([type=checkbox],[type=radio]),select{inline-size:100%;min-block-size:2.75rem;padding:.25rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:inherit}
input[dir=ltr]{text-align:start}
input[type=checkbox],input[type=radio]{inline-size:1.25rem;block-size:1.25rem;margin:0;accent-color:var(--ink);vertical-align:-.2em;margin-inline-end:.5rem}
.choices{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.fields .choices{display:flex;gap:.25rem 1.5rem}
.fields p.choices{gap:.75rem}
.choices label{display:block;padding-block:.375rem}
button{min-block-size:2.75rem;padding:.25rem 1.25rem;border:1px solid var(--ink);border-radius:0;background:var(--ink);color:var(--paper);font:inherit;cursor:pointer;justify-self:start}
button.second,.top button{background:none;color:var(--ink)}
.top button{border:0;padding-inline:0;min-block-size:2.25rem;text-decoration:underline}
button.grave{background:none;color:var(--live);border-color:var(--live)}
.told{border-inline-start:3px solid var(--live);padding-inline-start:1rem}
.told.well{border-color:var(--ink)}
.states a{display:inline-block;padding-block:.25rem;text-decoration:none;border-block-end:2px solid transparent}
.states ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.states a:hover,.states a[aria-current]{border-color:var(--ink)}
.rows>li{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.25rem;padding-block:.75rem;border-block-start:var(--hair)}
.rows .first{flex:1 1 20rem}
.rows b{font:700 1.1875rem/1.5 var(--text)}
.rows .quiet{font-size:.9375rem}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem}
.facts div{display:flex;gap:.5rem}
.facts dt{color:var(--soft)}
.secret{font:500 1.125rem/1.7 ui-monospace,monospace;text-align:start;user-select:all;inline-size:fit-content;max-inline-size:100%}
.codes{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.25rem 1.5rem;max-inline-size:27rem}
.qr{display:block;inline-size:13rem;block-size:13rem;background:#fff;color:#000}
.away{color:var(--live)}
@media(min-width:48rem){
  .top .house{flex:none}
  .top nav:not(.beside){flex:1;order:0}
}
@media(min-width:60rem){
  .stories>li{display:grid;grid-template-columns:1fr 8rem 4.5rem 16rem;column-gap:1rem}
}
@media print{.top{display:none}}
`;
