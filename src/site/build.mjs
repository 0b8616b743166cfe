import process from 'node:process';

// What runs in readers' browsers is always the production code of React.
process.env.NODE_ENV = 'production';

// npm takes a flag before "--" for one of its own and says nothing: the site would hold every number.
if (process.env.npm_config_public) {
  console.error('Write “npm run build -- --public”, with “--” before the flag. Nothing was built.');
  process.exit(1);
}

const { runnerImport } = await import('vite');
try {
  const { module } = await runnerImport('./src/site/build-site.ts');
  await module.buildSite(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
