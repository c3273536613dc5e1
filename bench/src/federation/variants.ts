import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Load } from '../drive.ts';
import { listeningUrl } from '../listening-url.ts';
import { type MeasuredProcess, startMeasured } from '../measured-process.ts';
import type { Fleet } from './contract-fleet.ts';
import { fillRegister, startGateway } from './gateway-process.ts';
import { cellsPerMunicipality, members, question } from './workload.ts';

/** One way to get the same fifty times a hundred cells. */
export interface Variant {
  readonly name: string;
  readonly process: MeasuredProcess;
  readonly load: Load;
}

/** Every variant, each in a process of its own, the floor first. What is started is added to `started`, also when a later one fails. */
export async function startVariants(
  { ports, policyKey }: Pick<Fleet, 'ports' | 'policyKey'>,
  started: MeasuredProcess[],
): Promise<Variant[]> {
  const add = (process: MeasuredProcess): MeasuredProcess => {
    started.push(process);
    return process;
  };
  const floor = add(
    startMeasured(fileURLToPath(new URL('./floor-list.ts', import.meta.url)), [JSON.stringify(ports)], {}),
  );
  const variants = [
    { name: 'floor-list', process: floor, load: { url: await listeningUrl(floor), body: '', judge: listFault } },
  ];
  const forms = [
    ['gateway-cells', 'cells', cellsFault],
    ['gateway-list', 'observations { area category flags measure period status value }', listFault],
    ['gateway-cached', 'cells', cellsFault],
  ] as const;
  const onRegister = async (nodes: Parameters<typeof fillRegister>[1], named: readonly (typeof forms)[number][]) => {
    const registered = await temporaryDirectory();
    try {
      await fillRegister(registered, nodes);
      for (const [name, selection, judge] of named) {
        const gateway = add(await gatewayOn(registered));
        const url = await listeningUrl(gateway);
        variants.push({ name, process: gateway, load: { url, body: ask(selection), judge } });
      }
    } finally {
      await rm(registered, { recursive: true, force: true });
    }
  };
  await onRegister({ ports }, forms.slice(0, 2));
  // With the key of the nodes, a gateway remembers; the warming up fills its memory.
  await onRegister({ ports, policyKey }, forms.slice(2));
  return variants;
}

/** A gateway on a copy of a register, which is removed when the gateway has stopped. */
async function gatewayOn(registered: string): Promise<MeasuredProcess> {
  const directory = await temporaryDirectory();
  await cp(registered, directory, { recursive: true });
  const gateway = startGateway(directory);
  return {
    ...gateway,
    async stop() {
      await gateway.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const temporaryDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'zichtlijn-bench-'));

function ask(selection: string): string {
  const query = `query Compare($in: Selection!, $indicator: ID!, $period: String!, $level: AreaLevel) {
    compare(in: $in, indicator: $indicator, period: $period, level: $level) { rows { code municipality { name } ${selection} } }
  }`;
  const { indicator, period, level } = question;
  const variables = { in: { municipalities: members.map(({ code }) => code) }, indicator, period, level };
  return JSON.stringify({ query, variables });
}

interface Answer {
  readonly errors?: readonly unknown[];
  readonly data?: {
    readonly compare: { readonly rows: readonly { cells?: { value: unknown[] }; observations?: unknown[] }[] };
  };
}

const listFault = (text: string): string | null => fault(text, (row) => row.observations?.length);
const cellsFault = (text: string): string | null => fault(text, (row) => row.cells?.value.length);

type Row = NonNullable<Answer['data']>['compare']['rows'][number];

function fault(text: string, size: (row: Row) => number | undefined): string | null {
  const { data, errors } = JSON.parse(text) as Answer;
  if (errors !== undefined) return `${errors.length} errors: ${JSON.stringify(errors[0])}`;
  if (data?.compare.rows.length !== members.length) return 'not one row per municipality';
  return data.compare.rows.every((row) => size(row) === cellsPerMunicipality) ? null : 'a row without its cells';
}
