/** What a promise comes to, or undefined if that takes longer than a time, in ms. */
export const inTime = <T>(promise: Promise<T>, time: number): Promise<T | undefined> =>
  new Promise((done, fail) => {
    let timer: number | undefined;
    // Firefox gives no timer to a document that has gone meanwhile (NS_ERROR_NOT_INITIALIZED).
    try {
      timer = self.setTimeout(done, time);
    } catch {}
    promise.finally(() => clearTimeout(timer)).then(done, fail);
  });

/** A time, in ms, to be waited for; for ever where the document has gone. */
export const pause = (time: number): Promise<unknown> => inTime(new Promise(() => {}), time);
