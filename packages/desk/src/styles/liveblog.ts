/** A live coverage at the desk: the box stands at the foot of the screen, the posts go by above it. */
export const liveblogSheet = `
.liveblog>*+*{margin-block-start:1.25rem}
.standing.running b{color:var(--live)}
.live-posts>li{padding-block:1rem;border-block-start:var(--hair);scroll-margin-block-start:1rem}
.live-posts>li:focus{outline:0}
.live-posts h3{font-size:1.25rem}
.live-posts .copy{font-size:1.0625rem}
.live-posts .step{margin-block-start:.25rem;border:0}
.liveblog h2 .quiet{font:500 1.0625rem/1.75 var(--label);margin-inline-start:.5rem}
.live-posts .step form{padding-block:1rem;border-block-end:var(--hair)}
.liveblog textarea{inline-size:100%;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:0;background:var(--paper);color:var(--ink);font:500 1.125rem/1.7 var(--text);resize:vertical}
.post-box{position:sticky;inset-block-end:0;z-index:1;display:grid;gap:.5rem;background:var(--paper);margin-inline:calc(-1*var(--edge));padding:.75rem var(--edge);border-block-start:2px solid var(--ink)}
.post-box details[open]{max-block-size:45vh;overflow:auto}
.post-box .row{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem}
.post-box .row button{min-inline-size:6rem;background:var(--live);border-color:var(--live);color:var(--paper);font-weight:700}
.post-box summary{padding-block:.5rem;cursor:pointer}
.outbox>li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding-block:.375rem;border-block-start:var(--hair);font-size:.9375rem}
.outbox q{flex:1 1 12rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;quotes:none}
.outbox button{min-block-size:2.25rem}
`;
