/** The text-only view: the reader's own letters, a measure, and nothing else. */
export const textSheetPart = `
body{margin:0 auto;max-inline-size:40rem;padding:1rem;background:var(--paper);color:var(--ink);font:1.1875rem/1.8 serif;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.5}
h1{font-size:1.75rem}
h2{font-size:1.375rem}
a{color:inherit}
header,footer,.moment{color:var(--soft);font-size:1rem}
blockquote{margin:0;border-inline-start:2px solid;padding-inline-start:1rem}
table{border-collapse:collapse}
th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:start}
`;
