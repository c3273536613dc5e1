import type { KeyObject } from 'node:crypto';
import { keyText, type Succession } from '@zichtlijn/assertion';
import { gatewayKey } from './gateway-key.ts';
import { gatewaySuccession, rotateGatewayKey } from './succession-file.ts';

/** By what nodes know a gateway: its key, and how earlier ones named it. */
export interface KnownBy {
  readonly identity: KeyObject;
  readonly succession: Succession;
}

/** The key of a gateway that runs, and whoever goes by it: another key holds from the moment that it is there. */
export class GatewayIdentity implements KnownBy {
  readonly #directory: string;
  readonly #followers: ((known: KnownBy) => void)[] = [];
  #known: KnownBy;

  /** @param known as the directory had it when the gateway started */
  constructor(directory: string, known: KnownBy) {
    this.#directory = directory;
    this.#known = known;
  }

  get identity(): KeyObject {
    return this.#known.identity;
  }

  get succession(): Succession {
    return this.#known.succession;
  }

  /** Tell somebody of every other key. */
  follow(takes: (known: KnownBy) => void): void {
    this.#followers.push(takes);
  }

  /** Replace the key, and go by the new one. Ended in between, the next start goes by what the directory has. @throws Fault GATEWAY_KEY or GATEWAY_SUCCESSION */
  rotate(): void {
    rotateGatewayKey(this.#directory);
    this.look();
  }

  /** Go by the key that the directory has. @throws Fault GATEWAY_KEY or GATEWAY_SUCCESSION */
  look(): void {
    const identity = gatewayKey(this.#directory);
    if (keyText(identity) === keyText(this.#known.identity)) return;
    this.#known = { identity, succession: gatewaySuccession(this.#directory) };
    for (const takes of this.#followers) takes(this.#known);
  }
}
