import { expect, it } from 'vitest';
import { launch } from '../browsers/launch';
import { serve } from '../browsers/serve';
import { until } from '../browsers/until';

// Every other end-to-end test demands that nothing be asked of the network. This one shows that it would be noticed.
it.each(['chromium', 'firefox'] as const)('a request to the network is noticed in %s', async (name) => {
  const server = await serve();
  const browser = await launch(name, { extension: null });
  try {
    const page = await browser.newPage();
    await page.goto(server.put('/page.html', '<!doctype html><img src="http://elsewhere.test/pixel.png">'));
    await until('the request', () => browser.requests().length > 0);
    expect(browser.requests()).toEqual(['GET http://elsewhere.test/pixel.png']);
  } finally {
    await browser.close();
    await server.close();
  }
});
