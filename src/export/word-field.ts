import {
  BuilderElement,
  StringContainer,
  TextRun,
  type IRunPropertiesOptions,
  type XmlComponent,
} from 'docx';

/** A field of Word with what it shows until Word works it out anew, all of it looking alike. */
export function wordField(instruction: string, shown: string, look: IRunPropertiesOptions): TextRun[] {
  return [
    fieldMark('begin'),
    new StringContainer('w:instrText', ` ${instruction} `),
    fieldMark('separate'),
    shown,
    fieldMark('end'),
  ].map((child) => new TextRun({ ...look, children: [child] }));
}

function fieldMark(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
}
