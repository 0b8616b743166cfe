import { afterAll, describe, expect, it, vi } from 'vitest';
import { announceChange, onExtractsChanged } from '../../../src/storage/changes.ts';

const otherTab = new BroadcastChannel('send-core-data-set');
afterAll(() => otherTab.close());

describe('A change of the extracts', () => {
  it('in another tab calls back until it is no longer listened to', async () => {
    const callback = vi.fn();
    const stop = onExtractsChanged(callback);
    otherTab.postMessage('extracts changed');
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
    stop();
    const control = vi.fn();
    const stopControl = onExtractsChanged(control);
    otherTab.postMessage('extracts changed');
    await vi.waitFor(() => expect(control).toHaveBeenCalledTimes(1));
    stopControl();
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it('in this tab is told to the others and not to itself', async () => {
    const own = vi.fn();
    const stop = onExtractsChanged(own);
    const heard = new Promise<unknown>((resolve) => {
      otherTab.onmessage = ({ data }) => resolve(data);
    });
    announceChange();
    expect(await heard).toBe('extracts changed');
    expect(own).not.toHaveBeenCalled();
    stop();
  });
});
