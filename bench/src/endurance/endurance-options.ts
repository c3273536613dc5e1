import { parseArgs } from 'node:util';
import { Fault } from '@zichtlijn/messages';
import { everyMember } from '../federation/workload.ts';

/** How long which gateway is asked. */
export interface EnduranceOptions {
  readonly minutes: number;
  /** Seconds between two lines. */
  readonly everySeconds: number;
  /** Nodes that are registered, and asked at most in one question. */
  readonly n: number;
  /** Percentage of them that hangs. */
  readonly down: number;
  readonly remembers: boolean;
}

/** @throws Fault BENCH_UNKNOWN */
export function enduranceOptions(args: readonly string[]): EnduranceOptions {
  const { minutes, every, n, down, remembers } = parsed(args);
  const options = {
    minutes: Number(minutes),
    everySeconds: Number(every),
    n: Number(n),
    down: Number(down),
    remembers,
  };
  const isSound =
    options.minutes > 0 &&
    options.minutes <= 10_000 &&
    options.everySeconds >= 1 &&
    Number.isInteger(options.n) &&
    options.n >= 1 &&
    options.n <= everyMember.length &&
    [0, 10, 20, 30, 40, 50].includes(options.down);
  if (!isSound) throw unknown();
  return options;
}

function parsed(args: readonly string[]) {
  const text = (standard: string) => ({ type: 'string', default: standard }) as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...{ minutes: text('5'), every: text('30'), n: text('50'), down: text('0') },
        remembers: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw unknown();
  }
}

function unknown(): Fault {
  return new Fault('BENCH_UNKNOWN', {
    nl: `Mogelijk zijn --minutes, --every (seconden), --n van 1 tot en met ${everyMember.length}, --down met een tiental van 0 tot en met 50, en --remembers.`,
    en: `Possible are --minutes, --every (seconds), --n from 1 to ${everyMember.length}, --down with a multiple of ten from 0 to 50, and --remembers.`,
  });
}
