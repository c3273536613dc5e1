/** Markup that may stand in a page as it is. Only `html` makes one. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Markup of literal parts, and of values between them of which texts are escaped. */
  static of(parts: readonly string[], values: readonly Part[]): Html {
    return new Html(parts.map((part, i) => part + (i < values.length ? markupOf(values[i]) : '')).join(''));
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand between the literal parts: texts and numbers are escaped, markup stays, lists are joined, and nothing is nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/**
 * A piece of a page. Whatever is put in is text, unless it is a piece itself: a name, a reason or an address out of a file can never become markup. Put
 * values in the content of an element or in an attribute between double quotes, and nowhere else.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  return Html.of(parts, values);
}

function markupOf(value: Part): string {
  if (value instanceof Html) return value.toString();
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object') return value.map(markupOf).join('');
  return escaped(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
