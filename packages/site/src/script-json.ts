const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * JSON that may stand inside a script element: nothing in it can close the element, open a comment or end a line of a
 * script. The only way in which the site writes data into a script.
 * @param value anything that JSON can hold; `undefined` becomes `null`
 * @example scriptJson({ headline: "</script>" }) // "{\"headline\":\"\\u003c/script\\u003e\"}"
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value ?? null).replaceAll(/[<>&\u2028\u2029]/gu, (letter) => escapes[letter] ?? "");
}
