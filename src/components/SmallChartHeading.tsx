import { PageLink } from './PageLink.tsx';
import { formatFigure, formatSigned } from '../model/format.ts';
import type { IndicatorFigures } from '../queries/figures.ts';
import { VerdictTag } from './VerdictTag.tsx';

interface Props {
  readonly figures: IndicatorFigures;
  /** Where it stands in the page's headings. */
  readonly level: 2 | 3;
}

/** What a small chart says in figures: the latest, the change on a year earlier, the verdict. */
export function SmallChartHeading({ figures, level }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { indicator, comparison } = figures;
  const { latest, earlier, change } = comparison;
  const unit = indicator.unit === 'percent' ? 'points' : indicator.unit;
  return (
    <>
      <Heading className="app-small-title">
        <PageLink to={`/indicators/${indicator.id}`}>{indicator.shortTitle}</PageLink>
        {figures.extract.illustrative && <span className="app-illustrative">illustrative</span>}
      </Heading>
      <p className="app-small-figure">
        <strong>{latest ? formatFigure(latest.value, indicator) : '[x]'}</strong>{' '}
        {indicator.unit !== 'percent' && `${indicator.unit}, `}
        {figures.latestWindow}
      </p>
      <p className="app-small-change">
        {change === null
          ? figures.reason
          : `${formatSigned(change, indicator)} ${unit} on a year earlier (${earlier ? formatFigure(earlier.value, indicator) : '–'})`}
      </p>
      <p>
        <VerdictTag verdict={comparison.verdict} />
      </p>
    </>
  );
}
