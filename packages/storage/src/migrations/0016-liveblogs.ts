/** Which stories are live coverages, and whether they go on: what the newsroom's own list asks. It is of the newest revision. */
export const liveblogsMigration = {
  name: "0016-liveblogs",
  sql: `
alter table mihwar.story add column liveblog text collate "C" check (liveblog in ('running', 'ended'));

create index story_liveblog on mihwar.story (liveblog, changed desc, id desc) where liveblog is not null;
`,
} as const;
