import { setTimeout } from 'node:timers/promises';
import { Fault, say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { type OwnersPolicy, policyName } from '../access/owners-policy.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { ownersPolicyOf, POLICY_MS } from '../owner/follow-policy.ts';
import { policyLines } from '../owner/policy-lines.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';
import { policyInForce } from './serving-file.ts';

/** A serving node that is not busy takes a change over in a fraction of this. */
const PATIENCE_MS = 60_000;

/** `zicht-node policy`: what the configuration allows, and whether the node that serves keeps to it; `policy apply` waits until it does. */
export function policyCommand(): Command {
  const about = {
    nl: 'Laat zien wat het beleid toestaat en of het geldt; met apply: wacht tot het geldt',
    en: 'Show what the policy allows and whether it holds; with apply: wait until it does',
  };
  return nodeCommand('policy')
    .description(say(about))
    .argument('[apply]', 'apply')
    .action(async (word: string | undefined, { dir, json }: CommonOptions) => {
      if (word !== undefined && word !== 'apply') throw noSuchWord();
      const { directory, ...rest } = readConfiguration(dir);
      const policy = ownersPolicyOf({ directory, ...rest });
      const holds = word === 'apply' ? await applied(directory, policy) : await held(directory, policy);
      if (json) return print(JSON.stringify({ event: 'policy', ...policy, policyName: policyName(policy), holds }));
      for (const line of policyLines(policy)) print(say(line));
      print(say(standing[holds]));
    });
}

type Holds = keyof typeof standing;

const standing = {
  yes: {
    nl: 'Het geldt: het knooppunt dat draait, houdt zich eraan.',
    en: 'It holds: the node that runs keeps to it.',
  },
  no: {
    nl: 'Het geldt nog niet: het knooppunt dat draait, houdt zich nog aan een ander beleid.',
    en: 'It does not hold yet: the node that runs keeps to another policy still.',
  },
  idle: {
    nl: 'Er draait geen knooppunt; het geldt zodra er een start.',
    en: 'No node runs; it holds as soon as one starts.',
  },
} as const;

async function held(directory: string, policy: OwnersPolicy): Promise<Holds> {
  const name = await policyInForce(directory);
  if (name === null) return 'idle';
  return name === policyName(policy) ? 'yes' : 'no';
}

/** @throws Fault POLICY_NOT_IN_FORCE when the node that runs does not take it over */
async function applied(directory: string, policy: OwnersPolicy): Promise<Holds> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const holds = await held(directory, policy);
    if (holds !== 'no') return holds;
    if (performance.now() >= until) throw notInForce();
    await setTimeout(POLICY_MS / 2);
  }
}

function noSuchWord(): Fault {
  return new Fault('USAGE', {
    nl: 'Na "policy" kan alleen "apply" staan.',
    en: 'Nothing but "apply" can follow "policy".',
  });
}

function notInForce(): Fault {
  return new Fault('POLICY_NOT_IN_FORCE', {
    nl: 'Het knooppunt dat draait, heeft dit beleid niet overgenomen; wat gold, geldt nog. Kijk wat `zicht-node serve` zegt: zonder gatewayKeys is een herstart nodig.',
    en: 'The node that runs did not take this policy over; what held still holds. See what `zicht-node serve` says: without gatewayKeys it takes a restart.',
  });
}
