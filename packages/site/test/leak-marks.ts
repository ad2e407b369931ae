import { foldForSearch } from "@mihwar/arabic/fold";
import type { Instant, MediaId, Person, StoryContent } from "@mihwar/newsroom";
import { paragraph, world } from "./small-newsroom.ts";

// Copy that must not leak carries words that stand nowhere else, each in a place of its own: where one of them is met,
// it can be told what leaked.

/** The marks, by the place that has them. */
export const marks = {
  headline: "زبرجد",
  slug: "طيلسان",
  standfirst: "جلّنار",
  paragraph: "فسيفساء",
  subhead: "أرجوان",
  list: "خيزران",
  quote: "منجنيق",
  attribution: "شمردل",
  caption: "سفرجل",
  alt: "نيلوفر",
  credit: "كهرمان",
  galleryCaption: "بيلسان",
  embed: "ياسمين",
  box: "لبلاب",
  cell: "قرنفل",
  byline: "بابونج",
  person: "نرجس",
  tag: "صنوبر",
  source: "زعفران",
  provenance: "سنديان",
  medium: "zumurrud",
  entity: "مرجان",
  event: "لازورد",
  wish: "فيروز",
  fact: "خزامى",
  fate: "أقحوان",
  gist: "عوسج",
  tie: "حنظل",
  note: "دردار",
  post: "زنجبيل",
  postAuthor: "يقطين",
} as const;

/** A correction's, which there is only once there is something to correct. */
export const correctionMark = "توليب";

export const marked = {
  id: "9q4z7x",
  slug: "طيلسان-في-الخزانة",
  tag: "شجر الصنوبر",
  sharedTag: "الهدنة",
  medium: "zumurrud" as MediaId,
  person: { id: "narjis", name: "نرجس الخازن", slug: "نرجس-الخازن" } as Person,
  oldAddress: "/node/4711/خزانة-الزبرجد.html",
  quote: "لوح الفسيفساء",
} as const;

const block = (id: string, kind: string, more: object) => ({ id, kind, ...more }) as never;

/** Copy with a mark in every place that copy has. */
export const markedCopy: StoryContent = {
  headline: "خزانة الزبرجد في وادي الرمّانة",
  slug: marked.slug,
  standfirst: "حبّة جلّنار على الباب.",
  section: world.id,
  byline: [
    { name: "نور الحاج", person: "nour" as never },
    { name: "بابونج السعدي" },
    { name: "نرجس الخازن", person: marked.person.id },
  ],
  hero: { media: marked.medium, alt: "بركة نيلوفر", caption: "شجرة سفرجل", credit: "وكالة الكهرمان" },
  body: [
    paragraph("p1", "وصل الوفد إلى الوادي، ورأى لوح الفسيفساء قبل الغروب، بحسب حارسه."),
    block("h1", "subhead", { level: 2, text: "ستار الأُرجوان" }),
    block("l1", "list", { ordered: false, items: [{ text: "عصا من خيزران" }, { text: "سلّم" }] }),
    block("q1", "quote", { text: "لم يبق إلا المنجنيق", attribution: "شمردل العامري" }),
    block("g1", "gallery", { pictures: [{ caption: "زهر البيلسان", credit: "محور" }] }),
    block("e1", "embed", { url: "https://video.example/1", title: "حديقة الياسمين", provider: "مرئيّات" }),
    block("r1", "related", { items: [{ headline: "لبلاب على السور", url: "https://elsewhere.example/1" }] }),
    block("t1", "table", { header: ["الصنف", "العدد"], rows: [["القرنفل", "12"]] }),
    block("p-zz1", "post", {
      at: "2026-08-22T08:30:00.000Z",
      headline: "حمولة زنجبيل",
      author: "يقطين العلي",
      key: true,
    }),
    paragraph("p-zz1-1", "وصلت الحمولة إلى الوادي قبل الوفد."),
  ],
  tags: [marked.sharedTag, marked.tag],
  language: "ar",
  sources: ["دفتر الزعفران"],
  liveblog: { from: "2026-08-22T08:00:00.000Z" as Instant },
};

/** A run of percent-encoded bytes as text; as it stands where it is none. */
function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text without what stands between it and a reader: escapes of addresses, of markup and of JSON, folded lines, direction marks. */
function laidOpen(text: string): string {
  return text
    .replaceAll(/\r?\n[ \t]/g, "")
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, decodedRun)
    .replaceAll(/[\p{Cf}\u0640]/gu, "");
}

/** As a reader finds it: whatever its spelling, and whatever markup parts its letters. */
const legible = (text: string): string => {
  const open = laidOpen(laidOpen(text));
  return [open, open.replaceAll(/<[^>]*>/g, "")].map((one) => foldForSearch(one).toLowerCase()).join("\n");
};

const folded = Object.entries({ ...marks, correction: correctionMark }).map(
  ([place, mark]) => [place, foldForSearch(mark).toLowerCase()] as const,
);

/**
 * The places whose marks a text bears.
 * @example marksIn("<b>زب</b>رجد") // ["headline"]
 */
export function marksIn(text: string): readonly string[] {
  const read = legible(text);
  return folded.filter(([, mark]) => read.includes(mark)).map(([place]) => place);
}
