import { parseArgs } from 'node:util';
import { Fault } from '@zichtlijn/messages';
import { type VariantName, variantNames } from './variants.ts';
import { everyMember } from './workload.ts';

/** What of the federation is measured. */
export interface FederationOptions {
  readonly n: readonly number[];
  readonly down: readonly number[];
  readonly variants: readonly VariantName[];
  readonly rounds: number;
}

/** @throws Fault BENCH_UNKNOWN */
export function federationOptions(args: readonly string[]): FederationOptions {
  const given = parsed(args);
  const n = (given.n ?? ['5', '50', String(everyMember.length)]).map(Number);
  const down = (given.down ?? ['0', '10', '30']).map(Number);
  const variants = variantNames.filter((name) => given.variant?.includes(name) ?? true);
  const rounds = Number(given.rounds);
  const isSound =
    n.every((one) => Number.isInteger(one) && one >= 1 && one <= everyMember.length) &&
    down.every((one) => [0, 10, 20, 30, 40, 50].includes(one)) &&
    variants.length >= (given.variant?.length ?? 1) &&
    rounds >= 1 &&
    rounds <= 100;
  if (!isSound) throw unknown();
  return { n, down: down.toSorted((a, b) => a - b), variants, rounds };
}

function parsed(args: readonly string[]) {
  const several = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { n: several, down: several, variant: several, rounds: { type: 'string', default: '5' } },
    }).values;
  } catch {
    throw unknown();
  }
}

function unknown(): Fault {
  const names = variantNames.join(', ');
  return new Fault('BENCH_UNKNOWN', {
    nl: `Mogelijk is --n met een aantal van 1 tot en met ${everyMember.length}, --down met een tiental van 0 tot en met 50, --variant met ${names}, en --rounds met een aantal van 1 tot en met 100.`,
    en: `Possible are --n with a number from 1 to ${everyMember.length}, --down with a multiple of ten from 0 to 50, --variant with ${names}, and --rounds with a number from 1 to 100.`,
  });
}
