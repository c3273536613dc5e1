import type { Sensitivity } from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';

/** The options of the command line as commander gives them. */
export interface Options {
  readonly hierarchy: readonly string[];
  readonly policy?: string;
  readonly threshold?: string;
  readonly pPercent?: string;
  readonly dominance?: string;
  readonly sensitivity?: string;
  readonly zeros?: string;
  readonly sizes?: string;
  readonly years?: string;
  readonly area?: string;
  readonly apart: readonly string[];
  readonly sensitive: readonly string[];
  readonly leaveOut: readonly string[];
  readonly absent: string;
  readonly engine: string;
  readonly cost: string;
  readonly dimensions?: string;
  readonly count: string;
  readonly value: string;
  readonly largest: string;
  readonly second: string;
  readonly contributors: string;
  readonly auditOnly?: string;
  readonly out: string;
  readonly json: boolean;
}

const sensitivities: readonly Sensitivity[] = ['person', 'object', 'context', 'strict'];

/** Whether zeros are shown, and how sensitive the table is. Hidden zeros and persons unless said otherwise: the safe side. */
export function readSensitivity(options: Pick<Options, 'sensitivity' | 'zeros'>): {
  readonly sensitivity: Sensitivity;
  readonly zeros: 'shown' | 'hidden';
} {
  const zeros = options.zeros === undefined ? undefined : oneOf('zeros', options.zeros, ['shown', 'hidden']);
  const given =
    options.sensitivity === undefined ? undefined : oneOf('sensitivity', options.sensitivity, sensitivities);
  const sensitivity = given ?? (zeros === 'shown' ? 'object' : 'person');
  const showsZeros = sensitivity === 'object' || sensitivity === 'context';
  if (zeros === 'shown' && !showsZeros) throw zerosOfPersons(sensitivity);
  return { sensitivity, zeros: zeros ?? (showsZeros ? 'shown' : 'hidden') };
}

/** `name=value` options: dimension → values, in the order given. */
export function byDimension(option: string, given: readonly string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const text of given) {
    const at = text.indexOf('=');
    if (at < 1 || at === text.length - 1) throw usage(option, text, 'dimension=…');
    const name = text.slice(0, at);
    values.set(name, [...(values.get(name) ?? []), text.slice(at + 1)]);
  }
  return values;
}

/** The number of an option; undefined when it is not given. */
export function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw usage(option, text, '10, 12.5, …');
  return number;
}

/** The whole number of an option, one at least; undefined when it is not given. */
export function wholeOf(option: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,3}$/.test(text)) throw usage(option, text, '1, 2, 3, …');
  return numberOf(option, text);
}

/** One of the words an option takes. */
export function oneOf<T extends string>(option: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found === undefined) throw usage(option, text, words.join(' | '));
  return found;
}

/** Every dimension named by an option is one of the table. */
export function requireDimensions(option: string, named: Iterable<string>, dimensions: readonly string[]): void {
  for (const name of named) if (!dimensions.includes(name)) throw usage(option, name, dimensions.join(' | '));
}

function usage(option: string, text: string, expected: string): Fault {
  return new Fault(
    'USAGE',
    {
      nl: `De optie --${option} kent "${text}" niet; mogelijk is: ${expected}. Zie --help.`,
      en: `The option --${option} does not know "${text}"; possible is: ${expected}. See --help.`,
    },
    2,
  );
}

function zerosOfPersons(sensitivity: Sensitivity): Fault {
  return new Fault(
    'USAGE',
    {
      nl: `Bij --sensitivity ${sensitivity} blijven nullen verborgen, want een nul zegt iets over iedereen in de cel. Gebruik --sensitivity object of context als de tabel over dingen gaat, of laat --zeros weg.`,
      en: `With --sensitivity ${sensitivity} zeros stay hidden, because a zero says something about everyone in the cell. Use --sensitivity object or context when the table is about things, or leave --zeros out.`,
    },
    2,
  );
}
