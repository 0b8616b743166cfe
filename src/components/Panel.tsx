import { useId, type ReactNode } from 'react';

/** One block of the column beside a chart. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="app-panel" aria-labelledby={id}>
      <h2 id={id} className="app-panel__title">
        {title}
      </h2>
      {children}
    </section>
  );
}
