import { defineConfig } from 'vitest/config';
import { siteConfig } from './src/site/site-config.ts';

const chromiumTests = ['tests/e2e/**/*.test.ts'];

export default defineConfig({
  ...siteConfig({ datasets: 'datasets', isPublic: false }),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{unit,contract,measures,charts}/**/*.test.{ts,tsx}'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: chromiumTests,
          globalSetup: ['tests/e2e/serve.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
