import { copyText } from "./copy-text.ts";
import { type LightElement, innerText } from "./light-tree.ts";
import type { Thing } from "./line.ts";

const mostCells = 4000;
const longestCell = 200;

/** Reads a table of data; a table that lays out a page, or holds prose or other tables, is none. */
export function dataTable(table: LightElement): (Thing & { kind: "table" }) | undefined {
  const rows: LightElement[][] = [];
  let caption: string | undefined;
  let cells = 0;
  const stack: LightElement[] = [table];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node !== table && node.tag === "table") return undefined;
    if (node.tag === "caption") caption = copyText(innerText(node));
    if (node.tag === "tr") {
      const row = node.children.filter(
        (child): child is LightElement => child.kind === "element" && (child.tag === "td" || child.tag === "th"),
      );
      cells += row.length;
      if (cells > mostCells) return undefined;
      rows.push(row);
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child?.kind === "element") stack.push(child);
    }
  }
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length < 2 || filled.some((row) => row.length > 20) || Math.max(...filled.map((row) => row.length)) < 2)
    return undefined;
  const texts = filled.map((row) => row.map((cell) => copyText(innerText(cell))));
  const all = texts.flat();
  if (all.some((text) => text.length > longestCell) || all.filter((text) => text !== "").length < all.length * 0.5)
    return undefined;
  const [first, ...rest] = texts;
  const headed = filled[0]?.every((cell) => cell.tag === "th") === true;
  return {
    kind: "table",
    ...(caption === undefined || caption === "" ? {} : { caption }),
    header: headed ? (first ?? []) : [],
    rows: headed ? rest : texts,
  };
}
