/** Pages of the newsroom's own words: about, corrections, what went wrong. */
export const plainSheetPart = `
.plain{max-inline-size:38rem;margin-inline:auto;padding-block-start:3rem}
.plain>*+*{margin-block-start:1.25rem}
.plain h1{font-size:clamp(2rem,1.6rem + 2vw,3rem)}
.plain h2{font-size:1.375rem}
.plain>h2{margin-block-start:2.5rem}
.corrected{border-block-start:1px solid var(--line);padding-block-start:1.5rem}
.corrected h2 a{text-decoration:none}
.corrected li{margin-block-start:.75rem}
.notice{border-inline-start:3px solid var(--live);padding-inline-start:1.25rem}
.perhaps{padding-block-start:2rem}
.paging{border-block-start:2px solid var(--ink);padding-block:.75rem;font:500 1.0625rem/1.6 var(--label)}
`;
