import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyText } from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';
import { type OwnersPolicy, policyName } from '../access/owners-policy.ts';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { configurationFile, readConfiguration } from '../configuration/read-configuration.ts';
import { joinedFile } from '../conformance/joined-file.ts';
import { listedHashes } from '../conformance/listed-operations.ts';
import { signedTables, signOffFile } from '../sign-off/sign-off-file.ts';

/** How often the file is looked at. A change holds within three times this. */
export const POLICY_MS = 400;

/** What the owner allows, by the configuration, the gateway that was joined and the decisions that were signed. @throws Fault OPERATIONS_MISSING or SIGN_OFF_INVALID */
export function ownersPolicyOf(configuration: NodeConfiguration): OwnersPolicy {
  const { gatewayKeys, policy, memory, municipalities } = configuration;
  const signed = municipalities.map(({ code, releaseKeys }) => {
    // What a host gives, its municipality signed for elsewhere.
    const tables = releaseKeys === undefined ? signedTables(configuration, code) : null;
    return [code, tables && [...tables]] as const;
  });
  const listed = listedHashes(configuration);
  return { gatewayKeys: [...gatewayKeys], policy, memory, listed, signed: Object.fromEntries(signed) };
}

/** Who hears of a change of the file. */
export interface PolicyEars {
  /** Another policy was read, whole and without a fault. */
  readonly changed: (allowed: OwnersPolicy) => void;
  /** The file is wrong: what held goes on. */
  readonly faulty: (fault: Fault) => void;
}

/**
 * Follow what the configuration of a node allows, which gateway it joined or left and what that may ask, and what is signed for. A file is judged once it was the same at two looks: an editor that is writing could leave out
 * the very line that narrows. One that is wrong changes nothing and is told of once.
 */
export class FollowedPolicy {
  readonly #file: string;
  readonly #directory: string;
  readonly #ears: PolicyEars;
  #inForce: OwnersPolicy;
  // What changed between reading the configuration and the first look is found at that.
  #seen: string | undefined;
  #judged: string | undefined;
  #hasJoined: boolean;
  #hasLeft = false;

  /** @param inForce what was read when the node started */
  constructor(directory: string, inForce: OwnersPolicy, ears: PolicyEars) {
    this.#directory = directory;
    this.#file = join(directory, configurationFile);
    this.#ears = ears;
    this.#inForce = inForce;
    this.#hasJoined = contentOf(joinedFile(directory)) !== null;
  }

  /** Look at the file once. */
  look(): void {
    const joined = contentOf(joinedFile(this.#directory));
    const now = [contentOf(this.#file), joined, contentOf(join(this.#directory, signOffFile))].join('\n');
    const isSteady = now === this.#seen;
    this.#seen = now;
    if (!isSteady || now === this.#judged) return;
    this.#judged = now;
    this.#hasLeft = this.#hasJoined && joined === null;
    this.#hasJoined = joined !== null;
    try {
      this.#take(ownersPolicyOf(readConfiguration(this.#directory)));
    } catch (error) {
      // Whatever is wrong with the file, a gateway that was left asks nothing any more.
      if (this.#hasLeft)
        this.#ears.changed({ ...this.#inForce, gatewayKeys: [keyOfNobody()], policy: null, memory: 'off' });
      this.#ears.faulty(unchanged(error));
    }
  }

  #take(read: OwnersPolicy): void {
    const held = this.#inForce.signed;
    const lost = Object.keys(read.signed).filter((code) => read.signed[code] === null && (held[code] ?? null) !== null);
    // Without its record a decision goes on: what was not signed for does not come back.
    const kept = Object.fromEntries(lost.map((code) => [code, held[code]!]));
    this.#hold({ ...read, signed: { ...read.signed, ...kept } });
    if (lost.length > 0) throw decisionsGone();
  }

  #hold(allowed: OwnersPolicy): void {
    if (policyName(allowed) === policyName(this.#inForce)) return;
    // One that never knew a gateway answers whoever is on its machine, and goes on doing so.
    const isNobodyLeft = allowed.gatewayKeys.length === 0 && this.#inForce.gatewayKeys.length > 0;
    if (isNobodyLeft && !this.#hasLeft) throw lastKey();
    this.#inForce = allowed;
    // A node that left its only gateway answers nobody, and not everybody.
    this.#ears.changed(isNobodyLeft ? { ...allowed, gatewayKeys: [keyOfNobody()] } : allowed);
  }
}

/** A public key of which nobody has the other half. */
function keyOfNobody(): string {
  return keyText(generateKeyPairSync('ed25519').publicKey);
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function lastKey(): Fault {
  return new Fault('GATEWAY_KEY_NEEDED', {
    nl: 'In zicht-node.yaml staat geen gatewayKeys meer: wie er vraagt, is dan niet meer bekend. Dat geldt pas na een herstart.',
    en: 'There are no gatewayKeys in zicht-node.yaml any more: who asks would be known no longer. That holds after a restart only.',
  });
}

function decisionsGone(): Fault {
  return new Fault('SIGN_OFF_GONE', {
    nl: 'Van wat was getekend staat niets meer vast: sign-off.yaml is weg, of signOff staat niet meer in zicht-node.yaml. Zet het terug, of start het knooppunt opnieuw.',
    en: 'Nothing is on record any more of what was signed for: sign-off.yaml is gone, or signOff is no longer in zicht-node.yaml. Put it back, or start the node again.',
  });
}

function unchanged(error: unknown): Fault {
  const why = error instanceof Fault ? error.sentence : unreadable;
  return new Fault('POLICY_UNCHANGED', {
    nl: `${why.nl} Het beleid dat gold, blijft gelden.`,
    en: `${why.en} The policy that held goes on.`,
  });
}

const unreadable = { nl: 'zicht-node.yaml is niet te lezen.', en: 'zicht-node.yaml cannot be read.' };
