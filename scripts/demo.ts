import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, printFault, type Sentence, say } from '@zichtlijn/messages';
import { buildDashboard } from './build-dashboard.ts';
import { Children } from './demo/children.ts';
import { comparisonText } from './demo/comparison.ts';
import { startDatabases } from './demo/databases.ts';
import { freePort } from './demo/free-port.ts';
import { gatewayKeyOf, serveGateway } from './demo/gateway.ts';
import { checkRoom, hostFault } from './demo/host-fault.ts';
import { inventCities } from './demo/invent.ts';
import { limited } from './demo/limited.ts';
import { prepareNodes, serveNode } from './demo/node.ts';
import { elapsed, step } from './demo/progress.ts';
import { people } from './demo/sign-in/people.ts';
import { startProvider } from './demo/sign-in/start-provider.ts';

const root = join(import.meta.dirname, '..');
const place = join(root, '.demo');

// Seventy short processes load the same code: compiled once, they start in half the time.
process.env['NODE_COMPILE_CACHE'] ??= join(place, 'compiled');

/** The whole path with real processes: deliveries, nine nodes, a gateway, one comparison. Returns the exit code. */
async function demonstrate({ once, port, signIn }: Options): Promise<number> {
  let end = (_: number): void => undefined;
  const ended = new Promise<number>((resolve) => (end = resolve));
  const children = new Children((fault) => end(printFault(fault, false)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => end(signal === 'SIGINT' ? 130 : 143));
  let stopDatabases = async (): Promise<void> => undefined;
  const show = async (): Promise<number | undefined> => {
    const gatewayPort = await freePort(port);
    // A demonstration on another port keeps what is its own.
    const home = join(place, String(gatewayPort));
    await rm(home, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    checkRoom([home, tmpdir()]);
    const cities = await inventCities(join(home, 'deliveries'));
    const databases = await startDatabases(cities.map((city) => city.municipality));
    stopDatabases = databases.stop;
    const gatewayDirectory = join(home, 'gateway');
    const gatewayKey = await gatewayKeyOf(children, gatewayDirectory);
    const nodes = cities.map((city) => ({
      ...city,
      gatewayKey,
      directory: join(home, 'nodes', city.municipality),
      databases: databases.of(city.municipality),
    }));
    const groups = [0, 1, 2, 3].map((group) => nodes.filter((_, at) => at % 4 === group));
    const keys = (await limited(groups, 2, (group) => prepareNodes(children, group))).flat();
    const keyOf = new Map(groups.flat().map((node, at) => [node, keys[at]!]));
    const served = await limited(nodes, 3, async (node) => ({
      municipality: node.municipality,
      boundaries: node.boundaries,
      ...keyOf.get(node)!,
      address: await serveNode(children, node),
    }));
    step({ nl: 'negen knooppunten luisteren', en: 'nine nodes are listening' });
    if (!once && (await buildDashboard())) step({ nl: 'het dashboard is gebouwd', en: 'the dashboard is built' });
    const provider = signIn ? await startProvider(children, gatewayDirectory, gatewayPort) : null;
    const gateway = await serveGateway(children, gatewayDirectory, gatewayPort, served);
    process.stdout.write(
      `\n${await comparisonText(
        gateway,
        cities.map((city) => city.municipality),
        await provider?.programHeaders(),
      )}\n\n`,
    );
    process.stdout.write(`${say({ nl: 'Totale tijd', en: 'Total time' })}: ${elapsed()}\n`);
    if (once) return 0;
    process.stdout.write(
      `${say({ nl: `API-verkenner: ${gateway}/verkenner`, en: `API explorer: ${gateway}/verkenner` })}\n${say({ nl: `Dashboard: ${gateway}/ — stop met Ctrl-C`, en: `Dashboard: ${gateway}/ — stop with Ctrl-C` })}\n`,
    );
    if (provider) process.stdout.write(`${say(signInHint(gateway))}\n`);
    return undefined;
  };
  try {
    return await Promise.race([ended, show().then((code) => code ?? ended)]);
  } finally {
    await children.stop();
    await stopDatabases();
  }
}

const signInHint = (gateway: string): Sentence => ({
  nl: `Aanmelden: ${gateway}/aanmelden, als ${people.map(({ id }) => id).join(', ')}`,
  en: `Sign in: ${gateway}/aanmelden, as ${people.map(({ id }) => id).join(', ')}`,
});

interface Options {
  readonly once: boolean;
  readonly port: number;
  /** Whether a provider runs too, and the gateway answers only to who signs in there. */
  readonly signIn: boolean;
}

/** The options of the command line. @throws Fault USAGE */
function options(): Options {
  try {
    const { values } = parseArgs({
      options: {
        once: { type: 'boolean', default: false },
        port: { type: 'string', default: '4000' },
        'sign-in': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (/^\d{1,5}$/.test(values.port) && port <= 65_535) {
      return { once: values.once, port, signIn: values['sign-in'] };
    }
  } catch {
    // Said below: the parser's own sentence is in one language.
  }
  throw new Fault(
    'USAGE',
    {
      nl: 'Gebruik: npm run demo [-- --once] [--port N] [--sign-in], met N van 0 tot en met 65535.',
      en: 'Usage: npm run demo [-- --once] [--port N] [--sign-in], with N from 0 up to and including 65535.',
    },
    2,
  );
}

try {
  process.exitCode = await demonstrate(options());
} catch (error) {
  process.exitCode = printFault(hostFault(error), false);
}
process.exit();
