import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: string;
  }
}

/** Serves the production build as `npm start` does, on a free port, for all browser tests. */
export default async function serve(project: TestProject) {
  const server = await preview({ preview: { port: 0, strictPort: false, open: false }, logLevel: 'error' });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  project.provide('site', `http://localhost:${address.port}/`);
  return () => server.close();
}
