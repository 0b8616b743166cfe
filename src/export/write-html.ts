import type { PaperDocument } from '../model/paper-document.ts';
import { dateWords } from '../model/period.ts';
import { escapeXml } from './escape-xml.ts';
import { htmlFigure, htmlPaperTable } from './html-sourced.ts';
import { htmlStyle } from './html-style.ts';
import { preparePaper, type ContentsEntry, type PreparedBlock, type PreparedPaper } from './prepare-paper.ts';

/** Nothing runs and nothing is fetched: the pictures and the style sheet are in the page. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** The paper as one HTML page that needs nothing beside it. */
export function writeHtml(document: PaperDocument): string {
  const paper = preparePaper(document);
  const title = escapeXml(paper.title);
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="SEND core data set">',
    `<title>${title}</title>`,
    `<style>${htmlStyle(paper)}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to main content</a>',
    '<header>',
    '<p>SEND core data set</p>',
    ...paper.stamps.map((stamp) => `<p class="stamp">${escapeXml(stamp)}</p>`),
    '</header>',
    '<main id="main" tabindex="-1">',
    `<h1>${title}</h1>`,
    detailsOf(paper),
    contentsOf(paper),
    ...paper.blocks.map(htmlBlock),
    closingOf(paper),
    '</main>',
    `<footer><p>${footerWords(paper)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, at, lines) => line !== '' || at === lines.length - 1)
    .join('\n');
}

function detailsOf({ details }: PreparedPaper): string {
  if (details.length === 0) return '';
  const pairs = details.map(({ term, words }) => `<dt>${escapeXml(term)}</dt><dd>${escapeXml(words)}</dd>`);
  return `<dl class="details">${pairs.join('\n')}</dl>`;
}

function contentsOf({ contents }: PreparedPaper): string {
  if (contents.length === 0) return '';
  const link = ({ id, text }: ContentsEntry) => `<a href="#${id}">${escapeXml(text)}</a>`;
  const parts: string[] = [];
  contents.forEach((entry, at) => {
    if (entry.level === 2) {
      if (contents[at - 1]?.level === 1) parts.push('<ul>');
      parts.push(`<li>${link(entry)}</li>`);
      if (contents[at + 1]?.level !== 2) parts.push('</ul></li>');
    } else parts.push(`<li>${link(entry)}${contents[at + 1]?.level === 2 ? '' : '</li>'}`);
  });
  return `<nav aria-labelledby="contents"><p id="contents">Contents</p><ul>${parts.join('\n')}</ul></nav>`;
}

function htmlBlock(block: PreparedBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingOf(block);
    case 'paragraph':
      return `<p>${escapeXml(block.text)}</p>`;
    case 'bullets':
      return `<ul>${block.points.map((point) => `<li>${escapeXml(point)}</li>`).join('\n')}</ul>`;
    case 'gap':
      return `<p class="gap">${escapeXml(block.text)}</p>`;
    case 'figure':
      return htmlFigure(block);
    case 'table':
      return htmlPaperTable(block);
  }
}

/** The title is the first level of the page. */
function headingOf({ id, text, level }: ContentsEntry): string {
  return `<h${level + 1} id="${id}">${escapeXml(text)}</h${level + 1}>`;
}

function closingOf({ closingHeading, closing, confirmation }: PreparedPaper): string {
  return [
    ...(closingHeading ? [headingOf(closingHeading)] : []),
    ...closing.map((text) => `<p>${escapeXml(text)}</p>`),
    ...(confirmation === '' ? [] : [`<p class="confirmation">${escapeXml(confirmation)}</p>`]),
  ].join('\n');
}

function footerWords({ created, audience, stamps }: PreparedPaper): string {
  const made = `Made on ${dateWords(created.slice(0, 10))} with the SEND core data set dashboard.`;
  const hidden = audience === 'internal' ? '' : ' Small numbers are hidden.';
  return [made + hidden, ...stamps].map(escapeXml).join(' ');
}
