/** A live coverage on its story's page: how it stands, the things to know, the posts. */
export const liveblogSheetPart = `
.posts{max-inline-size:35rem;margin-block-start:2rem}
.posts>*+*{margin-block-start:0}
.live{display:flex;gap:.75rem;align-items:baseline;border-block-start:3px solid var(--live);padding-block:.5rem}
.live b{color:var(--live)}
[data-state=running] .live b::before{content:"●";margin-inline-end:.375em}
[data-state=ended] .live b{color:var(--ink)}
.key-points:not(:empty){background:var(--wash);padding:1rem 1.25rem;margin-block-end:1.5rem}
.key-points li+li{margin-block-start:.5rem}
.key-points .section-name{margin:0 0 .5rem;font-size:1.1875rem}
.key-points a{text-decoration:none;font-weight:600}
.post{position:relative;border-block-start:var(--hair);padding-block:1.25rem 1.5rem;scroll-margin-block-start:1rem}
.post>*+*{margin-block-start:.75em}
.post>.label{display:flex;flex-wrap:wrap;gap:.125rem .75rem}
.post>.label a{min-inline-size:6.5em;text-decoration:none;color:var(--ink);font-weight:600}
.post h3{font-size:1.375rem}
[data-pinned]>.post{border-block-start:3px solid var(--ink)}
.mark::before{content:"· "}
`;

/**
 * What only the script of an open page needs, which brings it along: what says that there are new posts, and the marks on
 * what is new or no longer true.
 */
export const openLiveblogSheet = `
.post:focus{outline:0}
[data-stale]>*{opacity:.45}
[data-stale]::after{content:attr(data-stale);position:absolute;inset-block-start:.25rem;inset-inline-end:0;background:var(--live);color:var(--paper);padding:0 .5rem;font:500 .9375rem/1.6 var(--label)}
.fresh{position:fixed;z-index:2;inset-block-end:1rem;inset-inline:0;display:grid;justify-items:center;gap:.5rem;pointer-events:none}
.fresh>*{pointer-events:auto}
.fresh button,.fresh p:not(.unseen){margin:0;border:0;padding:.625rem 1.25rem;background:var(--ink);color:var(--paper);font:inherit}
.fresh button:not([hidden]){display:flex}
.fresh button{justify-content:space-between;inline-size:13rem;white-space:nowrap;background:var(--strip);color:#fff;cursor:pointer}
.fresh button::after{content:"↑"}
@media(prefers-reduced-motion:no-preference){
  [data-fresh]{animation:fresh 3s}
  @keyframes fresh{from{background:var(--wash)}}
}
@media print{.fresh{display:none}}
`;
