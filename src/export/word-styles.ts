import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';

/** A4 with margins of 2.5 cm, in twips (1/1440 inch). */
export const page = { width: 11906, height: 16838, margin: 1417 } as const;
/** 16 cm, in twips. */
export const textWidth = page.width - 2 * page.margin;
/** Of a page on its side, in twips. */
export const wideTextWidth = page.height - 2 * page.margin;

export const ink = {
  text: '0B0C0C',
  secondary: '505A5F',
  navy: '12436D',
  link: '1D70B8',
  stamp: '5A3D00',
  stampGround: 'FBEECB',
  rule: 'B1B4B6',
  lightRule: 'D9DBDD',
} as const;

const font = 'Arial';
const small = { size: 18, color: ink.secondary };

/** The styles of a paper: the names are Word's own where it has one, so that its tools find them. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font,
        size: 22,
        color: ink.text,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 40, bold: true, color: ink.text },
      paragraph: {
        spacing: { before: 120, after: 160, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: {
      run: { font, size: 30, bold: true, color: ink.text },
      paragraph: {
        spacing: { before: 400, after: 120, line: 252, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
      },
    },
    heading2: {
      run: { font, size: 25, bold: true, color: ink.navy },
      paragraph: {
        spacing: { before: 280, after: 80, line: 252, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
      },
    },
    caption: {
      run: { font, size: 19, color: ink.text },
      paragraph: {
        spacing: { before: 60, after: 60, line: 252, lineRule: LineRuleType.AUTO },
        keepLines: true,
      },
    },
    hyperlink: { run: { color: ink.link, underline: { type: 'single' } } },
    footnoteText: {
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [
    paragraphStyle(
      'Details',
      { size: 20 },
      { spacing: { after: 40 }, indent: { left: 1985, hanging: 1985 } },
    ),
    paragraphStyle(
      'ContentsHeading',
      { size: 25, bold: true },
      { spacing: { before: 320, after: 100 }, keepNext: true },
      'Contents heading',
    ),
    paragraphStyle('TOC1', {}, { spacing: { after: 50 } }, 'toc 1'),
    paragraphStyle('TOC2', { size: 21 }, { spacing: { after: 50 }, indent: { left: 340 } }, 'toc 2'),
    paragraphStyle(
      'Picture',
      {},
      { spacing: { before: 160, after: 60, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    ),
    paragraphStyle(
      'SourceLine',
      small,
      { spacing: { before: 60, after: 240, line: 252, lineRule: LineRuleType.AUTO }, keepLines: true },
      'Source line',
    ),
    paragraphStyle(
      'TableCell',
      { size: 19 },
      { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO } },
      'Table cell',
    ),
    paragraphStyle('Gap', { italics: true, color: ink.secondary }, {}),
    paragraphStyle('Confirmation', {}, { spacing: { before: 160 }, keepLines: true }),
    paragraphStyle(
      'Header',
      small,
      { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      'header',
    ),
    paragraphStyle(
      'Footer',
      small,
      { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.RIGHT },
      'footer',
    ),
    paragraphStyle(
      'Stamp',
      { size: 18, color: ink.stamp },
      { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    ),
  ],
};

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

function paragraphStyle(
  id: string,
  run: NonNullable<Style['run']>,
  paragraph: NonNullable<Style['paragraph']>,
  name = id,
): Style {
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph };
}

export const bullets = 'bullets';

export const wordNumbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 425, hanging: 283 } }, run: { font } },
        },
      ],
    },
  ],
};
