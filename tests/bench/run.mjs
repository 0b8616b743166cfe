import { runnerImport } from 'vite';

await runnerImport('./tests/bench/import-bench.ts');
process.exit();
