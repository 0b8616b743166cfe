import { bragColumnsHeight, bragColumnsOption } from '../charts/brag-columns.ts';
import { bragLooks, bragOrder } from '../charts/brag-colours.ts';
import { ratingsIn, totalOf, type BragColumn } from '../charts/brag-marks.ts';
import type { ChartOption } from '../charts/chart-option.ts';
import { formatNumber } from '../model/format.ts';
import type { Area } from '../model/plan.ts';
import type { FiguresTable } from './figures-table.ts';

/** How an area's actions were rated over time, with all that stands around the columns. */
export interface BragChart {
  readonly title: string;
  /** The latest counts in words. */
  readonly subtitle: string;
  /** Alt text. */
  readonly description: string;
  readonly option: (width: number) => ChartOption;
  /** In px. */
  readonly height: number;
  /** Newest first. */
  readonly table: FiguresTable;
}

/**
 * The columns of one area, oldest first; `max` is the most actions that any area beside it has at any time, so that
 * all share one scale.
 */
export function bragChart(
  { id, shortTitle }: Pick<Area, 'id' | 'shortTitle'>,
  snapshots: readonly BragColumn[],
  max: number,
): BragChart {
  const title = `${id} ${shortTitle}`;
  const first = snapshots[0];
  const last = snapshots.at(-1);
  return {
    title,
    subtitle: last
      ? `${capital(actionsWords(last))} in ${last.label}${listed(last)}`
      : 'No actions rated yet',
    description: [`${title}: actions by BRAG rating.`, ...courseWords(first, last, snapshots.length)].join(
      ' ',
    ),
    option: (width) => bragColumnsOption({ snapshots, max, width }),
    height: bragColumnsHeight,
    table: {
      columns: ['When', ...bragOrder.map((rating) => bragLooks[rating].word), 'All'],
      rows: snapshots.toReversed().map((column) => [
        column.label,
        ...[...bragOrder.map((rating) => column.counts[rating]), totalOf(column)].map((value) => ({
          value,
          decimals: 0,
        })),
      ]),
    },
  };
}

/** The first and the latest column, where they are two. */
function courseWords(first: BragColumn | undefined, last: BragColumn | undefined, count: number): string[] {
  if (!first || !last) return ['No actions rated yet.'];
  const said = (column: BragColumn) =>
    `${capital(actionsWords(column))} in ${column.label}${listed(column)}.`;
  if (count === 1) return [said(last)];
  return [`${count} columns from ${first.label} to ${last.label}.`, said(first), said(last)];
}

/** "1 action", "20 actions", "no actions". */
function actionsWords(column: BragColumn): string {
  const total = totalOf(column);
  return `${total === 0 ? 'no' : formatNumber(total)} ${total === 1 ? 'action' : 'actions'}`;
}

/** ": 4 Blue, 3 Green, 1 Blank": the ratings that it has; '' where it has none. */
function listed(column: BragColumn): string {
  const counts = ratingsIn([column]).map(
    (rating) => `${formatNumber(column.counts[rating])} ${bragLooks[rating].word}`,
  );
  return counts.length === 0 ? '' : `: ${counts.join(', ')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
