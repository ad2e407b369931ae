/** A page that is a list of stories. */
export const listingSheet = `
.listing{padding-block-start:2rem}
.listing-name{font-size:clamp(2rem,1.6rem + 2vw,3rem)}
.listing>.listing-name,.listing-head{border-block-end:2px solid var(--tone);padding-block-end:.5rem;margin-block-end:1.5rem}
.listing .about{max-inline-size:38rem}
.listing>*+*{margin-block-start:2rem}
.lead .headline{font-size:clamp(1.75rem,1.4rem + 1.8vw,2.75rem);line-height:1.35}
.paging ul{display:flex;justify-content:space-between;border-block-start:2px solid var(--ink);padding-block:.75rem;font:500 1.0625rem/1.6 var(--label)}
@media(min-width:60rem){
  .lead[data-layout=pictured] .card{display:grid;grid-template-columns:5fr 7fr;gap:2.5rem;align-items:start}
  .lead[data-layout=pictured] .card-picture{order:1;margin:0}
}
`;
