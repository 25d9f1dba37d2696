/**
 * Stands in for the context that WXT gives to content scripts. WXT's own announces every start through a DOM event
 * named after the extension, which any page could listen for; the finder has its own way to let just one instance live
 * (`offerFinder`).
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Ends all that listens or waits under `signal`. */
  abort(): void {
    this.#end.abort();
  }
}
