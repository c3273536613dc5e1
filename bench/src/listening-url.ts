import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Fault } from '@zichtlijn/messages';
import type { MeasuredProcess } from './measured-process.ts';

/**
 * The address a service tells on its standard output once it listens: the first `http://…/graphql` in it.
 * @throws {Fault} BENCH_NOT_LISTENING when it ends before it listens.
 */
export async function listeningUrl({ child }: MeasuredProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const url = /http:\/\/[\w.:[\]-]+\/graphql/.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
    once(child, 'exit').then(() =>
      reject(
        new Fault('BENCH_NOT_LISTENING', {
          nl: 'Een gemeten dienst stopte voordat hij luisterde; wat hij zei, staat hierboven.',
          en: 'A measured service ended before it listened; what it said stands above.',
        }),
      ),
    );
  });
}
