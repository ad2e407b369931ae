/**
 * Type and ground of every page. Sizes are made for Arabic, whose letters are smaller on the body than Latin ones: text
 * stands at 20 px, labels at 15.
 */
export const baseSheet = `
:root{
  --text:"Mihwar Naskh","Mihwar Naskh Stand-in","Noto Naskh Arabic","Geeza Pro","Traditional Arabic","Times New Roman",serif;
  --label:"Mihwar Plex","Mihwar Plex Stand-in","Segoe UI",Tahoma,system-ui,sans-serif;
  --gutter:clamp(1rem,4vw,2rem)
}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block-start:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.25rem/1.75 var(--text);font-synthesis:none;overflow-wrap:anywhere;text-underline-offset:.3em;text-decoration-thickness:1px}
main:focus{outline:0}
h1,h2,h3{margin:0;font-weight:700;line-height:1.4;text-wrap:balance}
p,ul,ol,figure,blockquote{margin:0}
ul,ol{padding:0;list-style:none}
a{color:inherit;text-decoration-color:var(--tone)}
.headline a,.section-name a,.name a,.kicker a,.sections a,.footer a,.ticker a{text-decoration:none}
a:hover{text-decoration:underline;text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--live);outline-offset:3px}
em{font-style:normal;font-weight:600}
strong{font-weight:700}
img{display:block;max-inline-size:100%;block-size:auto;background:var(--wash)}
[hidden]{display:none}
.unseen,.skip:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:absolute;inset-block-start:0;inset-inline-start:0;z-index:2;padding:.5rem 1rem;background:var(--ink);color:var(--paper);font:500 1rem/1.6 var(--label)}
.masthead,main,.footer,.ticker ul{max-inline-size:80rem;margin-inline:auto;padding-inline:var(--gutter)}
.kicker,.card-foot,.reason,.label,.moment,.credits,figcaption,.taken-from,.nothing,.role{font:500 .9375rem/1.6 var(--label)}
.kicker,.reason{color:var(--tone)}
.card-foot,.reason,.credits,.moment,figcaption,.role,.label{color:var(--soft)}
.changed{color:var(--live)}
.nothing{padding-block:4rem;color:var(--soft);font-size:1.0625rem;text-align:center}
.section-name{font:500 1.125rem/1.6 var(--label);color:var(--tone)}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
  :root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#999;--tone:#000;--live:#000}
  body{font-size:11.5pt}
  .ticker,nav,.skip,.related,.latest,.related-box,.footer>:not(.copyright),.views,.reading,.tagline{display:none}
  main,.masthead,.footer{max-inline-size:none;padding:0}
  figure,h2,h3{break-inside:avoid;break-after:avoid-page}
  .copy a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em;direction:ltr;unicode-bidi:isolate}
}
`;
