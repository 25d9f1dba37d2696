import type { Browser } from 'puppeteer-core';
import type { Json } from './driver';

/** Firefox's end of WebDriver BiDi, as Puppeteer has opened it. */
export type Bidi = {
  send(method: string, params: object): Promise<Record<string, unknown>>;
  on(event: string, listener: (params: never) => void): void;
};

type RemoteValue = { type: string; value?: unknown; sharedId?: string };
type Evaluated =
  | { type: 'success'; result: RemoteValue }
  | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Puppeteer's own pages are not used in Firefox: they know nothing of popups and closed shadow roots, and wait in vain
 * for the extension's own pages to load. Its connection does all of that; it has no public name.
 */
export function bidiOf(browser: Browser): Bidi {
  type Connection = {
    send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
    on: Bidi['on'];
  };
  const { connection } = browser as unknown as { connection: Connection };
  return {
    send: async (method, params) => (await connection.send(method, params)).result,
    on: (event, listener) => connection.on(event, listener),
  };
}

/** Evaluates an expression in a document (or a window of the browser) and returns its awaited value as JSON. */
export async function evaluateJson(
  bidi: Bidi,
  context: string,
  expression: string,
): Promise<Json | undefined> {
  const answer = (await bidi.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await ${expression}))()`,
    target: { context },
    awaitPromise: true,
  })) as Evaluated;
  return jsonOf(answer);
}

/** Calls a function, given as source text, on nodes that the browser has named before. */
export async function callOnNodes(
  bidi: Bidi,
  context: string,
  source: string,
  sharedIds: readonly string[],
): Promise<Json | undefined> {
  const answer = (await bidi.send('script.callFunction', {
    functionDeclaration: `async (...nodes) => JSON.stringify(await (${source})(...nodes))`,
    arguments: sharedIds.map((sharedId) => ({ sharedId })),
    target: { context },
    awaitPromise: true,
  })) as Evaluated;
  return jsonOf(answer);
}

/** The closed shadow roots of the elements that an expression lists, as ids. Serialisation alone sees through them. */
export async function closedRoots(bidi: Bidi, context: string, expression: string): Promise<string[]> {
  type Host = { value?: { shadowRoot?: { sharedId?: string; value?: { mode?: string } } | null } };
  const answer = (await bidi.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })) as Evaluated;
  const hosts = (resultOf(answer).value ?? []) as readonly Host[];
  return hosts.flatMap(({ value }) =>
    value?.shadowRoot?.sharedId && value.shadowRoot.value?.mode === 'closed'
      ? [value.shadowRoot.sharedId]
      : [],
  );
}

function jsonOf(answer: Evaluated): Json | undefined {
  const { value } = resultOf(answer);
  return value === undefined ? undefined : (JSON.parse(value as string) as Json);
}

function resultOf(answer: Evaluated): RemoteValue {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result;
}
