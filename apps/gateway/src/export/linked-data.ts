import type { Text } from '@zichtlijn/indicators';

/** Something with an identifier, in JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/). */
export interface Node {
  readonly '@id': string;
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** A document of linked data. */
export interface LinkedData {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly Node[];
}

/** A text in both languages. */
export const inBoth = ({ nl, en }: Text) => [
  { '@language': 'nl', '@value': nl },
  { '@language': 'en', '@value': en },
];

/** A reference to something. */
export const at = (id: string) => ({ '@id': id });

/** The identifier of something of ours; each part is a code of the catalogue. */
export const identifier = (base: string, ...parts: readonly string[]): string =>
  [base, 'id', ...parts.map(encodeURIComponent)].join('/');
