/** `storage.local` in memory, as the extension API has it, and the locks that its documents share. */
export function fakeBrowser() {
  const local: Record<string, unknown> = {};
  const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const area = {
    async get(keys: string | readonly string[]) {
      const found = [keys].flat().filter((key) => key in local);
      return Object.fromEntries(found.map((key) => [key, copy(local[key])]));
    },
    async set(values: Record<string, unknown>) {
      await new Promise((done) => setTimeout(done, 1)); // so that writers can come between each other
      Object.assign(local, copy(values));
    },
    async remove(keys: string | readonly string[]) {
      for (const key of [keys].flat()) delete local[key];
    },
  };
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, act: () => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(act);
    last.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
  return {
    local,
    browser: { runtime: { id: 'test' }, storage: { local: area } },
    navigator: { locks: { request } },
  };
}
