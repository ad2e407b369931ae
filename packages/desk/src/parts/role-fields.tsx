import { type Member, type Section, roles } from "@mihwar/newsroom";
import type { DeskWords } from "../words-ar.ts";

/** What somebody may do, and where: the same fields for a new member and for one who is there. */
export function RoleFields({
  words,
  sections,
  now,
}: {
  readonly words: DeskWords;
  readonly sections: readonly Section[];
  readonly now: Pick<Member, "role" | "sections">;
}) {
  return (
    <>
      <p>
        <label for="role">{words.members.role}</label>
        <select id="role" name="role">
          {roles.map((role) => (
            <option key={role} value={role} selected={role === now.role}>
              {words.roles[role]}
            </option>
          ))}
        </select>
      </p>
      <fieldset class="choices">
        <legend>{words.members.sections}</legend>
        <label>
          <input type="checkbox" name="all" value="all" checked={now.sections === "all"} />
          {words.members.allSections}
        </label>
      </fieldset>
      <fieldset class="choices">
        <legend class="hint">{words.members.someSections}</legend>
        {sections.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              name="section"
              value={id}
              checked={now.sections !== "all" && now.sections.includes(id)}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** @returns the sections as the form names them, "all" before any */
export const writtenSections = (form: URLSearchParams): "all" | readonly string[] =>
  form.get("all") === "all" ? "all" : form.getAll("section");
