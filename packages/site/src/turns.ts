/**
 * Lets work that keeps the processor busy happen once a turn of the event loop: between two pieces of it connections
 * are taken, kept pages answered and streams written. Node takes one new connection a turn, so that turns as long as
 * eight pages would leave readers of kept pages waiting at the door.
 * @returns a function whose promise is kept when it is the caller's turn
 */
export function takeTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let scheduled = false;
  const next = (): void => {
    waiting.shift()?.();
    scheduled = waiting.length > 0;
    if (scheduled) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (scheduled) return;
      scheduled = true;
      setImmediate(next);
    });
}
