/** Arial stack. Single quotes only: double quotes would end the style attribute in ECharts' SVG. */
const fontFamily = "Arial, 'Helvetica Neue', sans-serif";

/** The colours of our charts: text and lines on white, each used for one meaning only. */
export const colour = {
  text: '#0b0c0c',
  secondary: '#505a5f',
  grid: '#e5e6e7',
  axis: '#b1b4b6',
  white: '#ffffff',
  now: '#12436D',
  past: '#8A9299',
  band: '#eceeef',
  /** What has happened since the last review. */
  since: '#eaf0f5',
  /** The 95% interval of a figure, light enough for its line to lie over. */
  interval: '#bccddd',
  rule: '#3D3D3D',
  better: '#0b6e49',
  worse: '#942514',
  notClear: '#454a4d',
} as const;

/** How a year's line is drawn, by how many years it lies back: now, last year, the year before, the oldest. */
export interface YearStyle {
  readonly line: string;
  /** The line's colour where it is light; darker, so that text has 4.5:1 on white. */
  readonly label: string;
  readonly width: number;
  readonly compactWidth: number;
  readonly dashed: boolean;
}

const yearStyles: readonly YearStyle[] = [
  { line: colour.now, label: colour.now, width: 4, compactWidth: 3.5, dashed: false },
  { line: '#28A197', label: '#1a7068', width: 2.5, compactWidth: 2, dashed: false },
  { line: colour.past, label: colour.secondary, width: 2, compactWidth: 1.5, dashed: false },
  { line: colour.past, label: colour.secondary, width: 1.5, compactWidth: 1.5, dashed: true },
];

/** The style of the year that lies so many years back; everything from three years on is drawn as the oldest. */
export function yearStyle(yearsBack: number): YearStyle {
  return yearStyles[Math.min(Math.max(yearsBack, 0), yearStyles.length - 1)] as YearStyle;
}

/** Grades from best to worst, with the text colour that reads on each. */
export const gradeColours: readonly { readonly fill: string; readonly text: string }[] = [
  { fill: '#12436D', text: colour.white },
  { fill: '#7FB3DE', text: colour.text },
  { fill: '#D4D8DA', text: colour.text },
  { fill: '#801650', text: colour.white },
];

/** A font shorthand in px. */
export function font(size: number, isBold = false): string {
  return `${isBold ? 'bold ' : ''}${size}px ${fontFamily}`;
}

/** What every chart starts from: our type, no movement. */
export const base = {
  animation: false,
  textStyle: { fontFamily, color: colour.text, fontSize: 13 },
} as const;
