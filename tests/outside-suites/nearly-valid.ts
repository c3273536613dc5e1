import type { Random } from '../../packages/synthetic/src/random.ts';
import type { Operation } from './random-operation.ts';

/** A word of the client that no schema and no data has: where it comes back, the client is repeated. */
export const marker = 'Zoekplaatje7351';

const scraps = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '@skip',
  '$v',
  ':',
  '"',
  '"""',
  '#',
  '!',
  '[',
  ']',
  '&',
  '\\',
  '\u0000',
  '\ufeff',
  '\ud800',
  '𝔘',
];
const values = [
  'null',
  '-0',
  '1e999',
  '99999999999999999999',
  '""',
  '"\\u0000"',
  '{}',
  '[[[[]]]]',
  'A',
  '$nowhere',
  `"${marker}"`,
];

type Change = (random: Random, query: string) => string;

const changes: readonly Change[] = [
  (random, query) => cut(query, random.int(0, query.length), random.int(1, 12), ''),
  (random, query) => cut(query, random.int(0, query.length), 0, random.pick(scraps)),
  (random, query) => query.replace(nth(random, query, /\b[a-zA-Z_]\w*\b/g), marker),
  (random, query) =>
    query.replace(nth(random, query, /: ("[^"]*"|-?\d+|true|false|[A-Z]+)/g), `: ${random.pick(values)}`),
  (random, query) => query.replace(nth(random, query, /\{[^{}]*\}/g), ''),
  (_random, query) => `${query} ${query}`,
  (_random, query) => `${query} query ${marker} { __typename }`,
  (random, query) => query.replace('{', `{ ${marker}${random.int(0, 9)}: __typename `),
  (random, query) => `${'{ a '.repeat(random.int(1, 3_000))}${query}`,
];

/** Parts of a body that a client can get wrong beside the text of its query. */
const oddVariables: readonly unknown[] = [
  null,
  [],
  'x',
  7,
  { v0: null },
  { v0: [{}] },
  { v0: marker, v1: 1e308 },
  { __proto__: { v0: 1 }, toString: 1 },
];

/** The body of a request that is nearly right: its text, its variables or its form is changed in one or two places. */
export function nearlyValid(random: Random, operation: Operation): string {
  let { query } = operation;
  for (let times = random.int(0, 2); times > 0; times--) query = random.pick(changes)(random, query);
  const body: Record<string, unknown> = { ...operation, query };
  if (random.chance(0.3)) body['variables'] = random.pick(oddVariables);
  if (random.chance(0.1)) body['operationName'] = random.pick([marker, '', 7, null, 'Drawn']);
  if (random.chance(0.1))
    body['extensions'] = random.pick([{ persistedQuery: { version: 1, sha256Hash: marker } }, 7, null, []]);
  const text = JSON.stringify(body);
  return random.chance(0.05) ? cut(text, random.int(0, text.length), random.int(1, 30), '') : text;
}

const cut = (text: string, at: number, length: number, other: string) =>
  text.slice(0, at) + other + text.slice(at + length);

/** One of the places where a pattern is found; a text that is nowhere when it is not. */
function nth(random: Random, text: string, pattern: RegExp): string {
  const found = [...text.matchAll(pattern)].map(([match]) => match);
  return found.length > 0 ? random.pick(found) : '\u0001';
}
