/** Gives a way to ask the browser, the first time alone, not to clear what it keeps when space runs low. */
export function askOnceToStay(): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    // Not awaited: some browsers ask the reader, and keeping something does not depend on the answer.
    const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
    void storage?.persist?.().catch(() => false);
  };
}
