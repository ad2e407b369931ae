import { type BlockId, type StoryId, parseStoryId } from "@mihwar/newsroom";
import {
  type ChangeKind,
  type Cited,
  type CitedFields,
  type LineForm,
  type Newcomer,
  type Written,
  changeKinds,
  inputsOf,
} from "./line-form.ts";
import { type Field, type LineKind, fieldsOf } from "./line-kind.ts";

/** A form holds no more. Texts in letters, lists in rows. */
const most = { letters: 20_000, rows: 60, evidence: 60, newcomers: 40 };

const cut = (texts: readonly string[]): readonly string[] =>
  texts.slice(0, most.rows).map((one) => one.replaceAll("\r\n", "\n").slice(0, most.letters));

function jsonIn(text: string | null): unknown {
  try {
    return text === null || text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/** The words of a piece of evidence, as a form carries them. */
export function parseCited(value: unknown): Cited | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { s, rev, p, q, nth } = value as Readonly<Record<string, unknown>>;
  const story: StoryId | undefined = parseStoryId(s);
  if (story === undefined || !isCount(rev) || typeof p !== "string" || typeof q !== "string" || q === "")
    return undefined;
  return {
    story,
    revision: rev,
    paragraph: p as BlockId,
    quote: q.slice(0, most.letters),
    ...(isCount(nth) ? { occurrence: nth } : {}),
  };
}

export const citedText = ({ story, revision, paragraph, quote, occurrence }: Cited): string =>
  JSON.stringify({ s: story, rev: revision, p: paragraph, q: quote, nth: occurrence });

function sentFields(form: URLSearchParams, kind: LineKind, prefix = ""): Written {
  const names = fieldsOf[kind].flatMap((field: Field) => inputsOf(field));
  return Object.fromEntries(names.map((name) => [name, cut(form.getAll(`${prefix}${name}`))]));
}

function sentEvidence(form: URLSearchParams): readonly CitedFields[] {
  const all: CitedFields[] = [];
  for (let at = 0; at < most.evidence; at++) {
    const cited = parseCited(jsonIn(form.get(`ev.${at}.cited`)));
    if (cited === undefined) continue;
    const value = (name: string): string => (form.get(`ev.${at}.${name}`) ?? "").slice(0, most.letters);
    all.push({
      cited,
      attribution: value("att"),
      speaker: value("who"),
      phrase: value("as"),
      url: value("url"),
      disputes: form.has(`ev.${at}.pol`),
    });
  }
  return all;
}

function sentNewcomers(form: URLSearchParams): readonly Newcomer[] {
  const all: Newcomer[] = [];
  for (let at = 0; at < most.newcomers; at++) {
    const name = (form.get(`new.${at}.name`) ?? "").slice(0, most.letters);
    if (name.trim() !== "") all.push({ name, written: sentFields(form, "entity", `new.${at}.`) });
  }
  return all;
}

/** Reads a line's form as it was sent. */
export function sentLine(form: URLSearchParams, kind: LineKind): LineForm {
  const change = changeKinds.find((one): one is ChangeKind => one === form.get("change"));
  const before = jsonIn(form.get("before"));
  const address: Written = kind === "dossier" ? { address: cut(form.getAll("address")) } : {};
  const written: Written = { ...sentFields(form, kind), ...address };
  const also = (form.get("also") ?? "").slice(0, most.letters);
  const holder = "in" in written ? "in" : "parents";
  return {
    written: also === "" ? written : { ...written, [holder]: [...new Set([...(written[holder] ?? []), also])] },
    evidence: sentEvidence(form),
    newcomers: sentNewcomers(form),
    ...(change === undefined ? {} : { change }),
    news: (form.get("news") ?? "").slice(0, 1),
    note: (form.get("note") ?? "").slice(0, most.letters),
    ...(before === undefined ? {} : { before }),
    ...(/^\d{1,9}$/.test(form.get("n") ?? "") ? { n: Number(form.get("n")) } : {}),
  };
}
