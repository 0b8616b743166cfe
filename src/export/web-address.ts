/** The address as a link may carry it: http or https alone; '' for anything else. */
export function webAddress(address: string): string {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : '';
  } catch {
    return '';
  }
}
