import { ChartCard } from '../../components/ChartCard.tsx';
import { FiguresTable } from '../../components/FiguresTable.tsx';
import { Panel } from '../../components/Panel.tsx';
import { AssuranceIcon, VariationIcon } from '../../components/SpcIcons.tsx';
import type { IndicatorFigures } from '../../queries/figures.ts';
import { trendChart, type Assurance, type TrendAnalysis, type Variation } from '../../queries/trend-chart.ts';

interface Props {
  readonly figures: IndicatorFigures;
}

/** The SPC chart with what it means, its limits and what its rules found, or why there is none. */
export function TrendView({ figures }: Props) {
  const trend = trendChart(figures);
  if ('withheld' in trend) return <p className="govuk-body">{trend.withheld}</p>;
  const { chart, analysis } = trend;
  return (
    <div className="app-trend">
      <ChartCard
        chart={chart}
        level={2}
        heading={
          <>
            <h2 className="app-finding">{chart.title}</h2>
            <p className="app-chart__subtitle">{chart.subtitle}</p>
            <Signs analysis={analysis} />
          </>
        }
      />
      <div className="app-trend__beside">
        <Panel title="Limits in use">
          <FiguresTable table={analysis.limits} caption={`Limits in use: ${figures.indicator.title}`} />
        </Panel>
        <Panel title="What the rules found">
          {analysis.found.length === 0 ? (
            <p>Nothing beyond the usual variation.</p>
          ) : (
            <ul className="app-trend__found">
              {analysis.found.map(({ variation, words }) => (
                <li key={words} className={`app-trend__found--${variation}`}>
                  <span aria-hidden="true">
                    {variation === 'improvement' || variation === 'neutral-high' ? '▲' : '▼'}
                  </span>
                  <span>
                    {words}
                    <span className="govuk-visually-hidden"> ({variationNames[variation]})</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      <IconKey isNeutral={analysis.isNeutral} />
    </div>
  );
}

const variationNames: Readonly<Record<Variation, string>> = {
  common: 'Common cause',
  improvement: 'Improvement',
  concern: 'Concern',
  'neutral-high': 'Special cause, higher',
  'neutral-low': 'Special cause, lower',
};

const assuranceNames: Readonly<Record<Assurance, string>> = {
  pass: 'Will meet target',
  fail: 'Will miss target',
  inconsistent: 'Hit and miss',
  none: 'No target',
};

function Signs({ analysis: { variation, assurance } }: { readonly analysis: TrendAnalysis }) {
  return (
    <div className="app-spc-signs">
      <p className={`app-spc-sign app-spc-sign--${variation.kind}`}>
        <VariationIcon kind={variation.kind} />
        <span>
          <strong>{variation.title}</strong> <span className="app-spc-sign__detail">{variation.detail}</span>
        </span>
      </p>
      <p className={`app-spc-sign app-spc-sign--${assurance.kind}`}>
        <AssuranceIcon kind={assurance.kind} />
        <span>
          <strong>{assurance.title}</strong> <span className="app-spc-sign__detail">{assurance.detail}</span>
        </span>
      </p>
    </div>
  );
}

/** What each icon stands for; without a better direction the points are only high or low. */
function IconKey({ isNeutral }: { readonly isNeutral: boolean }) {
  const variations: readonly Variation[] = isNeutral
    ? ['neutral-high', 'neutral-low', 'common']
    : ['improvement', 'concern', 'common'];
  const assurances: readonly Assurance[] = isNeutral ? ['none'] : ['pass', 'fail', 'inconsistent', 'none'];
  return (
    <Panel title="What the icons say">
      <dl className="app-spc-key">
        <dt>Variation</dt>
        <dd>
          <ul>
            {variations.map((kind) => (
              <li key={kind}>
                <VariationIcon kind={kind} size={30} /> {variationNames[kind]}
              </li>
            ))}
          </ul>
        </dd>
        <dt>Assurance</dt>
        <dd>
          <ul>
            {assurances.map((kind) => (
              <li key={kind}>
                <AssuranceIcon kind={kind} size={30} /> {assuranceNames[kind]}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </Panel>
  );
}
