import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { exploreQuery, wrongPlace, type Question } from '../../queries/explore.ts';
import { questionFrom, withQuestion } from '../../queries/explore-address.ts';
import { ExploreError } from './ExploreError.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { SchemaBrowser } from './SchemaBrowser.tsx';
import { StatementForm } from './StatementForm.tsx';

/** SQL over the loaded tables, for analysts; the address holds the question, so that a link opens the same one. */
export function ExplorePage() {
  const { isPublic } = useDashboard();
  return (
    <>
      <PageHeading title="Explore" />
      {isPublic ? (
        <p className="govuk-inset-text">
          Explore shows the extracts as they are, small numbers too, so it is there in internal view only.
          Switch the view at the top of the page.
        </p>
      ) : (
        <Explore />
      )}
    </>
  );
}

function Explore() {
  const { catalogue, extracts, failure } = useDashboard();
  const client = useQueryClient();
  const [parameters, setParameters] = useSearchParams();
  const question = questionFrom(parameters);
  const [draft, setDraft] = useState({ sql: question.sql, of: question.sql });
  const [cancelled, setCancelled] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  // The address changed under the page (Back, a link): the text follows it.
  const sql = draft.of === question.sql ? draft.sql : question.sql;

  const options = exploreQuery(extracts, question);
  const { data, error, isFetching, refetch } = useQuery(options);
  const write = (text: string) => setDraft({ sql: text, of: question.sql });
  const ask = (next: Question) => {
    setCancelled('');
    setDraft({ sql: next.sql, of: next.sql });
    setParameters(withQuestion(parameters, next));
    // The same question again changes no address, so it has to be asked by hand.
    if (next.sql === question.sql && question.order === null && question.page === 1) void refetch();
  };
  const cancel = () => {
    setCancelled('Cancelled. Nothing was changed, and no other figure was touched.');
    void client.cancelQueries({ queryKey: options.queryKey });
  };
  const insert = (name: string) => {
    const field = area.current;
    if (!field) return;
    field.setRangeText(name, field.selectionStart, field.selectionEnd, 'end');
    write(field.value);
    field.focus();
  };
  const showPlace = (at: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(at, at + 1);
  };
  const place = wrongPlace(error, question.sql);
  return (
    <>
      <p className="app-lede">
        Ask the loaded extracts a question in SQL. Explore only reads, all of it stays in this browser, and
        whole tables are read, whatever quarter is chosen above.
      </p>
      <div className="app-columns app-explore">
        <div>
          <StatementForm
            sql={sql}
            area={area}
            examples={catalogue.examples}
            isBusy={isFetching}
            isReady={extracts !== undefined}
            isWrong={error !== null && sql === question.sql}
            onWrite={write}
            onRun={(text) => ask({ sql: text, order: null, page: 1 })}
            onCancel={cancel}
          />
          {!extracts && !failure && <p role="status">The extracts are being loaded into this browser…</p>}
          {error && !isFetching && (
            <ExploreError
              message={error.message}
              place={place}
              onShow={sql === question.sql ? showPlace : null}
            />
          )}
          <p className="app-explore__state" role="status">
            {isFetching ? 'Running…' : cancelled}
          </p>
          {data && extracts && !error && (
            <ResultPanel
              answer={data}
              question={question}
              extracts={extracts}
              datasets={catalogue.datasets}
              onAsk={(next) => {
                setCancelled('');
                setParameters(withQuestion(parameters, next));
              }}
            />
          )}
        </div>
        <SchemaBrowser datasets={catalogue.datasets} extracts={extracts} onInsert={insert} />
      </div>
    </>
  );
}
