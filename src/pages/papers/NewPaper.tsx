import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { Radios } from '../../components/form/Radios.tsx';
import { SelectField } from '../../components/form/SelectField.tsx';
import { useScopeParameters } from '../../components/PageLink.tsx';
import { withScope } from '../../components/scope-address.ts';
import { everything, type Paper } from '../../model/paper.ts';
import { dateWords } from '../../model/period.ts';
import { newId, savePaper } from '../../queries/papers.ts';
import { fillTemplate, paperTemplates, workstreamsOf } from '../../queries/paper-templates.ts';
import { usePaperContext } from './use-made-paper.ts';

const empty = { id: 'empty', title: 'An empty paper', describes: 'Add charts and words yourself.' };

/** Begins a paper: from a template that is filled from the data as at the quarter that is looked at, or empty. */
export function NewPaper() {
  const { catalogue, asAt } = useDashboard();
  const context = usePaperContext(true);
  const client = useQueryClient();
  const navigate = useNavigate();
  const scope = useScopeParameters();
  const [template, setTemplate] = useState(paperTemplates[0]?.id ?? empty.id);
  const [area, setArea] = useState(catalogue.plan.plan.areas[0]?.id ?? '');
  const workstreams = workstreamsOf(catalogue);
  const [workstream, setWorkstream] = useState(workstreams[0] ?? '');
  const [failure, setFailure] = useState('');
  const [isMaking, setMaking] = useState(false);
  const needs = paperTemplates.find(({ id }) => id === template)?.needs ?? 'nothing';
  const begin = async () => {
    if (!context || isMaking) return;
    setMaking(true);
    setFailure('');
    try {
      const subject = {
        ...everything,
        ...(needs === 'area' ? { area } : {}),
        ...(needs === 'workstream' ? { workstream } : {}),
      };
      const filled =
        template === empty.id
          ? { title: 'Untitled paper', addressedTo: '', date: '', audience: 'public' as const, items: [] }
          : await fillTemplate(template, context, { asAt: asAt?.date ?? '', subject });
      const paper: Paper = { ...filled, id: newId(), confirmation: null, savedAt: '' };
      await savePaper(client, paper, '');
      await navigate(withScope(`/papers/${paper.id}`, scope));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setMaking(false);
    }
  };
  return (
    <form
      className="app-form app-new-paper"
      aria-labelledby="new-paper"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <h2 id="new-paper" className="app-form__title">
        New paper
      </h2>
      {failure !== '' && (
        <p className="app-problem" role="alert">
          <strong>The paper could not be begun.</strong> {failure}
        </p>
      )}
      <Radios
        id="template"
        label="Begin with"
        hint={asAt ? `Figures as at ${dateWords(asAt.date)}.` : undefined}
        value={template}
        options={[...paperTemplates, empty].map(({ id, title, describes }) => ({
          value: id,
          words: title,
          hint: describes,
        }))}
        onChange={setTemplate}
      />
      {needs === 'area' && (
        <SelectField
          id="new-area"
          label="Area for improvement"
          value={area}
          options={catalogue.plan.plan.areas.map(({ id, shortTitle }) => ({
            value: id,
            words: `${id} ${shortTitle}`,
          }))}
          onChange={setArea}
        />
      )}
      {needs === 'workstream' && (
        <SelectField
          id="new-workstream"
          label="Workstream"
          value={workstream}
          options={workstreams.map((name) => ({ value: name, words: name }))}
          onChange={setWorkstream}
        />
      )}
      <button type="submit" className="govuk-button app-button" aria-disabled={!context || isMaking}>
        {isMaking ? 'Being filled from the data…' : 'Begin this paper'}
      </button>
      {!context && <p role="status">The extracts are being loaded into this browser…</p>}
    </form>
  );
}
