/**
 * What a promise brings, where it brings it in time; `undefined` where it is late or rejected.
 * @param within milliseconds
 */
export async function inTime<Value>(promise: Promise<Value>, within: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), within);
  });
  try {
    return await Promise.race([promise.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
