import type { ChromiumPage } from '../browsers/chromium-page';

/** CPU time of each task of the extension's scripts while something happens, in ms. */
export async function ownTasks(
  { puppeteerPage }: ChromiumPage,
  happen: () => Promise<void>,
): Promise<number[]> {
  await puppeteerPage.tracing.start({ categories: ['devtools.timeline'] });
  await happen();
  const trace = JSON.parse(Buffer.from((await puppeteerPage.tracing.stop()) ?? []).toString());
  type Event = { name: string; ts: number; dur?: number; tdur?: number; args?: { data?: { url?: string } } };
  return (trace.traceEvents as Event[])
    .filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension://'))
    .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
}

/** Their spread, and their share of the time, in ms, in which they ran. */
export function describeTasks(tasks: readonly number[], time: number): string {
  const sorted = [...tasks].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const sum = tasks.reduce((all, one) => all + one, 0);
  return `${tasks.length} own tasks, 99th percentile ${at(0.99)} ms, longest ${at(1)} ms, ${sum.toFixed(0)} ms in all, ${((100 * sum) / time).toFixed(1)} % of the time`;
}
