import {
  type DeskArchive,
  type Dossier,
  type Dossiers,
  type ItemId,
  deskArchive,
  evidenceOf,
  findItem,
  may,
  ofNoSection,
  parseItemId,
} from "@mihwar/newsroom";
import { type Answer, page } from "../answer.ts";
import { problemPage } from "../pages/problem-page.tsx";
import type { MemberVisit } from "../visit.ts";
import { type DossierNotice, dossierNotices } from "../words/dossiers-ar.ts";
import type { LineRefusal, NameOf } from "./line-refusal.ts";
import { nameBook } from "./name-book.ts";

/** A visit of the dossier desk with what the newsroom remembers. */
export interface AtDossiers {
  readonly visit: MemberVisit;
  readonly desk: DeskArchive;
  readonly dossiers: Dossiers;
  readonly mayWrite: boolean;
}

export const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });
export const forbidden = (visit: MemberVisit): Answer => page(problemPage(visit, "forbidden", visit), { status: 403 });

/** Opens the dossiers for a visit; undefined where the member may not read them. */
export async function atDossiers(visit: MemberVisit): Promise<AtDossiers | undefined> {
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  if (!loaded.ok) return undefined;
  return { visit, desk, dossiers: loaded.value, mayWrite: may(visit.member, "write-dossiers", ofNoSection).ok };
}

/** The dossier of the address. */
export function dossierAt({ visit, dossiers }: AtDossiers): Dossier | undefined {
  const id = parseItemId(visit.named["id"]);
  return id === undefined ? undefined : findItem(dossiers, "dossier", id);
}

/** What a form did, as the address of the page that it leads to says it. */
export function toldIn(visit: MemberVisit): string | undefined {
  const told = dossierNotices.find((one) => one === visit.url.searchParams.get("told"));
  return told === undefined ? undefined : visit.words.dossiers.notices[told];
}

export const dossierPath = (id: ItemId, told?: DossierNotice, place = "main"): string =>
  `/desk/dossiers/${id}${told === undefined ? "" : `?told=${told}`}#${place}`;

/** Names of items, in whatever a refusal says of them. */
export const nameOfItems = (dossiers: Dossiers): NameOf => nameBook(dossiers).titleOf;

export function refusedWords(
  { visit, dossiers }: Pick<AtDossiers, "visit" | "dossiers">,
  refusals: readonly LineRefusal[],
): readonly string[] {
  const nameOf = nameOfItems(dossiers);
  return [...new Set(refusals.map((one) => visit.words.dossiers.refusal(one, nameOf)))];
}

const permissionCodes = new Set(["role", "section", "signed-out", "another-actor"]);
const raceCodes = new Set(["changed-meanwhile", "field-changed", "line-gone", "id-taken"]);

export function statusOf(refusals: readonly LineRefusal[]): number {
  if (refusals.some(({ code }) => permissionCodes.has(code))) return 403;
  return refusals.some(({ code }) => raceCodes.has(code)) ? 409 : 400;
}

/** Whether readers may have seen something: some of what it stands on is before them, or it stands on nothing. */
export async function wasSeen(
  { desk }: Pick<AtDossiers, "desk">,
  shown: Parameters<typeof evidenceOf>[0],
): Promise<boolean> {
  const stories = new Set(evidenceOf(shown).map(({ story }) => story));
  if (stories.size === 0) return true;
  return (await desk.reading.findCards([...stories])).length > 0;
}
