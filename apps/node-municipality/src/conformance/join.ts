import { type Invitation, type NodeOrder, readInvitation, signOrder, type Told } from '@zichtlijn/conformance';
import { municipality } from '@zichtlijn/indicators';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { policyKey } from '../memory/policy-key.ts';
import { conform, type GoldenRun } from './conform.ts';
import { meet, sendOrder } from './gateway-door.ts';
import { invitationForOthers, invitationOver } from './join-fault.ts';
import { readJoined, writeJoined } from './joined-file.ts';

/** What joining does one after another, for whoever waits. */
export const joinSteps = ['met', 'certified', 'pinned', 'listed'] as const;
export type JoinStep = (typeof joinSteps)[number];

/** How a node joins. */
export interface Joining extends GoldenRun {
  /** Gives the address at which the gateway reaches this node, once it answers that gateway alone. */
  readonly address: () => Promise<string>;
  /** Called when a step is done. */
  readonly onStep?: (step: JoinStep) => void;
}

/**
 * Join the gateway of an invitation: know it by the fingerprint in the code, prove that this node conforms, pin its key, and ask to be listed. The gateway probes the node
 * before it answers. Whatever ends the program, the node is listed or it is not, and the same command goes on from there.
 *
 * @returns the municipalities that are listed
 * @throws Fault of the code, of the conformance (see `conform`), or what the gateway answered
 */
export async function join(
  configuration: NodeConfiguration,
  code: string,
  { address, onStep = () => {}, ...run }: Joining,
): Promise<readonly string[]> {
  const invitation = readInvitation(code);
  assertMine(configuration, invitation);
  const told = await meet(invitation.gateway, invitation.fingerprint);
  onStep('met');
  const certificate = await conform(configuration, told, run);
  onStep('certified');
  const { directory } = configuration;
  const gateway = { address: invitation.gateway, key: told.key };
  const { operations } = told;
  writeJoined(directory, { gateway, state: 'joining', certificate, operations });
  onStep('pinned');
  const order: NodeOrder = {
    ...orderFor(configuration, told),
    ...{ order: 'join', secret: invitation.secret, address: await address(), certificate },
  };
  const listed = await sendOrder(invitation.gateway, signOrder(order, policyKey(directory)));
  writeJoined(directory, { gateway, state: 'joined', certificate, operations });
  onStep('listed');
  return listed;
}

let last = 0;

/** What every order of this node says; each comes after the one before. */
export function orderFor({ municipalities }: NodeConfiguration, { key }: Pick<Told, 'key'>) {
  const node = municipalities[0]!.code.toLowerCase();
  last = Math.max(Date.now(), last + 1);
  return { format: 'zichtlijn-order-1' as const, node, gateway: key, issuedAt: last };
}

/** @throws Fault INVITATION_EXPIRED or INVITATION_OTHER */
function assertMine({ directory, municipalities }: NodeConfiguration, { until, for: whom, gateway }: Invitation): void {
  // A node that was listed by this code and did not hear it may ask how it ended.
  const isUnderWay = readJoined(directory)?.gateway.address === gateway;
  if (Date.parse(until) <= Date.now() && !isUnderWay) throw invitationOver();
  const others = municipalities
    .map(({ code }) => code)
    .filter((code) => ('riec' in whom ? municipality(code)?.riec !== whom.riec : !whom.municipalities.includes(code)));
  if (others.length > 0) throw invitationForOthers(others);
}
