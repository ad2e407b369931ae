import { passwordLetters } from "../password.ts";
import type { DeskWords } from "../words-ar.ts";

/** A password that somebody chooses, written twice. */
export function NewPassword({ words }: { readonly words: Pick<DeskWords["password"], "wanted" | "again" | "rule"> }) {
  return (
    <>
      <p>
        <label for="wanted">{words.wanted}</label>
        <input
          id="wanted"
          name="wanted"
          type="password"
          autocomplete="new-password"
          required
          minLength={passwordLetters.least}
          aria-describedby="rule"
        />
        <small id="rule">{words.rule(passwordLetters.least)}</small>
      </p>
      <p>
        <label for="again">{words.again}</label>
        <input id="again" name="again" type="password" autocomplete="new-password" required />
      </p>
    </>
  );
}
