/**
 * Makes one question of many that are asked at once. An answer may only be shared by those who asked before its question
 * was put: whoever comes while one is under way waits, with all others who do, for the next.
 */
export function askedTogether<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> | undefined;
  let waiting: Promise<Value> | undefined;

  function put(): Promise<Value> {
    const question = ask();
    const over = (): void => {
      // whoever waits puts the next question
      if (running === question && waiting === undefined) running = undefined;
    };
    running = question;
    question.then(over, over);
    return question;
  }

  return () => {
    if (running === undefined) return put();
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = undefined;
        return put();
      });
    return waiting;
  };
}
