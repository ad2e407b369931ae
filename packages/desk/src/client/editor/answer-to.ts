import { useEffect, useState } from "preact/hooks";
import { ask } from "./ask.ts";

/** Milliseconds that a question rests before it is asked. */
const rest = 250;

/**
 * What the desk answers to an address, asked anew as the address changes; of several questions on the way the last one's.
 * @param path `undefined` where nothing is asked: then there is no answer
 */
export function useAnswerTo<Answer>(path: string | undefined): Answer | undefined {
  const [answer, setAnswer] = useState<Answer | undefined>();
  useEffect(() => {
    if (path === undefined) {
      setAnswer(undefined);
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      void ask<Answer>(path, { method: "GET" }).then((told) => {
        if (isCurrent && told?.ok === true) setAnswer(told.value);
      });
    }, rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [path]);
  return answer;
}
