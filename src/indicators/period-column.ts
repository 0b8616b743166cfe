/** The column that holds the last day of the period, in every dataset that is charted. */
export const periodColumn = 'period_end';
