/** The page on which a story is written: the paper as a reader will have it, tools above, what belongs to it beside. */
export const editorSheet = `
main.wide,body:has(main.wide) .top{max-inline-size:84rem}
main.wide{padding-block-start:.5rem}
.editor-bar{position:sticky;inset-block-start:0;z-index:1;background:var(--paper);border-block-end:var(--hair);padding-block:.25rem .5rem}
.editor-bar>*+*{margin-block-start:.375rem}
.standing{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;font-size:.9375rem}
.standing .saved{flex:1 1 16rem;color:var(--soft)}
.standing .saved[role=alert]{color:var(--live)}
.editor-bar button,.editor-side button{min-block-size:2rem;padding:.125rem .625rem;font-size:.9375rem;line-height:1.6}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem}
.tools button{background:none;color:var(--ink);border-color:transparent}
.tools button:hover:not(:disabled){border-color:var(--soft)}
.tools button[aria-pressed=true],.tools button[aria-expanded=true]{border-color:var(--ink);background:var(--wash)}
.editor-bar button:disabled,.editor-side button:disabled{color:var(--soft);cursor:default}
.editor-bar select{min-block-size:2rem;padding:.125rem .5rem;font-size:.9375rem;inline-size:auto}
.tools .dirs{display:inline-flex}
.tool-form{display:flex;flex-wrap:wrap;align-items:end;gap:.25rem .75rem;padding-block-end:.25rem;font-size:.9375rem}
.tool-form label{display:grid;flex:1 1 12rem;max-inline-size:22rem}
.tool-form label.check{display:block;flex:none}
.tool-form input:not([type=checkbox]){min-block-size:2rem}
.tool-form .told{flex-basis:100%}
.editor-bar .told{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;font-size:.9375rem}
.editor-bar .told ul{display:grid;gap:.25rem}
.editor-bar .unsent{flex:1 1 100%;display:grid;gap:.25rem}
.editor-bar .unsent textarea{inline-size:100%;padding:.375rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:inherit}
.writing{display:grid;gap:2rem}
.paper{min-inline-size:0;overflow-x:clip}
.paper .ProseMirror{position:relative;max-inline-size:42rem;margin-inline:auto;min-block-size:60vh;font:400 1.1875rem/1.8 var(--text);white-space:break-spaces;overflow-wrap:break-word;font-variant-ligatures:none;padding-block-end:8rem}
.paper .ProseMirror:focus-visible{outline:0}
.paper .ProseMirror[contenteditable=false]{opacity:.85}
.paper .ProseMirror>*+*{margin-block-start:1.125rem}
.paper h1[data-headline]{font-size:clamp(1.75rem,1.4rem + 1.5vw,2.375rem);line-height:1.4;text-wrap:initial}
.paper p[data-standfirst]{font:500 1.125rem/1.7 var(--label);color:var(--soft);border-block-end:var(--hair);padding-block-end:1rem}
.paper h2{font-size:1.4375rem;margin-block-start:1.75rem}
.paper h3{font-size:1.25rem}
.paper ul,.paper ol{padding-inline-start:1.75rem}
.paper ul{list-style:disc}
.paper ol{list-style:decimal}
.paper li+li{margin-block-start:.375rem}
.paper em{font-style:normal;background:var(--wash)}
.paper a{text-decoration-color:var(--live)}
.paper bdi[dir]{border-block-end:1px dotted var(--soft)}
.paper figure[data-quote],.paper figure[data-pullquote]{border-inline-start:3px solid var(--line);padding-inline-start:1rem}
.paper figure[data-pullquote] blockquote{font-size:1.5rem;line-height:1.5;font-weight:600}
.paper blockquote{margin:0}
.paper figcaption{font:500 .9375rem/1.6 var(--label);color:var(--soft);min-block-size:1.6em}
.paper .picture img{display:block;max-inline-size:100%;block-size:auto;max-block-size:24rem}
.paper .picture,.paper .gallery,.paper .embed,.paper .box{cursor:default}
.paper .picture:not(:has(img))::before,.paper .gallery:empty::before,.paper .embed:empty::before{content:"";display:block;block-size:4rem;background:var(--wash)}
.paper .not-here{font:500 .875rem/1.6 var(--label);color:var(--soft);overflow-wrap:anywhere}
.paper .gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.75rem}
.paper .embed{border:var(--hair);padding:.75rem 1rem;font:500 1rem/1.6 var(--label);min-block-size:4rem}
.paper .box{border-block:var(--hair);padding-block:.75rem;font:500 1rem/1.6 var(--label);min-block-size:3.5rem}
.paper .box li{list-style:none}
.paper .post-head{border-block-start:3px solid var(--live);padding-block-start:.5rem;cursor:default}
.paper .post-head p+p{font-weight:600}
.paper .box::before{content:"أخبار ذات علاقة";font-size:.875rem;color:var(--soft)}
.paper .box:has(ul:empty)::after{content:"متروك للأرشيف: أقرب ما نُشر";display:block}
.paper .box ul{padding:0}
.paper table{border-collapse:collapse;inline-size:100%;font:500 1rem/1.6 var(--label);table-layout:fixed}
.paper td,.paper th{border:var(--hair);padding:.375rem .625rem;text-align:start;vertical-align:top;position:relative}
.paper th{background:var(--wash);font-weight:700}
.paper .selectedCell::after{content:"";position:absolute;inset:0;background:var(--live);opacity:.15;pointer-events:none}
.paper .ProseMirror-selectednode{outline:2px solid var(--live);outline-offset:4px}
.paper .empty::before{content:attr(data-placeholder);color:var(--soft);float:inline-start;block-size:0;pointer-events:none}
.paper .found{background:color-mix(in srgb,var(--live) 18%,transparent)}
.paper .found.present{background:color-mix(in srgb,var(--live) 38%,transparent)}
.tone-0{--tone:light-dark(#8f3d00,#ffb68a)}
.tone-1{--tone:light-dark(#0b5c8a,#8fcdf5)}
.tone-2{--tone:light-dark(#7a2a86,#e3a9ec)}
.tone-3{--tone:light-dark(#17673a,#8fd9ac)}
.tone-4{--tone:light-dark(#9b1c4d,#f7a5c4)}
.tone-5{--tone:light-dark(#5a5200,#dccf6a)}
.tone-6{--tone:light-dark(#35469c,#b3befc)}
.tone-7{--tone:light-dark(#00615f,#7fd6d2)}
.paper .caret{position:relative;border-inline-start:2px solid var(--tone);margin-inline:-1px;pointer-events:none}
.paper .caret-name{position:absolute;inset-block-end:100%;inset-inline-start:-2px;padding:0 .375rem;background:var(--tone);color:var(--paper);font:600 .75rem/1.5 var(--label);white-space:nowrap;max-inline-size:8rem;overflow:hidden;text-overflow:ellipsis;user-select:none;z-index:1;animation:caret-name 6s forwards}
.paper .caret::before{content:"";position:absolute;inset-block-start:-2px;inset-inline-start:-4px;inline-size:6px;block-size:6px;background:var(--tone)}
/* the name says who came here, and then no longer stands over the line above */
@keyframes caret-name{80%{opacity:1}100%{opacity:0}}
.paper .chosen{background:color-mix(in srgb,var(--tone) 25%,transparent)}
.with-you{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
.with-you li{list-style:none}
.with-you li[class]::before{content:"";display:inline-block;inline-size:.625rem;block-size:.625rem;margin-inline-end:.375rem;background:var(--tone)}
.ProseMirror-hideselection ::selection,.ProseMirror-hideselection::selection{background:transparent}
.drop-cursor{background:var(--live)!important}
.editor-side{font-size:.9375rem;min-inline-size:0}
.editor-side .tabs{display:flex;gap:.25rem 1.25rem;border-block-end:var(--hair);margin-block-end:1rem}
.editor-side .tabs button{background:none;color:var(--ink);border:0;border-block-end:2px solid transparent;padding-inline:0}
.editor-side .tabs button[aria-selected=true]{border-color:var(--ink)}
.editor-side .bare>*+*{margin-block-start:.75rem}
.editor-side legend{font-weight:700;margin-block-end:.5rem}
.editor-side textarea{inline-size:100%;padding:.375rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:inherit;resize:vertical}
.editor-side input:not([type=checkbox],[type=file]),.editor-side select{min-block-size:2.25rem}
.editor-side small{color:var(--soft)}
.editor-side button+small{margin-inline-start:.75rem}
.editor-side .pair{display:grid;grid-template-columns:1fr 1fr auto;gap:.25rem .5rem;align-items:center}
.editor-side .pair+.pair{margin-block-start:.375rem}
.editor-side .shown{display:block;max-inline-size:100%;max-block-size:12rem}
.editor-side .entries>li{border-block-start:var(--hair);padding-block:.75rem}
.editor-side .small-tools{display:flex;flex-wrap:wrap;gap:.25rem}
.editor-side .small-tools button{background:none;color:var(--ink);border-color:var(--line)}
.editor-side .upload{display:inline-block;border-block-end:1px solid var(--soft);cursor:pointer}
.editor-side .upload input{position:absolute;inline-size:1px;block-size:1px;opacity:0;border:0;min-block-size:0;padding:0}
.editor-side .upload:focus-within{outline:2px solid var(--live);outline-offset:3px}
.editor-side .choice{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;position:relative}
.editor-side .library{flex-basis:100%}
.editor-side .library ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(6rem,1fr));gap:.5rem;max-block-size:22rem;overflow:auto;margin-block-start:.5rem}
.editor-side .library button{padding:0;border:1px solid var(--line);background:none;inline-size:100%}
.editor-side .library img{display:block;inline-size:100%;aspect-ratio:3/2;object-fit:cover}
.editor-side .found-stories{display:grid;gap:.25rem}
.editor-side .found-stories button{text-align:start;inline-size:100%}
.paper .slip{text-decoration:underline wavy var(--live) 1px;text-underline-offset:.4em}
.editor-side details{border-block-end:var(--hair);padding-block:.5rem}
.editor-side summary{font-weight:700;cursor:pointer}
.editor-side .helps>li{padding-block:.5rem;border-block-start:var(--hair)}
.editor-side .helps .helped{background:none;color:var(--ink);border:0;border-block-end:1px solid var(--live);padding:0;font:600 1.0625rem/1.7 var(--text);text-align:start;min-block-size:0}
.editor-side .found-as{border:var(--hair);padding:.75rem;margin-block:.5rem}
.editor-side .found-as .title{font:600 1.125rem/1.5 var(--text)}
@media(max-width:63.99rem){.editor-bar{position:static}}
@media(min-width:64rem){
  .writing{grid-template-columns:minmax(0,1fr) 23rem}
  .editor-side{position:sticky;inset-block-start:8rem;max-block-size:calc(100vh - 9rem);overflow:auto;padding-inline:.25rem}
}
`;
