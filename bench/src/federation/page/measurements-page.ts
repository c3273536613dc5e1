import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { BenchResult, RefusedResult } from '../../result.ts';
import { sizeOf } from '../round.ts';
import { DEADLINE_MS } from '../variants.ts';
import { type Bar, barsSvg, type Panel } from './bars.ts';
import { longRun } from './long-run.ts';
import { targets } from './targets.ts';

/**
 * Writes `docs/federation-measurements.md` and its figures out of a run:
 * `npm run bench -- federation --json | npx node bench/src/federation/page/measurements-page.ts`. Lines of several runs may come together, those of
 * `npm run bench -- endurance --json` too.
 */
const docs = (name: string): string => fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url));
// What npm says of itself stands between the lines.
const said = (await text(process.stdin)).split('\n');
const lines = said.filter((line) => line.startsWith('{"bench":"federation"'));
const all = lines.map((line) => JSON.parse(line) as BenchResult | RefusedResult);
const measured = all.filter((one): one is BenchResult => 'p50Ms' in one);
const refused = all.filter((one): one is RefusedResult => 'refused' in one);

const kindOf = (variant: string): Bar['kind'] =>
  variant.startsWith('floor') ? 'floor' : variant.startsWith('gateway') ? 'ours' : 'others';
const number = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: 2 });
const sizes = [...new Set(measured.map(({ n }) => n))].sort((a, b) => a - b);

function processorPanels(): Panel[] {
  return sizes.map((n) => {
    const bars = measured
      .filter((one) => one.n === n && one.down === 0)
      .map(({ variant, cpuMsPerRequest: value, ratioToFloor }): Bar => {
        const times = ratioToFloor === null ? '' : ` (${number(ratioToFloor)} × list floor)`;
        return { name: variant, value, note: `${number(value)} ms${times}`, kind: kindOf(variant) };
      });
    const none = refused
      .filter((one) => one.n === n)
      .map(({ variant }): Bar => ({ name: variant, value: null, note: 'no answer: see below', kind: 'others' }));
    return { heading: `${n} nodes`, bars: [...bars, ...none] };
  });
}

function waitingPanels(): Panel[] {
  const shares = [...new Set(measured.map(({ down }) => down))].filter((down) => down > 0);
  return shares.map((down) => ({
    heading: `${down} % of 50 nodes hanging`,
    mark: { value: DEADLINE_MS * 1.1, name: 'deadline + 10 %' },
    bars: measured
      .filter((one) => one.n === 50 && one.down === down)
      .flatMap(({ variant, p50Ms, p99Ms }): Bar[] => [
        {
          name: `${variant}`,
          value: p99Ms,
          note: `${number(Math.round(p99Ms))} ms (p50 ${number(Math.round(p50Ms))})`,
          kind: kindOf(variant),
        },
      ]),
  }));
}

function table(): string {
  const rows = measured.map((one) => {
    const { variant, n, down, requests, p50Ms, p95Ms, p99Ms, requestsPerSecond, cpuMsPerRequest } = one;
    const { ratioToFloor, ratioToCellsFloor, memoryMb, memoryGrowthMb, loadAverage } = one;
    const rounds = Math.round(requests / sizeOf({ n, down }).requests);
    const numbers = [rounds, p50Ms, p95Ms, p99Ms, requestsPerSecond, cpuMsPerRequest];
    const more = [ratioToFloor, ratioToCellsFloor, memoryMb, memoryGrowthMb, loadAverage];
    return `| ${[variant, n, down, ...[...numbers, ...more].map(number)].join(' | ')} |`;
  });
  return `| variant | nodes | hanging, % | rounds | p50 ms | p95 ms | p99 ms | requests/s | CPU ms per request | × list floor | × cells floor | memory MB | growth MB | load |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

const aims = targets(measured)
  .map(({ aim, measured: came, isReached }) => `| ${aim} | ${came} | ${isReached ? 'reached' : '**missed**'} |`)
  .join('\n');
const notAnswered = refused
  .map(({ variant, n, refused: said }) => `- \`${variant}\` at ${n} nodes: ${said.replaceAll('|', '\\|')}`)
  .join('\n');

writeFileSync(
  docs('federation-processor.svg'),
  barsSvg(
    'Processor time per request, by variant and number of nodes',
    'Bars: floors, the gateway, and gateways of others; less is better. The numbers stand in the table of the page.',
    processorPanels(),
  ),
);
writeFileSync(
  docs('federation-waiting.svg'),
  barsSvg(
    'Slowest of a hundred requests while nodes hang',
    'Bars: p99 latency of floors and gateway while a share of the nodes takes requests and never answers, against the deadline and ten percent.',
    waitingPanels(),
  ),
);
writeFileSync(
  docs('federation-measurements.md'),
  `# Comparing through the gateway, measured

Written by a run; do not edit by hand:

\`\`\`sh
npm run bench -- federation --json | npx node bench/src/federation/page/measurements-page.ts
\`\`\`

**What is asked.** One indicator at neighbourhood level, a hundred cells of each node, in one query. The nodes are invented, one process with a port for each municipality, and remember their answers, so that they are not what is measured. At the gateway everything is on that a
gateway has in use: somebody signs in with a token, a purpose is named, every node is asserted who asks, every answer is held against the contract, every request is in the log before it is answered. The last answer of every round was compared with the numbers of the nodes; a wrong one is not measured.

**The floors** know nothing of all that: one HTTP request in, one out to each node by undici's \`request\`, every answer parsed, all written as one text; as a list of observations, and as compact cells. **Gateways of others** have a subgraph for each node with a root field of its own, the obvious way,
as they come: Apollo Gateway 2.14.4 and Hive Gateway (runtime 2.12.1), list form, nobody signs in. They have no deadline for a subgraph as they come, and are not measured while nodes hang.

**How.** Every variant is a process of its own. Rounds are interleaved, and of each measure the median round is told; where no node hangs, ten rounds came before that are not counted, because a process that has just started compiles what it runs often. The processor time of the process under test, user and system, is what to compare: it changes by some 15 % with what else the machine does, while times in milliseconds change by much more. Measured on ${cpus().length} cores with Node
${process.versions.node}, which other work used too: \`load\` is how many processes wanted a core at the end of each scenario, so that its milliseconds are mostly those of waiting for one. Lines of several runs may stand together here. *Growth* is memory after the last round less memory after the first.

## What was aimed at

| aim | measured | |
|---|---|---|
${aims}

Where an aim is missed: what a gateway does for each node and a floor does not (an assertion over the body, the log, the counters, holding the answer against the contract) is most of what cells cost above their floor; a list is made of the cells of each node, so that the nodes send a fifth of what they send the floor of the list ([decision 50](decisions/0050-a-list-is-made-of-cells.md)). Of remembered cells the tables themselves cost next to nothing
([decision 46](decisions/0046-remembered-cells-travel-as-text.md)): what is left is what every answer costs (the request, its plan, the log, writing it), and for each node whether it may be given, and the report of it to the log of that node. Reports are sent every two seconds; a round in which many are sent costs more.

## Processor time per request

![Processor time per request by variant, at ${sizes.join(', ')} nodes](federation-processor.svg)

## While nodes hang

A node that hangs takes the request and never answers. The gateway waits ${number(DEADLINE_MS)} ms for it, answers with the rows of the others, and after five failures asks it no more for ten seconds but once.

![Slowest of a hundred requests while nodes hang](federation-waiting.svg)
${longRun(said, number)}
## All numbers

${table()}
${notAnswered === '' ? '' : `\nNo right answer was given by:\n\n${notAnswered}\n`}`,
);
