/** What a command of the domain answers: a new value, or the reasons why not. Never a sentence, never an exception. */
export type Outcome<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

/** @example accept(1) // { ok: true, value: 1 } */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** @example refuse({ code: "headline-empty" }) // { ok: false, refusals: [{ code: "headline-empty" }] } */
export function refuse<Refusal>(...refusals: readonly [Refusal, ...Refusal[]]): {
  readonly ok: false;
  readonly refusals: readonly [Refusal, ...Refusal[]];
} {
  return { ok: false, refusals };
}

/** Refuses when there is at least one refusal, accepts otherwise. */
export function settle<Value, Refusal>(value: Value, refusals: readonly Refusal[]): Outcome<Value, Refusal> {
  const [first, ...rest] = refusals;
  return first === undefined ? accept(value) : refuse(first, ...rest);
}
