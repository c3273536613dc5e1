import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '@zichtlijn/messages';
import { listeningUrl } from '../listening-url.ts';
import { type MeasuredProcess, startMeasured } from '../measured-process.ts';
import type { Fleet } from './contract-fleet.ts';

const program = fileURLToPath(new URL('../../../apps/gateway/bin/zicht-gateway.mjs', import.meta.url));

/** The purpose that every measured question names. */
const purpose = {
  id: 'bench',
  title: { nl: 'Meting', en: 'Measurement' },
  legalBasis: 'geen: verzonnen gegevens',
  controller: 'wie meet',
  indicators: ['*'],
  levels: ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'],
  until: '2099-12-31',
};

/** The real gateway, as its operator starts it, on a free port and in a directory of its own. */
export function startGateway(directory: string): MeasuredProcess {
  return startMeasured(program, ['serve', '--dir', directory, '--port', '0', '--json'], {});
}

/** Make a directory in which every node is registered: through the command line, one by one, on a gateway that runs meanwhile. */
export async function fillRegister(
  directory: string,
  { ports, policyKey }: Pick<Fleet, 'ports'> & { readonly policyKey?: string },
): Promise<void> {
  await writeFile(join(directory, 'purposes.yaml'), JSON.stringify({ purposes: [purpose] }));
  const gateway = startGateway(directory);
  try {
    await listeningUrl(gateway);
    for (const [code, port] of Object.entries(ports)) await addNode(directory, code, port, policyKey);
  } finally {
    await gateway.stop();
  }
}

async function addNode(directory: string, code: string, port: number, policyKey?: string): Promise<void> {
  const url = `http://127.0.0.1:${port}/graphql`;
  const key = policyKey === undefined ? [] : ['--key', policyKey];
  const add = ['nodes', 'add', url, '--municipality', code, ...key, '--dir', directory];
  const child = spawn(process.execPath, [program, ...add], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [exitCode] = await once(child, 'exit');
  if (exitCode === 0) return;
  throw new Fault('BENCH_REGISTER', {
    nl: `Het register van de gateway nam ${code} niet aan; wat de gateway zei, staat hierboven.`,
    en: `The gateway's register did not take ${code}; what the gateway said stands above.`,
  });
}
