import type { PolicyState } from '@zichtlijn/assertion';
import { certificate as certificateShape, type FederationFloor } from '@zichtlijn/conformance';
import type { KeptNode, StandingRegister } from '../register/standing-register.ts';
import type { JoiningStep } from './joining-step.ts';
import { type DriftReason, driftOf } from './node-drift.ts';

/** How often every node is held against its certificate. */
const REFRESH_MS = 10_000;

/** How a node stands. */
export interface NodeStanding {
  readonly id: string;
  readonly url: string;
  readonly municipalities: readonly string[];
  readonly software: string | null;
  readonly contract: string | null;
  /** Last moment of its certificate, ISO 8601. */
  readonly certifiedUntil: string | null;
  readonly drift: readonly DriftReason[];
}

/** How far a municipality is, and since when that is known. */
export interface MunicipalityStanding {
  readonly step: JoiningStep;
  readonly since: string;
  readonly drift: readonly DriftReason[];
}

/** What nodes state at the moment, where they do. */
export interface StatedNow {
  of(node: string): { readonly state: PolicyState } | null;
  hasOtherKey(node: string): boolean;
}

const unheard: StatedNow = { of: () => null, hasOtherKey: () => false };

/**
 * How nodes and municipalities stand: what the register knows of invitations, certificates and noted steps, beside what nodes state now. A drift and a first release are written in the register, so that every copy
 * says the same.
 */
export class NodeStandings {
  readonly #register: StandingRegister;
  readonly #floor: FederationFloor;
  readonly #stated: StatedNow;
  #nodes: readonly NodeStanding[] = [];
  #municipalities: ReadonlyMap<string, MunicipalityStanding> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(register: StandingRegister, floor: FederationFloor, stated: StatedNow = unheard) {
    this.#register = register;
    this.#floor = floor;
    this.#stated = stated;
  }

  /** Every node as it stood at the last look. */
  get nodes(): readonly NodeStanding[] {
    return this.#nodes;
  }

  /** How far a municipality is; null for one of which nothing is known. */
  of(code: string): MunicipalityStanding | null {
    return this.#municipalities.get(code) ?? null;
  }

  /** Look now, and from then on every ten seconds. A register that cannot be reached leaves what was seen. */
  start(): void {
    const again = () => {
      this.#timer = setTimeout(
        () =>
          void this.look()
            .catch(() => undefined)
            .finally(again),
        REFRESH_MS,
      );
      this.#timer.unref();
    };
    void this.look()
      .catch(() => undefined)
      .finally(again);
  }

  /** Hold every node against its certificate. @throws Fault of the database */
  look(now = Date.now()): Promise<void> {
    const looking = this.#turn.then(() => this.#look(now));
    this.#turn = looking.catch(() => undefined);
    return looking;
  }

  async #look(now: number): Promise<void> {
    const kept = await this.#register.nodes();
    this.#nodes = kept.map((node) => this.#standingOf(node, now));
    for (const [i, { drift }] of this.#nodes.entries()) {
      const { id, drift: before } = kept[i]!;
      if (before !== null && before !== drift.join(' ')) await this.#register.flag(id, drift.join(' '));
    }
    const told = this.#nodes.flatMap(({ id }) => this.#stated.of(id)?.state.municipalities ?? []);
    await this.#register.notePublished(told.filter(({ release }) => release !== null).map(({ code }) => code));
    this.#municipalities = await this.#municipalitiesOf(this.#nodes, now);
  }

  #standingOf({ id, url, nodeKey, certificate: text, municipalities }: KeptNode, now: number): NodeStanding {
    const certificate = text === null ? null : certificateShape.parse(JSON.parse(text));
    const stated = this.#stated.of(id)?.state.about ?? null;
    const hasOtherKey = this.#stated.hasOtherKey(id);
    return {
      ...{ id, url, municipalities },
      software: stated?.software ?? certificate?.software ?? null,
      contract: stated?.contract ?? certificate?.contract ?? null,
      certifiedUntil: certificate?.until ?? null,
      drift: driftOf({ certificate, nodeKey, stated, hasOtherKey }, this.#floor, now),
    };
  }

  async #municipalitiesOf(nodes: readonly NodeStanding[], now: number) {
    const standings = new Map<string, MunicipalityStanding>();
    for (const { code, at } of await this.#register.invited(new Date(now)))
      standings.set(code, { step: 'INVITED', since: at.toISOString(), drift: [] });
    for (const { municipalities, drift } of nodes)
      for (const code of municipalities) {
        const since = standings.get(code)?.since ?? new Date(now).toISOString();
        standings.set(code, { step: 'INVITED', since, drift });
      }
    for (const { code, step, at } of await this.#register.steps())
      standings.set(code, { step, since: at.toISOString(), drift: standings.get(code)?.drift ?? [] });
    return standings;
  }

  /** Look no more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#turn;
    clearTimeout(this.#timer);
  }
}
