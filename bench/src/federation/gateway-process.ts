import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Fault } from '@zichtlijn/messages';
import { type MeasuredProcess, startMeasured } from '../measured-process.ts';

const program = fileURLToPath(new URL('../../../apps/gateway/bin/zicht-gateway.mjs', import.meta.url));

/** A register with these nodes, filled through the gateway's own command line. */
export async function fillRegister(directory: string, ports: Readonly<Record<string, number>>): Promise<void> {
  for (const [code, port] of Object.entries(ports)) {
    const url = `http://127.0.0.1:${port}/graphql`;
    const child = spawn(process.execPath, [program, 'nodes', 'add', code, url, '--register', directory], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [exitCode] = await once(child, 'exit');
    if (exitCode !== 0) {
      throw new Fault('BENCH_REGISTER', {
        nl: `Het register van de gateway nam ${code} niet aan; wat de gateway zei, staat hierboven.`,
        en: `The gateway's register did not take ${code}; what the gateway said stands above.`,
      });
    }
  }
}

/** The real gateway, as its operator starts it, on a free port. */
export function startGateway(directory: string): MeasuredProcess {
  return startMeasured(program, ['serve', '--register', directory, '--port', '0', '--json'], {});
}
