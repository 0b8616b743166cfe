export const trainingColumns = [
  'period_end',
  'phase',
  'schools',
  'trained_in_year',
  'trained_since_september_2024',
];

/** Schools, those trained in the year and those trained since September 2024, by academic year and phase. */
const years = {
  '2023-08-31': {
    primary: [85, 31, 'z'],
    secondary: [13, 6, 'z'],
    // No register of attendance was kept for special schools in this year.
    special: [6, 'x', 'z'],
    'all-through': [5, 2, 'z'],
  },
  '2024-08-31': {
    primary: [86, 36, 'z'],
    secondary: [13, 7, 'z'],
    special: [6, 4, 'z'],
    'all-through': [5, 2, 'z'],
  },
  '2025-08-31': {
    primary: [86, 45, 45],
    secondary: [14, 8, 8],
    special: [6, 4, 4],
    'all-through': [5, 3, 3],
  },
  '2026-08-31': {
    primary: [87, 52, 66],
    secondary: [14, 8, 11],
    special: [7, 6, 7],
    'all-through': [5, 4, 5],
  },
};

/** Every school of the area at the end of each academic year, and those that had SEND training. */
export function sendTraining() {
  return Object.entries(years).flatMap(([period_end, phases]) =>
    Object.entries(phases).map(([phase, [schools, trained_in_year, trained_since_september_2024]]) => ({
      period_end,
      phase,
      schools,
      trained_in_year,
      trained_since_september_2024,
    })),
  );
}
