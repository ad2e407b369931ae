import type { Got } from "./desk-under-test.ts";

const unescaped = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/**
 * The hidden and written fields of a page's form, as a browser would send them: inputs in their order, without what is not
 * chosen.
 * @param action of the form
 */
export function fieldsIn({ text }: Got, action: string): URLSearchParams {
  const [, form = ""] = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, "s").exec(text) ?? [];
  const fields = new URLSearchParams();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(input)?.[1];
    if (name === undefined || (/type="(?:radio|checkbox)"/.test(input) && !/ checked/.test(input))) continue;
    fields.append(name, unescaped(/ value="([^"]*)"/.exec(input)?.[1] ?? ""));
  }
  for (const [, name = "", body = ""] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs))
    fields.append(name, unescaped(body));
  for (const [, name = "", body = ""] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]* selected[^>]* value="([^"]*)"|<option[^>]* value="([^"]*)"[^>]* selected/.exec(body);
    fields.append(name, unescaped(chosen?.[1] ?? chosen?.[2] ?? ""));
  }
  return fields;
}
