import { useState } from 'react';
import { AddListing } from '../../components/AddListing.tsx';
import { BragKey } from '../../components/BragKey.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { useActions } from '../../components/use-actions.ts';
import { fitsFilter } from '../../plan/action-filter.ts';
import { standingSummary, updateWords } from '../../plan/action-standing.ts';
import { registerDataset } from '../../queries/registers.ts';
import { ActionCounts } from './ActionCounts.tsx';
import { ActionFilters } from './ActionFilters.tsx';
import { ActionRegister } from './ActionRegister.tsx';
import { AddAction } from './AddAction.tsx';
import { BragOverTime } from './BragOverTime.tsx';
import { RegisterTemplate } from './RegisterTemplate.tsx';
import { useActionFilter } from './use-action-filter.ts';

/** Every action of the plan and those added since: what was printed, how it stands now, and ways to say so. */
export function ActionsView() {
  const { catalogue, isPublic, extracts } = useDashboard();
  const tree = catalogue.plan;
  const state = useActions();
  const { actions, asAt } = state;
  const asked = useActionFilter();
  const { filter, isFiltered } = asked;
  const [pinned, setPinned] = useState({ id: '', under: '' });
  const dataset = registerDataset(catalogue, 'actions');
  const editable = !isPublic && !catalogue.isPublicCopy && extracts ? dataset : undefined;
  const under = JSON.stringify(filter);
  const fits = actions.filter((action) => fitsFilter(action, filter, tree, asAt));
  const butRating = actions.filter((action) => fitsFilter(action, { ...filter, brag: '' }, tree, asAt));
  // What was just written stays in view, also where it no longer is what was looked for.
  const stays = pinned.under === under ? pinned.id : '';
  const shown = actions.filter((action) => fits.includes(action) || action.id === stays);
  const added = actions.filter(({ printed }) => printed === null).length;
  return (
    <>
      <section aria-labelledby="actions-now">
        <h2 id="actions-now" className="app-heading">
          How the actions stand
        </h2>
        <p className="app-secondary">
          {actions.length} actions
          {added > 0 && `, ${added} of them added since the plan`}: {standingSummary(actions)}.{' '}
          <strong>{updateWords(actions, tree, asAt)}</strong>.
        </p>
        {bragWords(tree.plan.governance.statements).map((paragraph) => (
          <blockquote key={paragraph} className="app-quote app-quote--small">
            “{paragraph}”
          </blockquote>
        ))}
        <BragKey level={3} />
      </section>
      <BragOverTime state={state} />
      <section className="app-section" aria-labelledby="register">
        <h2 id="register" className="app-heading">
          Action register
        </h2>
        <AddListing
          listing="actions"
          subject={{ area: filter.area, workstream: filter.workstream }}
          what="the actions of this area and workstream"
        />
        <ActionCounts actions={butRating} asked={filter.brag} onAsk={(brag) => asked.ask('brag', brag)} />
        <ActionFilters asked={asked} actions={actions} asAt={asAt} />
        <p role="status" className="app-action-filters__count">
          {isFiltered ? `${fits.length} of ${actions.length} actions` : `${actions.length} actions`}
        </p>
        {editable && (
          <AddAction dataset={editable} state={state} onAdded={(id) => setPinned({ id, under })} />
        )}
        {shown.length === 0 ? (
          <p className="app-none">
            No action has all of this. Take a filter out, or clear them all to see all {actions.length}{' '}
            actions.
          </p>
        ) : (
          <ActionRegister
            actions={shown}
            state={state}
            dataset={editable}
            misfit={fits.some(({ id }) => id === stays) ? '' : stays}
            onSaved={(id) => setPinned({ id, under })}
          />
        )}
        {editable && <RegisterTemplate dataset={editable} />}
      </section>
    </>
  );
}

/** The paragraphs of the plan that say how its actions are rated. */
function bragWords(statements: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return (statements['dayToDayDelivery'] ?? []).filter((paragraph) => paragraph.includes('BRAG'));
}
