import { defaultPolicy } from '@zichtlijn/disclosure';

/** Rows that have to be behind anything that is told of values: the threshold of the disclosure policy. */
export const leastRows = defaultPolicy.threshold;

/** Texts by which systems write that there is no value, and ends that never come. */
const emptyTexts = new Set(
  [
    'NULL',
    '(null)',
    'NA',
    'N/A',
    '#N/A',
    '#N/B',
    '\\N',
    '-',
    '--',
    'nvt',
    'n.v.t.',
    'NaN',
    '.',
    '?',
    'n.b.',
    'None',
  ].map((text) => text.toLowerCase()),
);
const neverEnds = /^(9999-12-31|31[-/.]12[-/.]9999|9999\/12\/31|99991231)([ T]0?0:00(:00(\.0+)?)?)?$/;

/** Whether a text says that there is no value. */
export const saysNothing = (text: string): boolean => emptyTexts.has(text.toLowerCase()) || neverEnds.test(text);

/** A source column as its first rows show it. It holds values: it stays in memory, and nothing of it is shown but through `shapeOf` and counts over the threshold. */
export interface ColumnProfile {
  readonly header: string;
  readonly rows: number;
  readonly filled: number;
  /** Distinct texts with the number of rows that have each. */
  readonly texts: ReadonlyMap<string, number>;
  /** Texts of this column that say that there is no value. */
  readonly empty: readonly string[];
}

/** Gathers the profiles of all columns of a file. */
export class Profiler {
  readonly #headers: readonly string[];
  readonly #texts: Map<string, number>[];
  readonly #empty: Set<string>[];
  readonly #filled: number[];
  #rows = 0;

  constructor(headers: readonly string[]) {
    this.#headers = headers;
    this.#texts = headers.map(() => new Map());
    this.#empty = headers.map(() => new Set());
    this.#filled = headers.map(() => 0);
  }

  add(values: readonly string[]): void {
    this.#rows += 1;
    for (const [at, texts] of this.#texts.entries()) {
      const text = (values[at] ?? '').trim();
      if (text === '') continue;
      if (saysNothing(text)) {
        this.#empty[at]!.add(text);
        continue;
      }
      this.#filled[at]! += 1;
      texts.set(text, (texts.get(text) ?? 0) + 1);
    }
  }

  profiles(): readonly ColumnProfile[] {
    return this.#headers.map((header, at) => ({
      header,
      rows: this.#rows,
      filled: this.#filled[at]!,
      texts: this.#texts[at]!,
      empty: [...this.#empty[at]!],
    }));
  }
}

/**
 * The form that most values have, with digits as 9 and letters as A or a, such as `9999 AA`; null unless enough rows have it. Runs of letters tell no length, so
 * that no name is known by its form.
 */
export function shapeOf({ texts }: ColumnProfile): string | null {
  const shapes = new Map<string, number>();
  for (const [text, rows] of texts) {
    const shape = formOf(text);
    shapes.set(shape, (shapes.get(shape) ?? 0) + rows);
  }
  const [most] = [...shapes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most === undefined || most[1] < leastRows ? null : most[0];
}

function formOf(text: string): string {
  const digits = text.replaceAll(/\d/g, '9').replaceAll(/[^\p{L}\d \-./,:€+%]/gu, '*');
  const form = digits
    .replaceAll(/\p{L}{3,}/gu, 'a…')
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\p{Ll}(?!…)/gu, 'a');
  return form.length > 24 ? `${form.slice(0, 23)}…` : form;
}
