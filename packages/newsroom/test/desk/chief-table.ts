// What a chief editor would say, written down a second time and in another way than the product's own table: the lowest
// role that may, how far, and in which states. Whoever changes the one must change the other.
import { type Call, type Role, type StoryStateKind, roles } from "@mihwar/newsroom";

const text = `
  الفعل                | ما له، والمادة وهي مسودة | في أقسامه | أيًّا كان | في أحوال
  list-stories         |          | reporter |          |
  read-story           |          | reporter |          | م ر ج د ن ص س
  create-story         |          | reporter |          |
  edit                 | reporter | editor   |          | م ر ج د
  edit-behind-live     |          | editor   |          | ن ص
  restore-revision     | reporter | editor   |          | م ر ج د ن ص
  take-over-lock       |          | editor   |          | م ر ج د ن ص
  submit               | reporter | editor   |          | م
  return               |          | editor   |          | ر ج
  approve              |          | editor   |          | م ر
  schedule             |          | editor   |          | م ر ج د
  unschedule           |          | editor   |          | د
  embargo              |          | editor   |          | م ر ج د
  publish              |          | editor   |          | م ر ج د ن ص
  correct              |          | editor   |          | ن ص
  backdate             |          | chief    |          | م ر ج د ن ص
  withdraw             |          | chief    |          | د ن ص
  set-deadline         | reporter | editor   |          | م ر ج د
  read-notes           |          | reporter |          | م ر ج د ن ص س
  write-note           |          | reporter |          | م ر ج د ن ص س
  decide-suggested-edit | reporter | editor  |          | م ر ج د ن ص
  post-live            | reporter | editor   |          | م ر ج د ن ص
  run-live             |          | editor   |          | م ر ج د ن ص
  save-front           |          | chief    |          |
  read-ticker          |          | chief    |          |
  save-ticker-line     |          | chief    |          |
  remove-ticker-line   |          | chief    |          |
  read-media           |          |          | reporter |
  save-media           |          |          | reporter |
  change-media         | reporter |          | editor   |
  read-people          |          |          | reporter |
  save-person          |          |          | editor   |
  read-dossiers        |          |          | reporter |
  write-dossiers       |          |          | editor   |
  decide-suggestion    |          |          | editor   |
  backdate-dossiers    |          | chief    |          |
  read-edition         |          |          | reporter |
  edition-words        |          | chief    |          |
  edition-settings     |          | admin    |          |
  save-section         |          | admin    |          |
  read-audit           |          | chief    |          |
  read-room            |          |          | chief    |
  list-members         |          |          | chief    |
  read-plan            |          |          | reporter |
  save-coverage        | reporter | editor   |          |
  assign-coverage      |          | editor   |          |
  resolve-note         | reporter | editor   |          |
  add-member           |          | admin    |          |
  change-member        |          | admin    |          |
  reset-sign-in        |          | admin    |          |
  disable-member       |          | admin    |          |
  enable-member        |          | admin    |          |
`;

const letters: Readonly<Record<string, StoryStateKind>> = {
  م: "draft",
  ر: "review",
  ج: "ready",
  د: "scheduled",
  ن: "live",
  ص: "corrected",
  س: "withdrawn",
};

export interface ChiefRow {
  readonly own: string;
  readonly section: string;
  readonly anywhere: string;
  /** Absent where no story that is there is touched. */
  readonly states?: ReadonlySet<StoryStateKind>;
}

/** @example chiefTable.get("withdraw") // { own: "", section: "chief", anywhere: "", states: Set { "scheduled", "live", "corrected" } } */
export const chiefTable: ReadonlyMap<string, ChiefRow> = new Map(
  text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([call = "", own = "", section = "", anywhere = "", states = ""]) => [
      call,
      {
        own,
        section,
        anywhere,
        ...(states === ""
          ? {}
          : {
              states: new Set(
                states.split(" ").map((letter) => {
                  const state = letters[letter];
                  if (state === undefined) throw new Error(`لا حال بالحرف ${letter}`);
                  return state;
                }),
              ),
            }),
      },
    ]),
);

export interface Deed {
  readonly role: Role | "nobody";
  readonly call: Call;
  /** Whether all that is touched lies in sections of theirs; of what belongs to no section, whether they have all. */
  readonly isInTheirSections: boolean;
  readonly hasSomeSection: boolean;
  readonly isTheirs: boolean;
  readonly state?: StoryStateKind;
}

/** What is one's own here may be out already: notes of coverage have no state, and a live coverage is posted in while it is read. */
const ofAnyState: ReadonlySet<Call> = new Set(["save-coverage", "post-live", "resolve-note"]);

/** What the chief editor's table says of a deed. */
export function chiefAllows({ role, call, isInTheirSections, hasSomeSection, isTheirs, state }: Deed): boolean {
  const row = chiefTable.get(call);
  if (role === "nobody" || row === undefined) return false;
  const isFrom = (lowest: string): boolean => lowest !== "" && roles.indexOf(role) >= roles.indexOf(lowest as Role);
  if (state !== undefined && row.states?.has(state) !== true) return false;
  if (isFrom(row.anywhere)) return hasSomeSection;
  if (isFrom(row.section)) return isInTheirSections;
  return row.own === role && isInTheirSections && isTheirs && (state === "draft" || ofAnyState.has(call));
}
