import { useRef, useState } from 'react';
import { ResultTable } from '../../components/ResultTable.tsx';
import type { Dataset } from '../../model/dataset.ts';
import { pageSize, type Answer, type Question } from '../../queries/explore.ts';
import { sortedBy } from '../../queries/explore-address.ts';
import { sourcesOf } from '../../queries/explore-tables.ts';
import type { LoadedExtracts } from '../../queries/extracts.ts';

interface Props {
  readonly answer: Answer;
  readonly question: Question;
  readonly datasets: readonly Dataset[];
  readonly extracts: LoadedExtracts;
  readonly onAsk: (question: Question) => void;
}

/** One page of a result with its count, time and sources, the ways to its other pages, and the way out as CSV. */
export function ResultPanel({ answer, question, datasets, extracts, onAsk }: Props) {
  const pages = Math.max(1, Math.ceil(answer.total / pageSize));
  const sources = sourcesOf(question.sql, datasets, extracts);
  return (
    <section className="app-section app-answer-table" aria-label="Result">
      <div className="app-section__head">
        <h2 className="app-heading" aria-live="polite">
          {count(answer.total, 'row')}
        </h2>
        <p className="app-secondary">
          {count(answer.columns.length, 'column')}, {timeWords(answer.milliseconds)}
        </p>
      </div>
      {answer.total === 0 ? (
        <p className="govuk-body">No row answers this question.</p>
      ) : (
        <ResultTable
          caption="Result"
          columns={answer.columns}
          rows={answer.rows}
          order={question.order}
          onSort={(column) => onAsk(sortedBy(question, column))}
        />
      )}
      {pages > 1 && (
        <Pages
          page={question.page}
          pages={pages}
          shown={answer.rows.length}
          total={answer.total}
          onPage={(page) => onAsk({ ...question, page })}
        />
      )}
      <Download question={question} datasets={datasets} extracts={extracts} />
      {sources.map(({ words, illustrative }) => (
        <p key={words} className="app-secondary">
          Source: {words}
          {illustrative && (
            <>
              . <strong>Illustrative</strong>
            </>
          )}
        </p>
      ))}
      <p className="app-secondary">Internal: may contain small numbers.</p>
    </section>
  );
}

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly shown: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, pages, shown, total, onPage }: PagesProps) {
  const first = (page - 1) * pageSize + 1;
  const words =
    shown === 0
      ? `Page ${number(page)} is past the end`
      : `Rows ${number(first)} to ${number(first + shown - 1)} of ${number(total)}`;
  return (
    <nav className="app-pages" aria-label="Pages of the result">
      <PageButton name="Previous page" to={Math.min(page - 1, pages)} pages={pages} onPage={onPage} />
      <p aria-live="polite">{words}</p>
      <PageButton name="Next page" to={page + 1} pages={pages} onPage={onPage} />
    </nav>
  );
}

interface PageButtonProps {
  readonly name: string;
  readonly to: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** It stays reachable at either end, so that the focus is not lost under a reader who turns pages. */
function PageButton({ name, to, pages, onPage }: PageButtonProps) {
  const isOff = to < 1 || to > pages;
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary app-button app-button--small"
      aria-disabled={isOff}
      onClick={() => !isOff && onPage(to)}
    >
      {name}
    </button>
  );
}

function Download({ question, datasets, extracts }: Omit<Props, 'answer' | 'onAsk'>) {
  const [outcome, setOutcome] = useState('');
  const running = useRef<AbortController>(null);
  const save = async () => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setOutcome('Preparing the CSV…');
    try {
      const { downloadExplore } = await import('../../queries/explore-csv.ts');
      setOutcome(await downloadExplore(question, datasets, extracts, control.signal));
    } catch (error) {
      if (control.signal.aborted) return;
      setOutcome(`The CSV was not saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <div className="app-tools">
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button"
        onClick={() => void save()}
      >
        Download CSV
      </button>
      <p className="app-tools__outcome" role="status">
        {outcome}
      </p>
    </div>
  );
}

function number(of: number): string {
  return of.toLocaleString('en-GB');
}

function count(of: number, noun: string): string {
  return `${number(of)} ${noun}${of === 1 ? '' : 's'}`;
}

function timeWords(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.max(1, Math.round(milliseconds))} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
