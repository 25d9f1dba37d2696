/** Zooms the front tab. Sent to the extension's background. */
export async function zoomFrontTab(factor: number): Promise<void> {
  type Tabs = {
    query(which: object): Promise<{ id: number }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
  if (!front) throw new Error('There is no tab to zoom.');
  await tabs.setZoom(front.id, factor);
}
