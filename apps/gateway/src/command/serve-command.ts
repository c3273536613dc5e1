import { Fault, say, Together } from '@zichtlijn/messages';
import { addressOption, serviceLog, toldToStop } from '@zichtlijn/operations';
import { Command } from 'commander';
import { type Gateway, startGateway } from '../server/gateway.ts';
import { readSettings } from '../server/gateway-settings.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';
import { memorySecondsOf } from './memory-seconds.ts';

interface ServeOptions {
  readonly dir: string;
  readonly port: string;
  readonly host: string;
  readonly supergraph?: string;
  readonly retainMonths?: string;
  readonly metrics?: string;
  readonly memoryMegabytes?: string;
  readonly memorySeconds?: string;
  readonly dialIn?: string;
  readonly json?: true;
}

/** `zicht-gateway serve`: run until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description(
      say({
        nl: 'Beantwoord vragen over alle aangesloten gemeenten',
        en: 'Answer queries over all connected municipalities',
      }),
    )
    .option('--dir <dir>', say({ nl: 'map van deze gateway', en: 'directory of this gateway' }), DEFAULT_DIRECTORY)
    .option('--port <number>', say({ nl: 'poort; 0 is een vrije poort', en: 'port; 0 is a free port' }), '4000')
    .option('--host <address>', say({ nl: 'adres om op te luisteren', en: 'address to listen on' }), '127.0.0.1')
    .option('--supergraph <file>', say({ nl: 'samengestelde supergraph', en: 'composed supergraph' }))
    .option(
      '--retain-months <number>',
      say({ nl: 'maanden dat het logboek bewaard wordt (36)', en: 'months for which the log is kept (36)' }),
    )
    .option(
      '--metrics <address>',
      say({ nl: 'adres voor meetwaarden (Prometheus)', en: 'address for metrics (Prometheus)' }),
    )
    .option(
      '--memory-megabytes <number>',
      say({
        nl: 'hoeveel antwoorden onthouden worden (128; 0 is niets)',
        en: 'how much of answers is remembered (128; 0 is nothing)',
      }),
    )
    .option(
      '--memory-seconds <number>',
      say({
        nl: 'hoe lang een verklaring van een knooppunt geldt (60; korter mag)',
        en: 'how long the statement of a node holds (60; may be less)',
      }),
    )
    .option('--dial-in <address>', say({ nl: 'adres waar knooppunten inbellen', en: 'address where nodes dial in' }))
    .option('--json', say({ nl: 'uitvoer als JSON-regels', en: 'output as lines of JSON' }))
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const { dir: directory, host, supergraph } = options;
  const files = { directory, host, ...(supergraph === undefined ? {} : { supergraph }) };
  // What is wrong with options and files is told at once.
  const together = new Together();
  const port = together.read(() => portOf(options.port));
  const retainMonths = together.read(() => monthsOf(options.retainMonths));
  const memoryBytes = together.read(() => megabytesOf(options.memoryMegabytes));
  const memorySeconds = together.read(() => memorySecondsOf(options.memorySeconds));
  const metrics = together.read(() => options.metrics && addressOption('--metrics', options.metrics));
  const dialIn = together.read(() => options.dialIn && addressOption('--dial-in', options.dialIn));
  const settings = readSettings(files, together);
  const log = serviceLog('zicht-gateway');
  const gateway = await startGateway(
    {
      ...files,
      port: port!,
      log,
      ...(retainMonths && { retainMonths }),
      ...(memoryBytes !== undefined && { memoryBytes }),
      ...(memorySeconds && { memorySeconds }),
      ...(metrics && { metrics }),
      ...(dialIn && { dialIn }),
    },
    settings,
  );
  log.info('STARTED', { port: Number(new URL(gateway.url).port) });
  const graphql = `${gateway.url}/graphql`;
  const explorer = `${gateway.url}/verkenner`;
  if (options.json)
    print(
      JSON.stringify({
        graphql,
        explorer,
        nodes: gateway.nodes,
        purposes: gateway.purposes,
        metrics: gateway.metrics,
        dialIn: gateway.dialIn,
        open: !gateway.hasSignIn,
      }),
    );
  else for (const line of greeting(graphql, explorer, gateway)) print(line);
  log.info('STOPPING', { signal: await toldToStop() });
  await gateway.close();
  log.info('STOPPED');
}

function greeting(graphql: string, explorer: string, { nodes, purposes, hasSignIn }: Gateway): string[] {
  return [
    say({ nl: `Gateway:    ${graphql}`, en: `Gateway:   ${graphql}` }),
    say({ nl: `Verkenner:  ${explorer}`, en: `Explorer:  ${explorer}` }),
    say({ nl: `Knooppunten in het register: ${nodes}`, en: `Nodes in the register: ${nodes}` }),
    purposes > 0
      ? say({ nl: `Geregistreerde doelen: ${purposes}`, en: `Registered purposes: ${purposes}` })
      : say({
          nl: 'Er is geen doel geregistreerd in purposes.yaml: er wordt geen getal gegeven.',
          en: 'No purpose is registered in purposes.yaml: no number is given.',
        }),
    hasSignIn
      ? say({ nl: 'Alleen voor wie zich aanmeldt (access.yaml).', en: 'For those who sign in only (access.yaml).' })
      : say({
          nl: 'Zonder aanmelding open, alleen voor deze machine (loopback).',
          en: 'Open without sign-in, for this machine only (loopback).',
        }),
  ];
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Fault('PORT', {
    nl: '--port is een getal van 0 tot en met 65535 (0 kiest een vrije poort).',
    en: '--port is a number from 0 up to and including 65535 (0 picks a free port).',
  });
}

function megabytesOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text)) return Number(text) * 1024 * 1024;
  throw new Fault('MEMORY_MEGABYTES', {
    nl: '--memory-megabytes is een getal van 0 tot en met 99999.',
    en: '--memory-megabytes is a number from 0 up to and including 99999.',
  });
}

function monthsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const months = Number(text);
  if (/^\d{1,3}$/.test(text) && months >= 1 && months <= 240) return months;
  throw new Fault('RETAIN_MONTHS', {
    nl: '--retain-months is een aantal maanden van 1 tot en met 240.',
    en: '--retain-months is a number of months from 1 up to and including 240.',
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
