import { type Sentence, say } from '@zichtlijn/messages';
import { Command } from 'commander';
import type { DriftReason } from '../joining/node-drift.ts';
import type { NodeStanding } from '../joining/node-standings.ts';
import { askOrChange } from './ask-or-change.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

const drifts: Readonly<Record<DriftReason, Sentence>> = {
  UNCERTIFIED: { nl: 'toegevoegd zonder certificaat', en: 'added without a certificate' },
  EXPIRED: { nl: 'certificaat verlopen', en: 'certificate expired' },
  KEY: { nl: 'andere sleutel dan het certificaat', en: 'another key than the certificate' },
  CONTRACT: { nl: 'ander contract', en: 'another contract' },
  SOFTWARE: {
    nl: 'andere software dan het certificaat, of te oud',
    en: 'other software than the certificate, or too old',
  },
  GOLDEN: { nl: 'proefbouw van een andere versie', en: 'golden build of another version' },
  POLICY: { nl: 'ander of zwakker beveiligingsbeleid', en: 'another or weaker protection policy' },
};

/** `zicht-gateway nodes status`: how every node stands beside what it proved when it joined. */
export function statusCommand(): Command {
  return new Command('status')
    .description(
      say({
        nl: 'Toon hoe elk knooppunt erbij staat: software, contract, certificaat en wat is afgeweken',
        en: 'Show how every node stands: software, contract, certificate and what has drifted',
      }),
    )
    .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
    .action(async ({ dir, json }: { readonly dir: string; readonly json?: true }) => {
      const told = await askOrChange(dir, { command: 'status' });
      const { nodes } = (told as { readonly said: { readonly nodes: readonly NodeStanding[] } }).said;
      process.stdout.write(json ? `${JSON.stringify({ nodes })}\n` : nodes.map(line).join(''));
    });
}

function line({ id, municipalities, software, contract, certifiedUntil, drift }: NodeStanding): string {
  const good = { nl: 'in orde', en: 'as it should be' };
  const state = drift.length === 0 ? say(good) : drift.map((reason) => say(drifts[reason])).join('; ');
  const about = [software ?? '?', contract ?? '?', certifiedUntil?.slice(0, 10) ?? '-'].join('  ');
  return `${id}  ${municipalities.join(' ')}  ${about}  ${state}\n`;
}
