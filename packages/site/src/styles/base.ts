/**
 * Type and ground of every page. Sizes are made for Arabic, whose letters are smaller on the body than Latin ones: text
 * stands at 20 px and more, labels at 15.
 */
export const baseSheet = `
:root{
  --text:"Mihwar Naskh","Noto Naskh Arabic","Geeza Pro",serif;
  --label:"Mihwar Plex",system-ui,sans-serif;
  --edge:clamp(1rem,4vw,2rem);
  --hair:1px solid var(--line)
}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.25rem/1.75 var(--text);font-synthesis:none;overflow-wrap:anywhere;text-underline-offset:.3em}
main{min-block-size:60vh}
main:focus{outline:0}
h1,h2,h3{font-size:inherit;line-height:1.4;text-wrap:balance}
h1,h2,h3,p,ul,ol,figure,blockquote{margin:0;padding:0;list-style:none}
a{color:inherit;text-decoration-color:var(--tone)}
:is(h1,h2,h3,.name,.kicker,.ways,.footer,.ticker,.box) a{text-decoration:none}
a:hover{text-decoration:underline 2px}
:focus-visible{outline:2px solid var(--live);outline-offset:3px}
em{font-style:normal;font-weight:600}
img{display:block;max-inline-size:100%;block-size:auto;background:var(--wash)}
[hidden]{display:none}
.unseen,.skip:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.skip:focus{position:absolute;z-index:2;padding:.5rem 1rem;background:var(--ink);color:var(--paper)}
.masthead,main,.footer,.ticker ul{max-inline-size:80rem;margin-inline:auto;padding-inline:var(--edge)}
.label,.moment,.foot,.kicker,.section-name,figcaption{font:500 .9375rem/1.6 var(--label)}
.label,.moment,.foot,figcaption{color:var(--soft)}
.kicker,.section-name{color:var(--tone)}
.section-name{font-size:1.1875rem;margin-block-end:1rem}
.run{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.changed{color:var(--live)}
.nothing{padding-block:5rem;font-size:1.125rem;text-align:center}
`;

/** What lists of more than one page end with. */
export const pagingSheet = `
.paging ul{display:flex;justify-content:space-between;margin-block-start:2rem;border-block-start:2px solid var(--ink);padding-block:.75rem}
`;

/** Paper: black on white, no furniture. For pages that people print. */
export const printSheet = `
@media print{
  :root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#999;--tone:#000;--live:#000}
  body{font-size:11pt}
  .ticker,nav,.skip,.related,.latest,.box,.aside{display:none}
  h2,h3{break-after:avoid}
}
`;
