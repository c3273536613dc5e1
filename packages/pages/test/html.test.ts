import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, page, table } from '../src/index.ts';

test('no text becomes markup, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'script', ' onload=', 'a') }),
      (text) => {
        const said = String(html`<p title="${text}">${[text, [text]]}</p>`);
        const inside = said.slice('<p title="'.length, -'</p>'.length).split('">', 2).join('');
        expect(inside).not.toMatch(/[<>"']/);
        // Read back as a browser does, it is what was put in.
        const read = inside
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        expect(read).toBe(text + text + text);
      },
    ),
  );
});

test('a piece in a piece stays as it is, and nothing is nothing', () => {
  expect(String(html`<b>${html`<i>${'<'}</i>`}${null}${undefined}${false}${0}</b>`)).toBe('<b><i>&lt;</i>0</b>');
});

test('a page says its language, and names the other', () => {
  const main = table('Tabel', [{ title: 'Aantal', isNumber: true }], [[7]], 'niets');
  const common = {
    title: 'T',
    brand: 'B',
    of: 'O',
    styleHref: '/s.css',
    ways: [],
    otherLanguage: '/en',
    foot: 'F',
    main,
  };
  const text = page({ ...common, language: 'nl' });
  expect(text).toMatch(/^<!doctype html>\n<html lang="nl">/);
  expect(text).toContain('<a href="/en" lang="en" hreflang="en">English</a>');
  expect(text).toContain('<td class="number">7</td>');
  expect(text).not.toContain('<script');
});
