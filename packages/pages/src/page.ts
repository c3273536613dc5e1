import type { Language } from '@zichtlijn/messages';
import { type Html, html } from './html.ts';

/** A way to another page. */
export interface Way {
  readonly title: string;
  readonly href: string;
  readonly isHere?: boolean;
}

/** A whole page of a program. */
export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** What the program is, and whose. */
  readonly brand: string;
  readonly of: string;
  /** Where its style is served. */
  readonly styleHref: string;
  readonly ways: readonly Way[];
  /** The same page in the other language. */
  readonly otherLanguage: string;
  readonly main: Html;
  readonly foot: string;
}

const words = {
  nl: { skip: 'Naar de inhoud', pages: 'Pagina’s', other: 'English', otherCode: 'en' },
  en: { skip: 'To the content', pages: 'Pages', other: 'Nederlands', otherCode: 'nl' },
} as const;

/** The text of a page: complete in itself but for its style, without a script. */
export function page(parts: PageParts): string {
  const { language, title, brand, of, styleHref, ways, otherLanguage, main, foot } = parts;
  const { skip, pages, other, otherCode } = words[language];
  const links = ways.map((way) => {
    const current = way.isHere ? html` aria-current="page"` : null;
    return html`<li><a href="${way.href}"${current}>${way.title}</a></li>`;
  });
  return `<!doctype html>\n${html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${brand}</title><link rel="stylesheet" href="${styleHref}"></head>
<body><a class="skip" href="#inhoud">${skip}</a>
<header><div class="wide"><div class="top"><div class="brand">${brand} <small>${of}</small></div>
<a href="${otherLanguage}" lang="${otherCode}" hreflang="${otherCode}">${other}</a></div>
${links.length === 0 ? null : html`<nav aria-label="${pages}"><ul>${links}</ul></nav>`}</div></header>
<main id="inhoud" class="wide" tabindex="-1">
${main}
</main>
<footer><div class="wide"><p>${foot}</p></div></footer></body></html>`}\n`;
}
