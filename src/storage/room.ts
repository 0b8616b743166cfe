/** How much room this browser gives the site, in bytes. */
export interface Room {
  readonly used: number;
  readonly of: number;
  /** True where the browser has promised not to clear it when space runs low. */
  readonly isProtected: boolean;
}

/** Asks the browser; null where it does not tell. Never throws. */
export async function roomHere(): Promise<Room | null> {
  const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
  try {
    const estimate = await storage?.estimate?.();
    if (estimate?.usage === undefined || estimate.quota === undefined) return null;
    const isProtected = (await storage?.persisted?.()) ?? false;
    return { used: estimate.usage, of: estimate.quota, isProtected };
  } catch {
    return null;
  }
}
