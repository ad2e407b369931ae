/** Pages of the newsroom's own words: about, corrections, what went wrong. */
export const plainSheetPart = `
.plain{max-inline-size:36rem;margin-inline:auto;padding-block-start:3rem}
.plain>*+*{margin-block-start:1.25rem}
.plain h1{font-size:clamp(2rem,1.6rem + 2vw,3.25rem)}
.plain h2{font-size:1.4375rem}
.plain h2.section-name{font-size:1.1875rem;margin-block-end:1rem}
.plain>h2{margin-block-start:2.5rem}
.corrected{border-block-start:1px solid var(--line);padding-block-start:1.5rem}
.corrected li{margin-block-start:.75rem;border-inline-start:3px solid var(--live);padding-inline-start:1.25rem}
.notice{border-inline-start:3px solid var(--live);padding-inline-start:1.25rem}
.problem>.kicker{font-size:1.25rem;color:var(--live)}
.perhaps{padding-block-start:2.5rem}
`;
