import { describe, expect, it } from 'vitest';
import { writeIcs, type IcsEvent } from '../../../src/export/write-ics.ts';

const now = new Date('2026-10-09T08:05:03.250Z');
const event: IcsEvent = {
  uid: 'action-AfI5.4-4@send-core-data-set',
  day: '2026-12-31',
  summary: 'SEF reviewed, December 2026',
  description: '',
};

/** Reads a calendar as RFC 5545 says: unfolds, parts name and value at the first colon, takes escapes out of the value. */
function readBack(text: string): readonly (readonly [string, string])[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':');
      const value = line
        .slice(at + 1)
        .replace(/\\(.)/g, (_, after: string) => (after === 'n' || after === 'N' ? '\n' : after));
      return [line.slice(0, at), value] as const;
    });
}
const valueOf = (text: string, name: string) => readBack(text).find(([each]) => each === name)?.[1];

describe('A calendar file', () => {
  it('holds an all-day event line by line', () => {
    // By RFC 5545, 3.6.1; the end of an all-day event is the day after it, here across a year.
    expect(writeIcs('Action plan', [event], now).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//SEND core data set//Calendar of the plan//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Action plan',
      'BEGIN:VEVENT',
      'UID:action-AfI5.4-4@send-core-data-set',
      'DTSTAMP:20261009T080503Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:SEF reviewed\\, December 2026',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('gives back what went in: commas, semicolons, backslashes, colons and line ends', () => {
    const summary = 'a, b; c\\n d: "e"';
    const description = 'one\ntwo\r\nthree\rfour';
    const text = writeIcs('x', [{ ...event, summary, description }], now);
    expect(valueOf(text, 'SUMMARY')).toBe(summary);
    expect(valueOf(text, 'DESCRIPTION')).toBe('one\ntwo\nthree\nfour');
  });

  it('cannot be made to hold another line or property by what is in a text', () => {
    const text = writeIcs('x', [{ ...event, summary: 'a\r\nATTACH:http://example.org\u0000\u0007' }], now);
    expect(text.split('\r\n').some((line) => line.startsWith('ATTACH'))).toBe(false);
    expect([...text].every((each) => each >= ' ' || each === '\r' || each === '\n')).toBe(true);
  });

  for (const [what, summary] of [
    ['plain letters', 'x'.repeat(400)],
    ['letters of two octets', 'é'.repeat(200)],
    ['quotation marks of three octets', '“’”'.repeat(80)],
    ['pictures of four octets', '📅'.repeat(90)],
    ['escapes', ','.repeat(200)],
  ] as const)
    it(`folds ${what} at 75 octets or before, whole characters only, and gives them back`, () => {
      const text = writeIcs('x', [{ ...event, summary }], now);
      const lines = text.split('\r\n');
      const octets = lines.map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      expect(Math.max(...octets)).toBeGreaterThan(70);
      expect(lines.filter((line) => /[\uD800-\uDBFF]$|^ [\uDC00-\uDFFF]/.test(line))).toEqual([]);
      expect(valueOf(text, 'SUMMARY')).toBe(summary);
    });

  it('ends every line with CR LF and has no other line end', () => {
    const text = writeIcs('x', [event, { ...event, description: 'a\nb' }], now);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
