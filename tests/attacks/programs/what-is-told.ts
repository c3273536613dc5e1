import type { Cells } from '@zichtlijn/release';
import { marker } from '../../outside-suites/nearly-valid.ts';
import { cellsOf, type OpenCell } from '../outside/published-cells.ts';
import type { RawAnswer } from '../outside/raw-request.ts';
import { inside } from './security-scanner.ts';

/** Statuses under which no value is told. */
const valueless = new Set(['L', 'M', 'Q']);

/** Errors about the text of a query itself: a word of it may stand in them, so that a person finds the fault. */
const aboutTheText = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** A published cell by its whole address. */
export function addressOf(cell: OpenCell): string {
  const { indicator, version, area, period, breakdown, category, measure } = cell;
  return [indicator, version, area, period, breakdown, category, measure].join(' ');
}

/** What is wrong with an answer, whatever was asked: one sentence for each. `published` is what anybody may know of the municipality, by address. */
export function wrongIn(answer: RawAnswer, published: ReadonlyMap<string, OpenCell>, mayRepeat: boolean): string[] {
  const wrong: string[] = [];
  if (answer.status >= 500 || answer.status < 200) wrong.push(`status ${answer.status}`);
  if (answer.json === undefined) return [...wrong, 'no JSON'];
  if (inside.test(answer.text)) wrong.push('a trace of the inside');
  const { data, errors = [] } = answer.json as { data?: unknown; errors?: readonly Told[] };
  for (const { message, path, extensions, ...more } of errors) {
    const code = String(extensions?.code);
    if (!/^[A-Z_]+$/.test(code)) wrong.push('an error without a code');
    if (Object.keys(more).some((key) => key !== 'locations')) wrong.push('an error that tells more');
    const repeats = JSON.stringify([mayRepeat && aboutTheText.has(code) ? null : message, extensions]).includes(marker);
    if (repeats) wrong.push(`the client’s text in an error ${code}`);
    // An internal fault is no answer, whatever its status.
    if (code === 'UNEXPECTED' || code === 'INTERNAL') wrong.push(`a fault nobody saw coming at ${path?.join('.')}`);
  }
  walk(data, (object) => wrong.push(...wrongNumbers(object, published)));
  return wrong;
}

interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: unknown };
}

function walk(value: unknown, visit: (object: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>);
  for (const inner of Object.values(value)) walk(inner, visit);
}

/** Of an object of an answer: a value under a status that has none, and a cell that is told otherwise than it was published. */
function wrongNumbers(object: Readonly<Record<string, unknown>>, published: ReadonlyMap<string, OpenCell>): string[] {
  const own = Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key.replace(/^[A-Z]\w*?_(\w+)_\d+$/, '$1'), value]),
  );
  const { status, state, value } = own;
  const isHidden = valueless.has(status as string) || (state !== undefined && state !== 'PUBLISHED');
  if (isHidden && typeof value === 'number') return [`a value where the status is ${status ?? state}`];
  if (own['v'] !== 1 || typeof status !== 'string' || !Array.isArray(value)) return [];
  return cellsOf(
    { indicator: String(own['indicator']), version: Number(own['version']), level: '' },
    own as unknown as Cells,
  )
    .filter((cell) => published.get(addressOf(cell))?.value !== cell.value && cell.value !== null)
    .map((cell) => `${addressOf(cell)} is told, and was not published so`);
}
