import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT } from '../browsers/launch';
import { inBrowsers } from './in-browsers';

/** Menus, the address, the start page, the way back and forth, tabs by number: what Alt does in the two browsers. */
const KEPT = /^Alt\+([A-HSTV]|Home|Left|Right|Up|Down|Space|\d|F\d+)$/;

describe.each(Object.entries(BUILT))('the manifest for %s', (_, folder) => {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));

  it('asks for storage, scripting, a menu and the sites that are read, and for nothing else', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(['contextMenus', 'scripting', 'storage']);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  it('makes nothing web-accessible and lets nobody connect', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets its own pages load nothing from elsewhere', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('has commands that the browser keeps for nothing else, each with Alt or Control', () => {
    const commands = manifest.commands as Record<string, { suggested_key: { default: string; mac: string } }>;
    expect(Object.keys(commands).sort()).toEqual(['next', 'open', 'previous']);
    for (const { suggested_key: keys } of Object.values(commands)) {
      expect(keys.default).toMatch(/^Alt\+\w/);
      expect(keys.default).not.toMatch(KEPT);
      expect(keys.mac).toMatch(/^MacCtrl\+(Shift\+)?\w/);
    }
  });

  it('puts no style and no script in front of a page but the finder', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0].css ?? []).toEqual([]);
    expect(manifest.content_scripts[0].js).toHaveLength(1);
  });
});

inBrowsers((stage) => {
  it('keeps its files from pages', async () => {
    const opened = await stage.open({ html: '<!doctype html><title>Page</title><p>01.AI', isNoisy: true });
    const isReachable = await opened.evaluate(
      (file: string) =>
        fetch(file, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      `${stage.browser.extensionOrigin}/manifest.json`,
    );
    expect(isReachable).toBe(false);
  });
});
