import type { KeyObject } from 'node:crypto';
import type { Succession } from '@zichtlijn/assertion';
import {
  type Certificate,
  certificateFindings,
  certificateSentence,
  type FederationFloor,
  type Invited,
  invitationHash,
  isOrderOf,
  type NodeOrder,
  type SignedOrder,
} from '@zichtlijn/conformance';
import { municipality } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { keyName } from '@zichtlijn/release';
import { invitationForOthers, invitationOver, invitationUnknown, orderRefused } from '../register/joining-fault.ts';
import type { JoiningRegister } from '../register/joining-register.ts';
import { nodeAddress } from '../register/node-address.ts';
import type { Candidate } from './probe-node.ts';

/** What a gateway takes orders of nodes with. */
export interface OrderParts {
  readonly register: JoiningRegister;
  readonly identity: KeyObject;
  /** How earlier keys of this gateway named that one: an order for one of these is for it. */
  readonly succession?: Succession;
  readonly floor: FederationFloor;
  /** @throws Fault PROBE_… */
  readonly probe: (candidate: Candidate) => Promise<void>;
}

type Join = Extract<NodeOrder, { order: 'join' }>;

/**
 * Carry out what a node asks of the register, when the node is who it says and the register has it so. What fails changes nothing.
 *
 * @returns the municipalities that are then listed for it; null when it leaves and is not listed, so that nothing is to be done
 * @throws Fault INVITATION_…, ORDER_REFUSED, CERTIFICATE_…, PROBE_…, NODE_ADDRESS or NODE_EXISTS
 */
export async function takeOrder(
  parts: OrderParts,
  signed: SignedOrder,
  now = Date.now(),
): Promise<readonly string[] | null> {
  const { order } = signed;
  const ownKeys = [keyName(parts.identity), ...(parts.succession ?? []).map(({ from }) => from)];
  if (!ownKeys.includes(order.gateway)) throw orderRefused();
  if (order.order === 'join') return join(parts, { ...signed, order }, now);
  const { register } = parts;
  // It left and did not hear so, or its operator here took it out. Who is listed is public, and no key of it is left to know it by.
  if (order.order === 'leave' && !(await register.knows(order.node))) return null;
  const keys = await register.keysOf(order.node);
  const by = keys.find((key) => isOrderOf(signed, key, now));
  if (by === undefined) throw orderRefused();
  if (order.order === 'leave') {
    await register.leave(order.node, order.issuedAt);
    return [];
  }
  const { certificate, issuedAt } = order;
  assertCertified(certificate, parts, now);
  const { municipalities, nodeKey } = certificate;
  if (idOf(certificate) !== order.node) throw orderRefused();
  await register.renew(
    { id: order.node, municipalities, nodeKey, certificate: JSON.stringify(certificate), issuedAt },
    by,
  );
  return municipalities;
}

async function join(parts: OrderParts, signed: SignedOrder & { order: Join }, now: number): Promise<readonly string[]> {
  const { node: id, secret, address, certificate, issuedAt } = signed.order;
  const hash = invitationHash(secret);
  const kept = await parts.register.invitationOf(hash);
  const { nodeKey, municipalities } = certificate;
  if (kept === null || (kept.usedBy !== null && kept.usedBy !== nodeKey)) throw invitationUnknown();
  if (kept.usedBy === null && kept.until.getTime() <= now) throw invitationOver();
  assertCertified(certificate, parts, now);
  // A certificate is public; only who has its key can use it.
  if (!isOrderOf(signed, nodeKey, now) || idOf(certificate) !== id) throw orderRefused();
  if (!municipalities.every((code) => isInvited(code, kept.for))) throw invitationForOthers();
  const url = nodeAddress(address);
  await parts.probe({ id, url, municipalities, nodeKey });
  await parts.register.join(hash, {
    id,
    url,
    municipalities,
    nodeKey,
    certificate: JSON.stringify(certificate),
    issuedAt,
  });
  return municipalities;
}

const idOf = ({ municipalities }: Certificate): string => municipalities[0]!.toLowerCase();

function isInvited(code: string, whom: Invited): boolean {
  return 'riec' in whom ? municipality(code)?.riec === whom.riec : whom.municipalities.includes(code);
}

/** @throws Fault CERTIFICATE_… with what is wrong, all of it */
function assertCertified(certificate: Certificate, { floor, identity }: OrderParts, now: number): void {
  const findings = certificateFindings(certificate, { floor, gateway: keyName(identity), now });
  const [first] = findings;
  if (first === undefined) return;
  const said = findings.map(certificateSentence);
  throw new Fault(`CERTIFICATE_${first.fault}`, {
    nl: said.map(({ nl }) => nl).join(' '),
    en: said.map(({ en }) => en).join(' '),
  });
}
