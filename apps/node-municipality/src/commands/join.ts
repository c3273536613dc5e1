import { type Sentence, say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { databaseUrl } from '../configuration/database-url.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { type JoinStep, join } from '../conformance/join.ts';
import { answering } from '../conformance/own-address.ts';
import { renew } from '../conformance/renew.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

interface JoinOptions extends CommonOptions {
  readonly address?: string;
  readonly scratchUrl?: string;
  readonly renew?: true;
}

const steps: Readonly<Record<JoinStep, Sentence>> = {
  met: { nl: 'de gateway is die van de code', en: 'the gateway is that of the code' },
  certified: { nl: 'de proefbouw klopt; certificaat gemaakt', en: 'the golden build is right; certificate made' },
  pinned: { nl: 'de sleutel van de gateway is vastgelegd', en: 'the key of the gateway is pinned' },
  listed: { nl: 'beproefd en opgenomen', en: 'probed and listed' },
};

/** `zicht-node join`: from one code to being listed at a gateway, with proof that this node conforms. */
export function joinCommand(): Command {
  const about = {
    nl: 'Sluit aan bij de gateway van een code: sleutels, proefbouw, certificaat, beproeving',
    en: 'Join the gateway of a code: keys, golden build, certificate, probes',
  };
  return nodeCommand('join')
    .description(say(about))
    .argument(
      '[code]',
      say({ nl: 'code van de gateway, of - om haar te lezen', en: 'code of the gateway, or - to read it' }),
    )
    .option(
      '--address <url>',
      say({
        nl: 'adres waarop de gateway dit knooppunt bereikt',
        en: 'address at which the gateway reaches this node',
      }),
    )
    .option(
      '--scratch-url <url>',
      say({
        nl: 'lege PostgreSQL-database om de proefbouw in te doen; zonder is dat ingebouwd',
        en: 'empty PostgreSQL database to run the golden build in; embedded without it',
      }),
    )
    .option('--renew', say({ nl: 'vernieuw het certificaat', en: 'renew the certificate' }))
    .action(run);
}

async function run(code: string | undefined, { dir, json, address, scratchUrl, renew: again }: JoinOptions) {
  const configuration = readConfiguration(dir, true);
  const tell = (step: JoinStep): void => print(json ? JSON.stringify({ event: step }) : `· ${say(steps[step])}`);
  const scratch =
    scratchUrl === undefined
      ? undefined
      : databaseUrl({ ...configuration, database: { vaultUrl: scratchUrl } }, 'vaultUrl');
  if (again) {
    await renew(configuration, { scratch: scratch ?? undefined });
    return tell('certified');
  }
  const node = await answering(configuration, address);
  try {
    const listed = await join(configuration, code === '-' ? await typed() : (code ?? ''), {
      address: () => node.address(),
      scratch: scratch ?? undefined,
      onStep: tell,
    });
    const done = { nl: `Aangesloten: ${listed.join(' ')}`, en: `Joined: ${listed.join(' ')}` };
    print(json ? JSON.stringify({ event: 'joined', municipalities: listed }) : say(done));
  } finally {
    await node.stop();
  }
}

/** A code on standard input is in no list of processes and no history. */
async function typed(): Promise<string> {
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) text += part;
  return text.trim();
}
