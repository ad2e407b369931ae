import { nameKey } from "@mihwar/arabic/authority/name-key";
import type { Entity } from "@mihwar/newsroom";

/** Countries of masculine name; all others are feminine. */
const masculineCountries = new Set("المغرب لبنان العراق السودان اليمن الاردن الصومال الفاتيكان السنغال".split(" "));

const masculineHeads = new Set(
  `اتحاد نادي مجلس بنك مصرف صندوق حزب وفد جيش مركز ديوان ايتلاف تحالف تيار فريق منتخب مكتب جهاز برلمان كونغرس معهد متحف برنامج حراك تجمع ملتقي مرصد`.split(
    " ",
  ),
);

/** Whether verbs that a body or a country does are feminine; undefined where the name does not tell. */
export function isFeminine({
  entityKind,
  name,
  role,
}: Pick<Entity, "entityKind" | "name" | "role">): boolean | undefined {
  const [head = ""] = nameKey(name).split(" ");
  if (entityKind === "country") return !masculineCountries.has(head);
  if (entityKind === "person")
    return role === undefined ? undefined : (nameKey(role).split(" ")[0] ?? "").endsWith("ه");
  if (head.endsWith("ه") || /^(?:ال)?(?:دول|قوي|بلديات|شركات|امم|قوات|سلطات)$/u.test(head)) return true;
  return masculineHeads.has(head.replace(/^ال/u, "")) ? false : undefined;
}
