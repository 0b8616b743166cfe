import { describe, expect, it } from 'vitest';
import { internalPaper } from '../../support/paper-document.ts';
import { packageOf, part } from '../../support/word-package.ts';
import { allOf } from '../../support/xml.ts';

/**
 * The order in which ECMA-376 part 1 (wml.xsd, transitional) has the children of an element; Word refuses to open, or
 * offers to repair, a document that has another.
 */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:settings':
    'embedTrueTypeFonts displayBackgroundShape trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders updateFields compat docVars rsids themeFontLang clrSchemeMapping',
};

describe('The XML of a Word document', () => {
  it('has the children of each element in the order of the schema, so that Word opens it without repair', async () => {
    const files = await packageOf(internalPaper);
    const texts = Object.keys(files).filter((name) => /^word\/[a-z0-9]+\.xml$/.test(name));
    let seen = 0;
    for (const name of texts) {
      const root = part(files, name);
      for (const [element, order] of Object.entries(orders)) {
        const names = order.split(' ').map((each) => `w:${each}`);
        for (const found of root.name === element ? [root] : allOf(root, element)) {
          const places = found.children.flatMap((child) =>
            typeof child === 'string' ? [] : [names.indexOf(child.name)],
          );
          expect(places, `${element} in ${name}`).not.toContain(-1);
          expect(places, `${element} in ${name}`).toEqual(places.toSorted((a, b) => a - b));
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(500);
  });
});
