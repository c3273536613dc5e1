import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type TestSpecification } from 'vitest/node';

/**
 * The program that runs the tests of a package for one mutant after another: `noticing.ts ROOT TESTS COSTS`. It says what each test file cost, then answers
 * every mutant with the test file that noticed it. When a mutant makes it end, or work without an end, the mutant was noticed too.
 */
const [root = '', tests = '[]', known = '{}'] = process.argv.slice(2);

/** Milliseconds that test files take, by path. */
export type Costs = Readonly<Record<string, number>>;

export type Message =
  | { readonly kind: 'ready'; readonly costs: Costs }
  | { readonly kind: 'failing' | 'noticed'; readonly by: string }
  | { readonly kind: 'unnoticed' };

/** A file to write, and to write as it was when the tests have run. */
export interface Attempt {
  readonly file: string;
  readonly original: string;
  readonly text: string;
}

/** Vitest would put them in an order of its own. */
class AsGiven {
  shard = (files: TestSpecification[]) => files;
  sort = (files: TestSpecification[]) => files;
}

const spent = () => process.cpuUsage().user + process.cpuUsage().system;
/** Files that are still to end, the one that runs first. */
let running: TestSpecification[] = [];
let end = Number.POSITIVE_INFINITY;

function next(): void {
  running.shift();
  watch();
}

/** Processor time is measured and not the clock, so that a busy machine does not pass for a test that runs for ever. */
function watch(): void {
  const [now] = running;
  end = now === undefined ? Number.POSITIVE_INFINITY : spent() + ((costs[pathOf(now)] ?? 600_000) * 5 + 10_000) * 1000;
}
setInterval(() => spent() > end && process.exit(1), 500).unref();

// One Vitest for all: it reads anew only what changed, and stops at the first test that fails.
const vitest = await createVitest(
  {
    root,
    config: false,
    watch: false,
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    bail: 1,
    testTimeout: 1_000_000,
    reporters: [{ onTestModuleEnd: next }],
    sequence: { sequencer: AsGiven },
  },
  { logLevel: 'silent' },
);
const files = (await vitest.globTestSpecifications()).filter(({ moduleId }) =>
  (JSON.parse(tests) as string[]).some((one) => moduleId.startsWith(join(root, one))),
);
const costs: Record<string, number> = JSON.parse(known);
const noticed = new Map<string, number>();

const pathOf = ({ moduleId }: TestSpecification) => moduleId.slice(root.length + 1);

/** What a test file costs for each mutant that it noticed: the cheapest goes first. */
function price(file: TestSpecification): number {
  const path = pathOf(file);
  return (costs[path] ?? 0) / ((noticed.get(path) ?? 0) + 1);
}

async function failing(): Promise<string | null> {
  const order = files.toSorted((a, b) => price(a) - price(b));
  running = [...order];
  watch();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(order);
  end = Number.POSITIVE_INFINITY;
  for (const module of testModules) if (module.ok()) costs[module.relativeModuleId] ??= module.diagnostic().duration;
  const found = testModules.find((module) => !module.ok())?.relativeModuleId ?? null;
  return found ?? (unhandledErrors.length > 0 ? 'an error outside a test' : null);
}

function say(message: Message): void {
  process.send!(message);
}

if (Object.keys(costs).length === 0) {
  const by = await failing();
  say(by === null ? { kind: 'ready', costs } : { kind: 'failing', by });
} else say({ kind: 'ready', costs });

process.on('message', async ({ file, original, text }: Attempt) => {
  writeFileSync(file, text);
  vitest.invalidateFile(file);
  const by = await failing();
  writeFileSync(file, original);
  vitest.invalidateFile(file);
  if (by !== null) noticed.set(by, (noticed.get(by) ?? 0) + 1);
  say(by === null ? { kind: 'unnoticed' } : { kind: 'noticed', by });
});
