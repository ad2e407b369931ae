const mostNodes = 4000;
const longest = 400_000;

/** What a page's linked data says of the story. Everything as printed there; nothing is trusted yet. */
export interface LinkedData {
  readonly headline?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly section?: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** People only: organisations sign nothing here. */
  readonly authors: readonly string[];
  readonly images: readonly string[];
  readonly tags: readonly string[];
}

const article = /(?:Article|BlogPosting|Reportage|LiveBlog|Opinion|Report|NewsStory)/u;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return undefined;
  const plain = decodeEntities(value).replaceAll(/\s+/gu, " ").trim();
  return plain === "" || plain.length > 2000 ? undefined : plain;
}

function decodeEntities(value: string): string {
  return value
    .replaceAll(/&(?:quot|#34|#x22);/giu, '"')
    .replaceAll(/&(?:apos|#39|#x27);/giu, "'")
    .replaceAll(/&nbsp;/giu, " ")
    .replaceAll(/&lt;/giu, "<")
    .replaceAll(/&gt;/giu, ">")
    .replaceAll(/&amp;/giu, "&");
}

function several(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : value === undefined || value === null ? [] : [value];
}

function typesOf(node: Readonly<Record<string, unknown>>): string {
  return several(node["@type"])
    .filter((type) => typeof type === "string")
    .join(" ");
}

/** Reads the blocks of linked data of a page: the first node that calls itself an article. Broken blocks are passed over. */
export function linkedData(blocks: readonly string[]): LinkedData | undefined {
  let best: Readonly<Record<string, unknown>> | undefined;
  let seen = 0;
  for (const block of blocks) {
    if (block.length > longest) continue;
    const stack: unknown[] = [parse(block)];
    for (let node = stack.shift(); stack.length > 0 || node !== undefined; node = stack.shift()) {
      if (++seen > mostNodes) break;
      if (Array.isArray(node)) stack.push(...node.slice(0, 200));
      else if (isRecord(node)) {
        if (article.test(typesOf(node)) && (node["headline"] !== undefined || node["datePublished"] !== undefined)) {
          best ??= node;
          break;
        }
        stack.push(
          ...several(node["@graph"]),
          ...several(node["mainEntity"]),
          ...several(node["mainEntityOfPage"]).filter(isRecord),
        );
      }
    }
    if (best !== undefined) break;
  }
  return best === undefined ? undefined : read(best);
}

function parse(block: string): unknown {
  // Line breaks inside strings and the comment or CDATA around a block are common and mean nothing.
  const bare = block
    .replaceAll(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/gu, "")
    // oxlint-disable-next-line no-control-regex -- control characters are what must not pass
    .replaceAll(/[\u0000-\u001f]+/gu, " ");
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

function read(node: Readonly<Record<string, unknown>>): LinkedData {
  const optional = (name: string, value: string | undefined): Record<string, string> =>
    value === undefined ? {} : { [name]: value };
  const [section] = several(node["articleSection"]).map(text);
  const publisher = several(node["publisher"]).find(isRecord);
  const page = node["mainEntityOfPage"];
  return {
    ...optional("headline", text(node["headline"]) ?? text(node["name"])),
    ...optional("published", text(node["datePublished"])),
    ...optional("modified", text(node["dateModified"])),
    ...optional("section", section),
    ...optional("description", text(node["description"])),
    ...optional("publisher", publisher === undefined ? undefined : text(publisher["name"])),
    ...optional("url", text(node["url"]) ?? text(isRecord(page) ? page["@id"] : page)),
    authors: several(node["author"]).flatMap(people),
    images: several(node["image"]).flatMap(addresses),
    tags: several(node["keywords"])
      .flatMap((value) => (text(value) ?? "").split(/\s*[,،]\s*/u))
      .filter((tag) => tag !== ""),
  };
}

function people(value: unknown): readonly string[] {
  if (typeof value === "string") return [text(value) ?? ""].filter((name) => name !== "");
  if (!isRecord(value) || /Organi[sz]ation/u.test(typesOf(value))) return [];
  return several(value["name"]).flatMap((name) => text(name) ?? []);
}

function addresses(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (!isRecord(value)) return [];
  return [value["url"], value["contentUrl"]].filter((one) => typeof one === "string");
}
