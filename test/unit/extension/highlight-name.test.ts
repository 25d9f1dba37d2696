import { describe, expect, it } from 'vitest';
import { highlightName } from '../../../entrypoints/background/highlight-name';

const SECRET = '9b1c2f44-7d0a-4c3e-8f6e-2a1b5c7d9e01';

describe('the name of the marks', () => {
  it('is twelve letters, the same for every instance in a document', async () => {
    const name = await highlightName(SECRET, 'A');
    expect(name).toMatch(/^[a-z]{12}$/);
    expect(await highlightName(SECRET, 'A')).toBe(name);
  });

  it('differs from document to document and from installation to installation', async () => {
    const other = SECRET.replace('9b', '9c');
    const names = [SECRET, other].flatMap((secret) => ['A', 'B'].map((id) => highlightName(secret, id)));
    expect(new Set(await Promise.all(names)).size).toBe(4);
  });
});
