import sirv from 'sirv';
import type { Plugin } from 'vite';
import { securityHeaders } from '../app/security-headers.ts';

/** `vite preview` serves the build through sirv: compressed as asked for, with the headers a host must send. */
export function productionServer(): Plugin {
  return {
    name: 'production-server',
    configurePreviewServer(server) {
      server.middlewares.use(
        sirv(server.config.build.outDir, {
          brotli: true,
          gzip: true,
          etag: true,
          setHeaders(response, path) {
            for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
            if (path.endsWith('.csv')) response.setHeader('Content-Type', 'text/csv;charset=utf-8');
            const isHashed = /\/assets\//.test(path);
            response.setHeader(
              'Cache-Control',
              isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
            );
          },
        }),
      );
    },
  };
}
