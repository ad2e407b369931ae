/** What one piece of foreign copy may weigh, and how long one of its parts may be; over it, the copy is refused. */
export const limits = {
  /** Bytes of a saved page. */
  pageBytes: 24 * 1024 * 1024,
  /** UTF-16 units of a plain-text capture. */
  captureLength: 4 * 1024 * 1024,
  /** Lines of a capture, and blocks of text of a page, that are looked at; the rest is beyond any article. */
  lines: 40_000,
  /** UTF-16 units of one line that can still be a headline. */
  headlineLength: 400,
  /** UTF-16 units of one line of the `stories` format. */
  storyLine: 2 * 1024 * 1024,
  /** UTF-16 units of a whole file of stories. */
  storiesLength: 512 * 1024 * 1024,
  /** Open elements at one moment; deeper ones are read as if they were not there, as browsers do. */
  depth: 400,
  /** Furniture that is listed with a draft. */
  furniture: 4_000,
  /** Bytes of a calendar or of a table of events. */
  agendaBytes: 5 * 1024 * 1024,
  /** Events of one agenda. */
  agendaEvents: 1_000,
  /** Bytes of one line of a calendar, once it is unfolded; letters of one row of a table. */
  agendaLine: 64 * 1024,
  /** What is wrong with an agenda, told at once. */
  agendaProblems: 20,
} as const;
