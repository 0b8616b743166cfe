import type { PaperDocument } from '../model/paper-document.ts';

const screen = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:#0b0c0c;font:16px/1.5 Arial,"Helvetica Neue",Helvetica,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:760px;margin:0 auto;padding:0 20px}
header{padding-top:24px}
header>p:first-child{margin:0 0 10px;color:#505a5f;font-size:14px;border-bottom:1px solid #b1b4b6;padding-bottom:10px}
h1{font-size:32px;line-height:1.2;margin:24px 0 16px}
h2{font-size:24px;line-height:1.25;margin:44px 0 12px}
h3{font-size:19px;line-height:1.3;margin:32px 0 8px;color:#12436d}
p,ul{margin:0 0 14px}
ul{padding-left:22px}
li{margin-bottom:5px}
a{color:#1d70b8;text-underline-offset:2px}
a:hover{color:#003078}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid #0b0c0c;outline-offset:2px;box-shadow:0 0 0 6px #ffdd00}
main:focus{outline:0;box-shadow:none}
.skip{position:absolute;left:-9999px}
.skip:focus{position:static;display:block;padding:10px 20px;background:#ffdd00;color:#0b0c0c}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.stamp{margin:0 0 8px;padding:6px 10px;background:#fbeecb;color:#5a3d00;font-size:14px;font-weight:700}
.details{display:grid;grid-template-columns:max-content 1fr;gap:4px 20px;margin:0 0 20px}
.details dt{font-weight:700}
.details dd{margin:0}
nav{margin:28px 0;padding:16px 0;border-top:1px solid #b1b4b6;border-bottom:1px solid #b1b4b6}
nav p{font-weight:700;margin:0 0 8px}
nav ul{list-style:none;padding:0;margin:0}
nav ul ul{padding-left:22px;margin-top:5px}
.gap{font-style:italic;color:#505a5f}
figure,.table{margin:28px 0}
figure img{display:block;width:100%;height:auto}
figcaption,caption{text-align:left;font-size:15px;line-height:1.4;padding:8px 0;caption-side:top}
details{margin:4px 0 10px;font-size:15px}
summary{cursor:pointer;color:#1d70b8;padding:4px 0;width:max-content;max-width:100%}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:1.35;border-bottom:1px solid #0b0c0c}
th,td{padding:8px 12px;text-align:left;vertical-align:top;overflow-wrap:normal;border-bottom:1px solid #d9dbdd}
th:first-child{padding-left:0;min-width:9em}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:2px solid #0b0c0c;vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums}
td.number{white-space:nowrap}
.beside{margin:8px 0 0;color:#505a5f;font-size:14px}
.beside p,.beside ul{margin:0 0 4px}
.beside strong{color:#5a3d00}
.confirmation{padding-left:14px;border-left:4px solid #b1b4b6}
footer{margin-top:48px;padding-bottom:40px;color:#505a5f;font-size:14px}
footer p{border-top:1px solid #b1b4b6;padding-top:12px}
@media (max-width:480px){h1{font-size:27px}h2{font-size:21px}.details{display:block}.details dd{margin:0 0 8px}}`;

const paper = `
@media print{
body{font-size:11pt;line-height:1.4}
header,main,footer{max-width:none;padding:0}
h1{font-size:20pt}h2{font-size:15pt}h3{font-size:12.5pt}
h1,h2,h3,caption{break-after:avoid}
figure img{max-width:100%;max-height:20cm;width:auto;break-after:avoid;break-inside:avoid}
figcaption{break-after:avoid}
tr{break-inside:avoid}
thead{display:table-header-group}
table,figcaption,caption{font-size:9.5pt}
.beside,.stamp,footer{font-size:9pt}
.beside{break-before:avoid}
.beside p,.beside li{break-inside:avoid}
.stamp{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow:visible}
.skip,details{display:none}
a{color:inherit}
}`;

/** The style sheet of a paper, for screens and for A4, where its stamps and page numbers stand on every page. */
export function htmlStyle({ stamps }: Pick<PaperDocument, 'stamps'>): string {
  const small = 'font:9pt Arial,sans-serif;color:#505a5f';
  return `${screen}
@page{size:A4;margin:2.3cm 2.5cm;@top-left{content:${cssString(stamps.join(' · '))};${small};color:#5a3d00}@bottom-right{content:"Page " counter(page) " of " counter(pages);${small}}}${paper}
`;
}

/** A CSS string in which only letters, digits and blanks stand for themselves, so that no text can end it or the sheet. */
function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
