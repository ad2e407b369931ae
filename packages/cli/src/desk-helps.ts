import type { HelpPorts } from "@mihwar/desk";
import { formatDate } from "@mihwar/arabic/date-format";
import type { ReadonlyArchive } from "@mihwar/newsroom";
import { findRelated } from "@mihwar/search";
import { readableEntities } from "@mihwar/site/readable-entities";
import type { OpenNewsroom } from "./open-newsroom.ts";

/** What helps whoever writes: the product's own search, and the reader's site as it stands. */
export function deskHelps(
  { archive, pictures }: Pick<OpenNewsroom, "archive" | "pictures">,
  reading: ReadonlyArchive,
): HelpPorts {
  return {
    related: (story, limit) => findRelated({ search: archive.search, archive: reading }, story, limit),
    async withPage(among) {
      return readableEntities(reading, await reading.loadDossiers(), { among, most: among.length });
    },
    async shareCard({ headline, section: id }) {
      const [edition, sections, now] = await Promise.all([reading.getEdition(), reading.listSections(), reading.now()]);
      const section = sections.find((one) => one.id === id);
      const made = await pictures.card({
        brand: edition.name,
        section: section?.name ?? "",
        tone: section?.tone ?? "slate",
        headline,
        date: formatDate(now, edition.dates),
      });
      return made.ok ? made.value : undefined;
    },
  };
}
