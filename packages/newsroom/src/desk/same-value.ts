/**
 * Whether two values of plain data say the same, in whatever order their fields stand. A field without a value is no field.
 * @example isSameValue({ a: 1, b: [2] }, { b: [2], a: 1, c: undefined }) // true
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, place) => isSameValue(item, other[place]));
  }
  const fields = (value: object): Readonly<Record<string, unknown>> => value as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSameValue(fields(one)[name], fields(other)[name]));
}
