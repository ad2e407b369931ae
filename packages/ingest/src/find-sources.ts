import { type Reading, type Role, withRoles } from "./reading.ts";

const label = /^(?:المصدر|المصادر|Source|Sources)\s*[:|]\s*(.{2,100})$/iu;
const searched = 6;

/** Finds what the story says it was made from, in a line below its last paragraph: «المصدر: وكالات». */
export function findSources(reading: Reading): Reading {
  const { lines, body } = reading;
  const roles: [number, Role][] = [];
  const sources: string[] = [];
  for (const line of lines.slice(Math.max(body.start, body.end - 2), body.end + searched)) {
    const found = reading.roles[line.at] === undefined ? label.exec(line.text)?.[1] : undefined;
    if (found === undefined || line.words > 14) continue;
    sources.push(...found.split(/\s*[+،,/]\s*/u).filter((one) => one !== ""));
    roles.push([line.at, "sources"]);
  }
  return { ...withRoles(reading, roles), found: { ...reading.found, sources } };
}
