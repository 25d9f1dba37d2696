import { describe, expect, it } from 'vitest';
import { browserCandidates, findBrowser, type Machine, majorVersion } from '../../browsers/find.mjs';

/** A machine on which these programs say these versions. */
function machine(programs: Record<string, string>, rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isProgram: (file) => file in programs,
    versionText: (file) => programs[file] ?? '',
    ...rest,
  };
}

describe('findBrowser', () => {
  it('finds a browser by its usual name on PATH', () => {
    const found = findBrowser(
      'chromium',
      machine({ '/usr/bin/chromium': 'Chromium 156.0.8078.79 built on Debian' }),
    );
    expect(found).toEqual({ path: '/usr/bin/chromium', major: 156 });
  });

  it('takes the one that the environment names before any other', () => {
    const programs = {
      '/usr/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr',
      '/opt/nightly/firefox': 'Mozilla Firefox 160.0a1',
    };
    const found = findBrowser(
      'firefox',
      machine(programs, { env: { PATH: '/usr/bin', FIREFOX: '/opt/nightly/firefox' } }),
    );
    expect(found).toEqual({ path: '/opt/nightly/firefox', major: 160 });
  });

  it('passes over one that is too old and takes the next', () => {
    const programs = {
      '/usr/bin/firefox-esr': 'Mozilla Firefox 140.2.0esr',
      '/usr/bin/firefox': 'Mozilla Firefox 153.0',
    };
    expect(findBrowser('firefox', machine(programs))?.path).toBe('/usr/bin/firefox');
  });

  it('finds none where every one is too old, cannot be run, or is not there', () => {
    expect(findBrowser('firefox', machine({ '/usr/bin/firefox': 'Mozilla Firefox 152.9' }))).toBeUndefined();
    expect(findBrowser('chromium', machine({ '/usr/bin/chromium': '' }))).toBeUndefined();
    expect(findBrowser('chromium', machine({}))).toBeUndefined();
  });
});

describe('browserCandidates', () => {
  it('knows where applications are on macOS', () => {
    expect(browserCandidates('chromium', { platform: 'darwin', env: {} })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });

  it('fills in the program folders of Windows, whatever their spelling, and leaves out those not set', () => {
    const found = browserCandidates('firefox', {
      platform: 'win32',
      env: { ProgramFiles: 'C:\\Program Files' },
    });
    expect(found).toEqual([
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      'C:\\Program Files\\Firefox Developer Edition\\firefox.exe',
    ]);
  });
});

describe('majorVersion', () => {
  it.each([
    ['Mozilla Firefox 153.7.0esr', 153],
    ['Google Chrome 130.0.6723.58 unknown', 130],
    ['129.0.1.2', 129],
    ['command not found', undefined],
  ])('reads %j as %j', (text, major) => {
    expect(majorVersion(text)).toBe(major);
  });
});
