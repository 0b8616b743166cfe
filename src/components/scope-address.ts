import { asAtParameter, publicParameter } from '../queries/scope.ts';

/** An address with the quarter and the view of the present one; a review names its quarter itself. */
export function withScope(to: string, present: URLSearchParams): string {
  const [path = '', search = ''] = to.split('?');
  const parameters = new URLSearchParams(search);
  const carried = path.startsWith('/review/') ? [publicParameter] : [asAtParameter, publicParameter];
  for (const name of carried) {
    const value = present.get(name);
    if (value !== null && !parameters.has(name)) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
