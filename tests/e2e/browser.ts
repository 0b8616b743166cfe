import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a page did that it must never do. */
interface Watched {
  readonly requests: string[];
  readonly violations: string[];
  readonly errors: string[];
}

export interface Visitor {
  readonly page: Page;
  readonly site: string;
  /** Opens a route and waits until its figures are live. */
  readonly open: (route: string) => Promise<void>;
  /** Errors that a test expects, such as those of a boot it broke itself. */
  readonly allowErrors: () => void;
  /** Visits another site from now on; requests to any other origin are still failures. */
  readonly moveTo: (site: string) => void;
}

/**
 * A fresh browser profile for the tests of a file. After each test: no request left the origin, the content security
 * policy was never violated, and no error reached the console.
 */
export function startVisitor(size = { width: 1280, height: 900 }): () => Visitor {
  let site = inject('site');
  let profile = '';
  let context: BrowserContext | undefined;
  let visitor: Visitor | undefined;
  let watched: Watched = { requests: [], violations: [], errors: [] };
  let errorsAllowed = false;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'send-profile-'));
    context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      headless: true,
      args: flags,
      viewport: size,
      acceptDownloads: true,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    watchPage(page, () => watched);
    visitor = {
      page,
      site,
      open: async (route) => {
        await page.goto(`${site}${route}`);
        await untilLive(page);
      },
      moveTo: (to) => {
        site = to;
      },
      allowErrors: () => {
        errorsAllowed = true;
      },
    };
  });
  afterEach(() => {
    const outside = watched.requests.filter(
      (url) => !url.startsWith(new URL(site).origin) && !/^(blob|data):/.test(url),
    );
    expect(outside, 'requests that left the origin').toEqual([]);
    if (!errorsAllowed) {
      expect(watched.violations, 'violations of the content security policy').toEqual([]);
      expect(watched.errors, 'errors on the console').toEqual([]);
    }
    watched = { requests: [], violations: [], errors: [] };
    errorsAllowed = false;
  });
  afterAll(async () => {
    await context?.close();
    await rm(profile, { recursive: true, force: true });
  });
  return () => {
    if (!visitor) throw new Error('the browser has not started');
    return visitor;
  };
}

function watchPage(page: Page, watched: () => Watched): void {
  page.context().on('request', (request) => watched().requests.push(request.url()));
  page.on('pageerror', (error) => watched().errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    (/Content Security Policy/i.test(text) ? watched().violations : watched().errors).push(text);
  });
}

/** Waits until the page shows figures from the engine. */
export async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['state'] === 'live', undefined, {
    timeout: 60_000,
  });
}
