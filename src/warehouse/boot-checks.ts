import { BootError } from './boot-error.ts';

/** The part of WebAssembly that the checks use. */
export interface WebAssemblySupport {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const emptyModule = Uint8Array.from(header);
/** One function with an empty try and catch_all: valid only where the exceptions that DuckDB's build uses are known. */
const moduleWithExceptions = Uint8Array.from([
  ...header,
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
  ...[0x03, 0x02, 0x01, 0x00],
  ...[0x0a, 0x08, 0x01, 0x06, 0x00, 0x06, 0x40, 0x19, 0x0b, 0x0b],
]);

/** Throws BootError where the browser has no WebAssembly, is too old, or a security policy forbids compiling. */
export function checkWebAssembly(support: WebAssemblySupport | undefined): void {
  if (!support) throw new BootError('no-wasm');
  if (!support.validate(moduleWithExceptions)) throw new BootError('out-of-date');
  try {
    new support.Module(emptyModule);
  } catch (cause) {
    throw new BootError('blocked', cause);
  }
}
