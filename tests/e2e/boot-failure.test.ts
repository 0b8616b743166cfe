import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/app/security-headers.ts';
import { startVisitor } from './browser.ts';

const visitor = startVisitor();

async function openFailed(timeout = 40_000) {
  const { page, site, allowErrors } = visitor();
  allowErrors();
  await page.goto('about:blank');
  await page.goto(site);
  await page.waitForFunction(() => document.documentElement.dataset['state'] === 'failed', undefined, {
    timeout,
  });
  return page.locator('[role="alert"]').first().innerText();
}

describe('A boot that fails', () => {
  it('says so when the policy of the host blocks WebAssembly, and keeps the plan readable', async () => {
    const { page, site } = visitor();
    const policy = contentSecurityPolicy.replace(" 'wasm-unsafe-eval'", '');
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    const words = await openFailed();
    await page.unrouteAll();
    expect(words).toContain('wasm-unsafe-eval');
    expect(await page.textContent('main')).toContain('Gaps and delays in health services');
    expect(page.url()).toContain(site);
  });

  it('says so when the worker cannot be loaded', async () => {
    const { page } = visitor();
    await page.route('**/*worker*', (route) => route.abort());
    const words = await openFailed();
    await page.unrouteAll();
    expect(words).toMatch(/could not|did not/);
    expect(words.length).toBeGreaterThan(60);
  });

  it('says so when the engine does not answer within 20 seconds', async () => {
    const { page } = visitor();
    await page.route('**/*.wasm', () => undefined);
    const words = await openFailed();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(words).toContain('20 seconds');
  });

  it('says which browsers work where there is no WebAssembly', async () => {
    const { page } = visitor();
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    const words = await openFailed();
    expect(words).toMatch(/Chrome|Edge|Firefox/);
  });
});
