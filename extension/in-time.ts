/** What a promise comes to, or undefined if that takes longer than a time, in ms. */
export async function inTime<T>(promise: Promise<T>, time: number): Promise<T | undefined> {
  let timer: number | undefined;
  const late = new Promise<undefined>((done) => {
    // Firefox gives no timer to a document that has gone meanwhile (NS_ERROR_NOT_INITIALIZED).
    try {
      timer = self.setTimeout(done, time);
    } catch {}
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
