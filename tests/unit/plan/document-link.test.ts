import { describe, expect, it } from 'vitest';
import { documentLink } from '../../../src/plan/document-link.ts';

describe('The address of a document', () => {
  it.each([
    ['https://www.example.org/minutes.pdf', 'www.example.org'],
    ['HTTP://intranet/minutes.pdf', 'intranet'],
    ['https://example.org:8443/a?b=c#d', 'example.org:8443'],
    // The first two letters are Cyrillic: the name that the internet knows is shown (by Python's idna codec).
    ['https://ехample.org/', 'xn--ample-ywe6i.org'],
  ])('%s is a link that names its site', (address, host) => {
    expect(documentLink(address)).toEqual({ href: address, host });
  });

  it.each(['/documents/sef.pdf', './sef.pdf', '../sef.pdf'])('%s is a link on this site', (address) => {
    expect(documentLink(` ${address} `)).toEqual({ href: address, host: null });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'https://example.org/\tpath',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'vbscript:x',
    'file:///c/minutes.pdf',
    'mailto:someone@example.org',
    '//example.org/minutes.pdf',
    './/example.org',
    '/\\example.org',
    '\\\\server\\share\\minutes.pdf',
    'https://example.org@other.example/',
    'https://',
    'http:example.org',
    'minutes.pdf',
    'Minute 12',
    '',
  ])('%j is text', (address) => {
    expect(documentLink(address)).toBeNull();
  });
});
