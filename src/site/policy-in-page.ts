import type { Plugin } from 'vite';
import { contentSecurityPolicy } from '../app/security-headers.ts';

/** A host that cannot send headers still gets the policy; the header is stricter and comes first. */
export function policyInPage(): Plugin {
  const inPage = contentSecurityPolicy.replace(/; frame-ancestors [^;]*/, '');
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: inPage },
        injectTo: 'head-prepend',
      },
    ],
  };
}
