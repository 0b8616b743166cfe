import { useLocation, useSearchParams } from 'react-router';

type Changes = Readonly<Record<string, string>>;

/** What the address of a view says, and ways to change a part of it. */
export interface Address {
  /** A parameter's value; '' where it is not given. */
  readonly get: (name: string) => string;
  /** The address with some parameters changed; '' takes one out. The others stay. */
  readonly with: (changes: Changes) => string;
  readonly go: (changes: Changes) => void;
}

/** The address of the present view, in which filters and open forms are kept. */
export function useAddress(): Address {
  const [parameters, setParameters] = useSearchParams();
  const { pathname } = useLocation();
  const changed = (changes: Changes) => {
    const next = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(changes))
      if (value === '') next.delete(name);
      else next.set(name, value);
    return next;
  };
  return {
    get: (name) => parameters.get(name) ?? '',
    with: (changes) => `${pathname}?${changed(changes).toString()}`,
    go: (changes) => setParameters(changed(changes), { replace: true }),
  };
}
