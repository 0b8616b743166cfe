/** Why the database did not start. */
export type BootFailure = 'no-wasm' | 'blocked' | 'worker' | 'timeout' | 'out-of-date';

const browsers = 'Edge or Chrome 107, Firefox 104, Safari 16, or anything later';

const words: Readonly<Record<BootFailure, { readonly happened: string; readonly next: string }>> = {
  'no-wasm': {
    happened: 'This browser cannot run WebAssembly, which the dashboard needs to work out its figures.',
    next: `Open the page in ${browsers}. If this browser is as new, WebAssembly has been turned off: ask IT to allow it for this site, or turn off Lockdown Mode for it.`,
  },
  blocked: {
    happened: 'A security policy stopped the database that works out the figures.',
    next: "Ask IT to add 'wasm-unsafe-eval' to script-src in this site's Content-Security-Policy header, then reload the page.",
  },
  worker: {
    happened: 'The database that works out the figures could not be loaded, or it stopped.',
    next: "Reload the page. If this stays, ask IT whether the site's files are all there, whether a filter blocks .wasm files, and whether worker-src 'self' is in its Content-Security-Policy header.",
  },
  timeout: {
    happened: 'The database that works out the figures gave no answer for 20 seconds.',
    next: "Reload the page. If this stays, ask IT whether the site's .wasm file is there, whether a filter holds it back, and whether 'wasm-unsafe-eval' is in its Content-Security-Policy header, on scripts too.",
  },
  'out-of-date': {
    happened: 'This browser is too old for the database that works out the figures.',
    next: `Open the page in ${browsers}.`,
  },
};

/** A database that did not start: the reason, and in words what happened and how to go on. */
export class BootError extends Error {
  readonly reason: BootFailure;
  readonly whatHappened: string;
  readonly howToGoOn: string;

  constructor(reason: BootFailure, cause?: unknown) {
    const { happened, next } = words[reason];
    super(`${happened} ${next}`, { cause });
    this.name = 'BootError';
    this.reason = reason;
    this.whatHappened = happened;
    this.howToGoOn = next;
  }
}
