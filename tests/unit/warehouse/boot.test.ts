import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkWebAssembly, type WebAssemblySupport } from '../../../src/warehouse/boot-checks.ts';
import { BootError } from '../../../src/warehouse/boot-error.ts';
import { watchWorker } from '../../../src/warehouse/boot-watch.ts';

function failureOf(check: () => void): unknown {
  try {
    check();
  } catch (error) {
    return error;
  }
  return null;
}

describe('checking WebAssembly', () => {
  it('passes where the engine that ships can run, as in this Node', () => {
    expect(failureOf(() => checkWebAssembly(WebAssembly))).toBeNull();
  });

  it('says that WebAssembly is not there', () => {
    expect(failureOf(() => checkWebAssembly(undefined))).toMatchObject({ reason: 'no-wasm' });
  });

  it('says that the browser is too old where it knows no exceptions', () => {
    const old: WebAssemblySupport = { Module: WebAssembly.Module, validate: () => false };
    const failure = failureOf(() => checkWebAssembly(old));
    expect(failure).toMatchObject({ reason: 'out-of-date' });
    expect((failure as BootError).howToGoOn).toContain('Edge or Chrome');
  });

  it('says what to ask IT for where a security policy forbids compiling', () => {
    class Forbidden {
      constructor() {
        throw new WebAssembly.CompileError('violates the Content Security Policy');
      }
    }
    const failure = failureOf(() => checkWebAssembly({ Module: Forbidden, validate: () => true }));
    expect(failure).toMatchObject({ reason: 'blocked' });
    expect((failure as BootError).message).toContain("'wasm-unsafe-eval'");
  });
});

describe('watching the worker start', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function reasonAfter(milliseconds: number, failed: Promise<never>): Promise<unknown> {
    let reason: unknown = 'none';
    failed.catch((error: unknown) => (reason = error instanceof BootError ? error.reason : error));
    await vi.advanceTimersByTimeAsync(milliseconds);
    return reason;
  }

  it('gives up after 20 seconds without an answer', async () => {
    const watch = watchWorker(new EventTarget());
    expect(await reasonAfter(19_999, watch.failed)).toBe('none');
    expect(await reasonAfter(1, watch.failed)).toBe('timeout');
  });

  it('waits on while the download goes on', async () => {
    const watch = watchWorker(new EventTarget());
    await vi.advanceTimersByTimeAsync(15_000);
    watch.heard();
    expect(await reasonAfter(15_000, watch.failed)).toBe('none');
    expect(await reasonAfter(5_000, watch.failed)).toBe('timeout');
  });

  it('fails at once when the worker does, even after the boot', async () => {
    const worker = new EventTarget();
    const watch = watchWorker(worker);
    watch.finished();
    expect(await reasonAfter(60_000, watch.failed)).toBe('none');
    worker.dispatchEvent(new Event('error'));
    expect(await reasonAfter(0, watch.failed)).toBe('worker');
  });
});
