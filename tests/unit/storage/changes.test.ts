import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  announceChange,
  announcePaperChange,
  onExtractsChanged,
  onPapersChanged,
} from '../../../src/storage/changes.ts';

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

describe('A change of the papers', () => {
  it('is told apart from one of the extracts, which are not loaded again for it', async () => {
    const [extracts, papers] = [vi.fn(), vi.fn()];
    const stops = [onExtractsChanged(extracts), onPapersChanged(papers)];
    otherTab.postMessage('papers changed');
    otherTab.postMessage('of another version');
    await vi.waitFor(() => expect(papers).toHaveBeenCalledTimes(1));
    otherTab.postMessage('extracts changed');
    await vi.waitFor(() => expect(extracts).toHaveBeenCalledTimes(1));
    expect(papers).toHaveBeenCalledTimes(1);
    stops.forEach((stop) => stop());
  });

  it('is announced to other tabs as such', async () => {
    const heard = new Promise<unknown>((resolve) => {
      otherTab.onmessage = ({ data }) => resolve(data);
    });
    announcePaperChange();
    expect(await heard).toBe('papers changed');
  });
});
