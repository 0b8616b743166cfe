import { useCallback, useEffect, useState } from 'react';

/** Filling the screen with the review, for a meeting. */
export interface FullScreen {
  readonly isOn: boolean;
  /** False where the browser cannot. */
  readonly isPossible: boolean;
  readonly turn: () => void;
}

export function useFullScreen(): FullScreen {
  const [isOn, setOn] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => {
      const is = document.fullscreenElement !== null;
      setOn(is);
      if (is) document.documentElement.dataset['fullScreen'] = 'yes';
      else delete document.documentElement.dataset['fullScreen'];
    };
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
      delete document.documentElement.dataset['fullScreen'];
    };
  }, []);
  const turn = useCallback(() => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    // A browser that refuses leaves the page as it is.
    void done.catch(() => undefined);
  }, []);
  return { isOn, isPossible: document.fullscreenEnabled, turn };
}
