import { PageLink } from './PageLink.tsx';
import type { Extract } from '../model/extract.ts';
import { formatChange, formatFigure } from '../model/format.ts';
import { Sparkline } from './Sparkline.tsx';
import type { FigureState } from './use-figures.ts';
import { VerdictTag } from './VerdictTag.tsx';

interface Props {
  readonly state: FigureState;
  readonly area: string;
  /** The measure it stands for; null when it is supplementary. */
  readonly measure: string | null;
}

/** One headline indicator: its line, its latest figure beside a year earlier, and the verdict. */
export function IndicatorRow({ state, area, measure }: Props) {
  const { indicator, figures, error } = state;
  const isMissing = !figures && (error !== null || (state.loaded && state.loaded.state !== 'loaded'));
  const verdict = isMissing ? 'no-data' : figures?.comparison.verdict;
  return (
    <tr
      role="row"
      data-area={area}
      data-indicator={indicator.id}
      {...(measure !== null && { 'data-measure': measure })}
      {...(verdict && indicator.better !== 'neutral' && { 'data-verdict': verdict })}
    >
      <th scope="row" role="rowheader" className="app-indicators__name">
        <PageLink to={`/indicators/${indicator.id}`}>{indicator.title}</PageLink>
        <span className="app-secondary">
          {indicator.unitWords}
          {figures && <OriginMark extract={figures.extract} />}
        </span>
      </th>
      {figures ? <FigureCells figures={figures} /> : <WaitingCells state={state} />}
    </tr>
  );
}

function OriginMark({ extract }: { readonly extract: Extract }) {
  if (extract.illustrative) return <span className="app-illustrative">illustrative</span>;
  return <span className="app-origin">{extract.origin === 'imported' ? 'your extract' : 'published'}</span>;
}

function FigureCells({ figures }: { readonly figures: NonNullable<FigureState['figures']> }) {
  const { comparison, indicator } = figures;
  const { latest, earlier } = comparison;
  return (
    <>
      <td role="cell" className="app-indicators__line">
        <Sparkline series={figures.headline} breaks={figures.breaks} />
      </td>
      <td role="cell" className="app-number app-indicators__latest">
        <strong>{latest ? formatFigure(latest.value, indicator) : '[x]'}</strong>
        <span className="app-secondary">{figures.latestWindow}</span>
      </td>
      <td role="cell" className="app-number app-indicators__earlier">
        <span className="app-card-label">a year earlier </span>
        {earlier ? formatFigure(earlier.value, indicator) : '–'}
      </td>
      <td role="cell" className="app-number app-indicators__change">
        {comparison.change === null ? '–' : formatChange(comparison.change, indicator)}
      </td>
      <td role="cell" className="app-indicators__verdict">
        {indicator.better === 'neutral' ? '–' : <VerdictTag verdict={comparison.verdict} />}
      </td>
    </>
  );
}

function WaitingCells({ state }: { readonly state: FigureState }) {
  return (
    <td role="cell" colSpan={5} className="app-indicators__waiting">
      {waitingWords(state)}
    </td>
  );
}

function waitingWords({ error, loaded, indicator }: FigureState): string {
  if (error) return `Could not be worked out: ${error.message}`;
  if (!loaded || loaded.state === 'loaded') return 'Loading…';
  if (loaded.state === 'absent')
    return `Awaits the extract “${loaded.dataset.title}” (${indicator.dataset}.csv)`;
  return `The extract ${loaded.fileName} could not be read: see Data`;
}
