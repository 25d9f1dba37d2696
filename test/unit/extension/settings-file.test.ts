import { describe, expect, it } from 'vitest';
import { readHost } from '../../../extension/read-host';
import { readSettings } from '../../../extension/settings';
import { muteEntity } from '../../../extension/settings-changes';
import { readSettingsFile, writeSettingsFile } from '../../../extension/settings-file';

describe('a file of settings', () => {
  it('gives back what was written', () => {
    const settings = muteEntity('kpmg', true)(readSettings(undefined));
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, settings });
  });

  it.each([
    ['no JSON', 'settings', 'foreign', []],
    ['another file', '{"name":"package"}', 'foreign', []],
    ['a newer one', '{"sidelightSettings":2,"settings":{}}', 'newer', []],
    ['a damaged one', '{"sidelightSettings":1,"settings":{"isPaused":"yes"}}', 'damaged', ['isPaused']],
    ['one without settings', '{"sidelightSettings":1}', 'damaged', ['everything']],
  ] as const)('that is %s is refused as a whole, and why is said', (_, text, reason, parts) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, reason, parts });
  });
});

describe('a site that is typed', () => {
  it.each([
    ['example.org', 'example.org'],
    [' Example.ORG ', 'example.org'],
    ['https://www.example.org/a?b', 'www.example.org'],
    ['localhost:8080', 'localhost:8080'],
    ['', null],
    ['no site', null],
    ['file:///tmp/a', null],
    ['chrome://settings', null],
  ])('%j is the host %j', (text, host) => {
    expect(readHost(text)).toBe(host);
  });
});
