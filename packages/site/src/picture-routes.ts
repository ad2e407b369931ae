import { formatDate } from "@mihwar/arabic/date-format";
import {
  type CacheKey,
  type Outcome,
  type ReadonlyArchive,
  mediaKey,
  parseStoryId,
  sectionKey,
  storyKey,
} from "@mihwar/newsroom";
import { type RenditionFormat, parseMediaId, renditionFormats, renditionWidths } from "./addresses.ts";
import { type Answer, answer } from "./answer.ts";
import type { PictureRefusal } from "./picture-refusal.ts";
import type { Pictures } from "./pictures.ts";
import { type Problems, plainProblem } from "./problems.ts";
import type { Routes, Visit } from "./visit.ts";

const mimes: Readonly<Record<RenditionFormat, string>> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };

/** Renditions of pictures, and the cards that stories are shared with. */
export function mountPictures(
  routes: Routes,
  parts: {
    readonly archive: ReadonlyArchive;
    readonly pictures: Pictures;
    readonly problems: Problems;
    /** Told when a picture that should be there could not be made. */
    readonly onRefusal: (refusal: PictureRefusal, visit: Visit) => void;
  },
): void {
  const { archive, pictures, problems, onRefusal } = parts;

  const give = (
    visit: Visit,
    type: string,
    made: Outcome<Uint8Array, PictureRefusal>,
    keys: readonly CacheKey[],
  ): Answer | Promise<Answer> => {
    if (made.ok) return answer({ type, body: made.value, keys, fresh: "picture", shared: true }, visit.policy);
    const [refusal] = made.refusals;
    if (refusal.code === "pictures-busy") return plainProblem(503, visit.policy, { "retry-after": "2" });
    onRefusal(refusal, visit);
    return problems.missing(visit, keys);
  };

  routes.get("/card/:file{[A-Za-z0-9_-]+\\.png}", async (visit, word) => {
    const id = parseStoryId(word("file").slice(0, -".png".length));
    if (id === undefined) return problems.missing(visit, []);
    const reading = await archive.findReading(id);
    if (reading === undefined) return problems.missing(visit, [storyKey(id)]);
    if (reading.kind === "withdrawn") return problems.withdrawn(visit, id, reading);
    const { content, published } = reading.story;
    const [edition, sections] = await Promise.all([archive.getEdition(), archive.listSections()]);
    const section = sections.find((one) => one.id === content.section);
    const made = await pictures.card({
      brand: edition.name,
      section: section?.name ?? "",
      tone: section?.tone ?? "slate",
      headline: content.headline,
      date: formatDate(published, edition.dates),
    });
    return give(visit, "image/png", made, [storyKey(id), sectionKey(content.section)]);
  });

  routes.get("/media/:id/:file{[0-9]+\\.[a-z]+}", async (visit, word) => {
    const id = parseMediaId(word("id"));
    const [named, ending] = word("file").split(".");
    const width = renditionWidths.find((one) => String(one) === named);
    const format = renditionFormats.find((one) => one === ending);
    if (id === undefined || width === undefined || format === undefined) return problems.missing(visit, []);
    const asset = await archive.findMedia(id);
    if (asset === undefined) return problems.missing(visit, [mediaKey(id)]);
    return give(visit, mimes[format], await pictures.rendition(asset, width, format), [mediaKey(id)]);
  });
}
