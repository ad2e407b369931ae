/** A page that is a list of stories. */
export const listingSheet = `
.listing{padding-block-start:2rem}
.listing-name{font-size:clamp(2rem,1.6rem + 2vw,3.25rem)}
.listing-head{border-block-end:3px solid var(--tone);padding-block-end:.5rem;margin-block-end:1.75rem}
.listing section{margin-block-end:1.75rem}
.days{columns:20rem;line-height:2.2}
.about{max-inline-size:38rem}
.listing .lead{padding-block-start:0}
.listing>.cards{border-block-start:var(--hair);padding-block:1.5rem}
.listing-head+.cards{border:0;padding:0}
.beside{display:grid;grid-template-columns:1fr auto;gap:1rem}
.beside>.picture{order:1;inline-size:clamp(6.5rem,22vw,13rem);margin:0}
@media(max-width:39.99rem){.beside .gist{display:none}}
@media(min-width:60rem){
  .beside .headline{font-size:1.4375rem}
  .beside .gist{max-inline-size:44rem}
}
`;
