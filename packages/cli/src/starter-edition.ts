import { type Archive, type Edition, type Section, type SectionId, type SectionTone } from "@mihwar/newsroom";

/** Where a site stands whose newsroom has not yet said where: the address it is served at is used instead. */
export const unsetOrigin = "http://localhost";

/** What a new newsroom begins with; every line of it is the newsroom's to change. */
export const starterEdition: Edition = {
  name: "محور",
  latinName: "Mihwar",
  tagline: "الخبر وما قبله وما بعده",
  origin: unsetOrigin,
  language: "ar",
  dates: { months: "dual", digits: "western", timeZone: "Asia/Riyadh", hijri: false },
  borders: { note: "تُطبع أسماء الأماكن كما وردت في النص إلى أن تكتب غرفة الأخبار أسماءها هنا.", names: {} },
  follow: [],
  copyright: "جميع الحقوق محفوظة",
  about: ["صحيفة تُنشر بنظام «محور»."],
  correctionsPolicy:
    "نصحّح أخطاءنا علنًا: يبقى التصحيح مؤرخًا تحت المادة ما بقيت منشورة، ويظهر في هذه الصفحة وفي التغذيات.",
};

const section = (id: string, name: string, order: number, tone: SectionTone): Section => ({
  id: id as SectionId,
  name,
  order,
  tone,
});

export const starterSections: readonly Section[] = [
  section("world", "العالم", 1, "clay"),
  section("economy", "اقتصاد", 2, "ochre"),
  section("society", "مجتمع", 3, "teal"),
  section("technology", "تقنية", 4, "slate"),
  section("culture", "ثقافة", 5, "plum"),
  section("sport", "رياضة", 6, "moss"),
];

/** Gives an archive that nobody has set up its edition and first sections. */
export async function setUpArchive(archive: Archive): Promise<void> {
  if ((await archive.findEdition()) !== undefined) return;
  for (const one of starterSections) await archive.saveSection(one, "cli:setup");
  await archive.saveEdition(starterEdition, "cli:setup");
}
