import type { ChildProcess } from 'node:child_process';
import { printFault, say } from '@zichtlijn/messages';
import { hearAllowed, tellOwners } from '../access/owners-message.ts';
import type { OwnersPolicy } from '../access/owners-policy.ts';
import { policyName } from '../access/owners-policy.ts';
import { servingFile } from '../commands/serving-file.ts';
import { replaceSynced } from '../synced-file.ts';
import { FollowedPolicy, POLICY_MS } from './follow-policy.ts';

/** Keeps a serving process to what its owner allows, and the note of it in the node directory to what holds. */
export function keepToOwner(child: ChildProcess, directory: string, started: OwnersPolicy, json: boolean): void {
  const note: Record<string, unknown> = {};
  const write = (more: object) => {
    Object.assign(note, more);
    // In one stroke: who reads half a note takes it that nothing runs.
    if ('port' in note) replaceSynced(servingFile(directory), JSON.stringify(note), 0o644);
  };
  child.on('message', (said) => {
    if (isListening(said)) write({ ...said, policy: policyName(started) });
  });
  hearAllowed(child, (policy) => {
    write({ policy });
    if (json) process.stdout.write(`${JSON.stringify({ event: 'policy', policy })}\n`);
    else process.stdout.write(`${say(inForce)}\n`);
  });
  const followed = new FollowedPolicy(directory, started, {
    changed: (allowed) => tellOwners(child, allowed),
    faulty: (fault) => printFault(fault, json),
  });
  const timer = setInterval(() => followed.look(), POLICY_MS);
  child.once('exit', () => clearInterval(timer));
}

const inForce = {
  nl: 'Wat de eigenaar toestaat is veranderd en geldt vanaf nu. Wat er in zicht-node.yaml verder veranderde, geldt na een herstart.',
  en: 'What the owner allows changed and holds from now on. What else changed in zicht-node.yaml holds after a restart.',
};

const isListening = (said: unknown): said is object => typeof said === 'object' && said !== null && 'port' in said;
