import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { serveLargeSite } from '../support/large-site.ts';

/** What one import took in a browser, from the file to its last chart; all in milliseconds. */
interface BrowserTimes {
  /** From choosing the file until it is offered with all that it would change. */
  readonly offer: number;
  /** From accepting it until a chart of it stands. */
  readonly chart: number;
  /** The longest task of the page's own thread during each. */
  readonly longestTask: { readonly offer: number; readonly accept: number; readonly chart: number };
  /** When each phase was first shown, since the file was chosen. */
  readonly phases: readonly string[];
}

/** Imports a file of `largeText` on a built site, in a profile of its own. */
export async function importInChromium(built: string, path: string): Promise<BrowserTimes> {
  const { site, close } = await serveLargeSite(built);
  const profile = await mkdtemp(join(tmpdir(), 'send-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Reflect.set(window, 'longTasks', tasks);
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(`${site}#/data`);
    await untilLive(page);
    await page.waitForTimeout(2000);
    await takeLongest(page);
    const began = performance.now();
    const phases = watchPhases(page, began);
    await page.getByLabel('Choose CSV files').setInputFiles(path);
    await page.getByText('No problems found').waitFor({ timeout: 300_000 });
    const offered = performance.now();
    phases.stop();
    const offerTask = await takeLongest(page);
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('is now the extract of').waitFor({ timeout: 300_000 });
    const acceptTask = await takeLongest(page);
    await page.goto(`${site}#/indicators/large-seen`);
    await page.locator('figure[data-indicator="large-seen"] svg').first().waitFor({ timeout: 300_000 });
    const charted = performance.now();
    return {
      offer: offered - began,
      chart: charted - offered,
      longestTask: { offer: offerTask, accept: acceptTask, chart: await takeLongest(page) },
      phases: phases.seen,
    };
  } finally {
    await context.close();
    await close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['state'] === 'live', undefined, {
    timeout: 60_000,
  });
}

/** The longest task since it was last asked; 0 where none took over 50 ms, which is all that a browser tells of. */
async function takeLongest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tasks = Reflect.get(window, 'longTasks') as number[];
    return Math.max(0, ...tasks.splice(0));
  });
}

function watchPhases(page: Page, began: number): { readonly seen: string[]; readonly stop: () => void } {
  const seen: string[] = [];
  const label = page.locator('.app-progress label');
  const timer = setInterval(() => {
    void label
      .textContent({ timeout: 100 })
      .then((words) => seen.push(`${((performance.now() - began) / 1000).toFixed(1)} s: ${words ?? ''}`))
      .catch(() => {});
  }, 1000);
  return { seen, stop: () => clearInterval(timer) };
}
