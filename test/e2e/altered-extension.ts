import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserName, BUILT } from '../browsers/launch';

export type AlteredExtension = { folder(name: BrowserName): string; remove(): void };

/**
 * Copies of the built extension in which a script begins with other words: how to meet a browser that misbehaves.
 * `file` is the script, as the build names it.
 */
export function alterExtension(file: string, beginning: string): AlteredExtension {
  const copies: string[] = [];
  return {
    folder(name) {
      const copy = mkdtempSync(path.join(os.tmpdir(), 'sidelight-'));
      copies.push(copy);
      cpSync(BUILT[name], copy, { recursive: true });
      const script = path.join(copy, file);
      writeFileSync(script, `${beginning}\n${readFileSync(script, 'utf8')}`);
      return copy;
    },
    remove() {
      for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
    },
  };
}
