import { useId } from 'react';
import { BragRating } from './BragTag.tsx';
import { useDashboard } from './dashboard-context.ts';

/** What each BRAG rating means, in the plan's words. */
export function BragKey({ level }: { readonly level: 2 | 3 }) {
  const id = useId();
  const { plan } = useDashboard().catalogue.plan;
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className="app-brag-key__title" id={id}>
        BRAG key
      </Heading>
      <dl className="app-brag-key" aria-labelledby={id}>
        {plan.bragKey.map(({ status, meaning }) => (
          <div key={status}>
            <dt>
              <span className={`app-brag app-brag--${status.toLowerCase()}`}>{status}</span>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        <div>
          <dt>
            <BragRating brag={null} />
          </dt>
          <dd>Left blank in the plan</dd>
        </div>
      </dl>
    </>
  );
}
