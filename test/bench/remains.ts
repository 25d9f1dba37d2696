import type { CDPSession } from 'puppeteer-core';

/** What a page and its content scripts hold on to. */
export type Remains = { readonly heap: number; readonly listeners: number; readonly nodes: number };

/** What is left once garbage has been collected, of the page and of content scripts. */
export async function remains(session: CDPSession): Promise<Remains> {
  await session.send('Performance.enable');
  for (let k = 0; k < 3; k++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}

/** How much more there is of it than before. */
export const grown = (before: Remains, after: Remains) =>
  `heap ${((after.heap - before.heap) / 1e6).toFixed(2)} MB, listeners ${after.listeners - before.listeners}, nodes ${after.nodes - before.nodes} more`;
