import { createHash } from 'node:crypto';
import { type Claims, mayGive, type PolicyState } from '@zichtlijn/assertion';
import { worksFor } from '../access/caller.ts';
import type { KnownFields } from '../fleet/known-fields.ts';
import type { EntityAnswer } from '../fleet/node-answer.ts';
import type { AskedShare, NodeMemory, Recalled } from '../fleet/node-memory.ts';
import { keptAnswer, recalledAnswer } from '../fleet/remembered-cells.ts';
import type { Representation, Variables } from '../fleet/representation.ts';
import { type AskedRequest, askedRequests } from '../log/asked-request.ts';
import type { DemandedTable } from '../purpose/demanded-tables.ts';
import type { HeldPolicies } from './held-policies.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { ReportText } from './report-text.ts';
import { representationKey } from './representation-key.ts';
import type { ServedReports } from './served-reports.ts';

type Stated = PolicyState['municipalities'][number] & { readonly release: object };

/** A question as it stands now: who asks, what their node allows, and of which tables. */
interface Question {
  readonly asked: AskedRequest;
  readonly state: PolicyState;
  readonly isAway: boolean;
  readonly tables: readonly DemandedTable[];
  /** Of each representation what its node states of the municipality. */
  readonly stated: readonly Stated[];
  readonly keys: readonly string[];
  readonly report: ReportText;
}

/** What was asked, by whom and for what, and its hash. */
interface LastAsked extends Pick<AskedShare, 'operation' | 'variables'> {
  readonly asked: AskedRequest;
  readonly purpose: AskedRequest['purpose'];
  readonly hash: string;
  /** Of what is given for it. */
  readonly report: ReportText;
}

/**
 * Answers of nodes by the release that they are of. One is kept under everything that determined it: what its node stated then (with the release and
 * the node's policy), the purpose and role that the node gave it for, the operation with its variables, and what was asked of. It is given again only while the node
 * allows this caller this purpose, indicator and level, by its own statement of less than a minute ago, and when that can be reported to it.
 */
export class AnswerMemory implements NodeMemory {
  readonly #policies: HeldPolicies;
  readonly #kept: KeptAnswers;
  readonly #reports: ServedReports;
  readonly #today: KnownFields;
  /** The last that was asked: one scatter asks many nodes the same. */
  #last: LastAsked | undefined;
  /** A number for each state of a node that was stated. */
  readonly #states = new WeakMap<PolicyState, number>();
  #stated = 0;

  /** @param today the fields that a node of today knows: what an older node gave is not remembered */
  constructor(policies: HeldPolicies, kept: KeptAnswers, reports: ServedReports, today: KnownFields) {
    this.#policies = policies;
    this.#kept = kept;
    this.#reports = reports;
    this.#today = today;
  }

  recall(share: AskedShare, mayBeStale: boolean): Recalled | null {
    const question = this.#question(share);
    if (question === null || !this.#reports.hasRoomFor(share.node)) return null;
    if (question.isAway && !(mayBeStale && question.state.memory === 'stale')) return null;
    const answers: EntityAnswer[] = [];
    for (const [i, key] of question.keys.entries()) {
      const kept = this.#kept.get(key);
      if (kept === undefined) return null;
      const release = releaseOf(question.stated[i]!).id;
      answers.push({ entity: recalledAnswer(kept), violations: [], failed: nothingFailed, release, cells: [] });
    }
    const { sent } = share.operation.shape(share.representations[0]!.__typename, this.#today, share.variables);
    const areas = share.representations.map(({ code }) => code);
    const releases = question.stated.map((one) => releaseOf(one).id);
    this.#reports.add(share.node, question.report.of(sent.hash(), question.tables, areas, releases));
    for (const { code } of share.representations) question.asked.remembered.add(code);
    return { answers, staleFrom: question.isAway ? question.stated.map((one) => releaseOf(one).date) : null };
  }

  stated(node: string): object | null {
    return this.#policies.of(node)?.state ?? null;
  }

  keep(share: AskedShare, known: KnownFields, answers: readonly EntityAnswer[], stated: object | null): void {
    this.#policies.heard(share.node, true);
    const question = known === this.#today ? this.#question(share) : null;
    if (question === null || question.state !== stated) return;
    for (const [i, { entity, violations, failed, release, cells }] of answers.entries()) {
      if (entity === null || violations.length > 0 || failed.size > 0) continue;
      // Only what says itself that it is of the release that stands; of what says nothing that is not known.
      if (release !== releaseOf(question.stated[i]!).id) continue;
      this.#kept.set(share.node, question.keys[i]!, keptAnswer(entity, cells));
    }
  }

  lost(node: string): void {
    this.#policies.heard(node, false);
  }

  /** All that is the same for every node, with a hash over role, purpose, operation and variables. */
  #askedOf(asked: AskedRequest, operation: AskedShare['operation'], variables: Variables): LastAsked {
    const last = this.#last;
    const isSame =
      last?.asked === asked &&
      last.purpose === asked.purpose &&
      last.operation === operation &&
      last.variables === variables;
    if (isSame) return last;
    const { role, purpose } = asked.vouched;
    const whole = JSON.stringify([role, purpose, operation.digest, sorted(variables)]);
    const hash = createHash('sha256').update(whole).digest('base64url');
    this.#last = { asked, purpose: asked.purpose, operation, variables, hash, report: new ReportText(asked) };
    return this.#last;
  }

  #numberOf(state: PolicyState): number {
    let number = this.#states.get(state);
    if (number === undefined) {
      this.#stated += 1;
      number = this.#stated;
      this.#states.set(state, number);
    }
    return number;
  }

  /** Null when nothing may be remembered of this, or not for who asks. */
  #question({ node, operation, representations, variables }: AskedShare): Question | null {
    const asked = askedRequests.getStore();
    const held = this.#policies.of(node);
    if (!asked?.purpose || held === null || held.state.memory === 'off') return null;
    // A municipality can show its own people a release before others: they ask it themselves, and what it tells them is told to nobody else.
    const own = worksFor(asked.caller);
    if (representations.some(({ code }) => own.includes(code))) return null;
    const { state, isAway } = held;
    const tables = [...operation.tables.of(variables), ...representations.flatMap(tableOf)];
    const claims: Claims = asked.vouched;
    if (tables.length === 0 || !tables.every((one) => mayGive(claims, state.policy, one.indicator, one.level)))
      return null;
    const stated = representations.map(({ code }) => state.municipalities.find((one) => one.code === code));
    if (!stated.every((one): one is Stated => one?.release != null && !isRetracted(one.retracted, tables))) return null;
    const { hash, report } = this.#askedOf(asked, operation, variables);
    const prefix = `${this.#numberOf(state)} ${hash} `;
    const keys = representations.map((one) => prefix + representationKey(one));
    return { asked, state, isAway, tables, stated, keys, report };
  }
}

const nothingFailed: EntityAnswer['failed'] = new Map();

const releaseOf = (stated: Stated) => stated.release as NonNullable<PolicyState['municipalities'][number]['release']>;

const sorted = (variables: object) => Object.entries(variables).sort(([one], [other]) => (one < other ? -1 : 1));

/** A row of a comparison names its table in its key. */
function tableOf(representation: Representation): DemandedTable[] {
  if (representation.__typename !== 'ComparisonRow') return [];
  return [{ indicator: String(representation['indicator']), level: String(representation['level']) }];
}

/** Whichever version was asked: one of them that was retracted is for the node to tell. */
function isRetracted(retracted: readonly string[], tables: readonly DemandedTable[]): boolean {
  return tables.some(({ indicator }) => retracted.some((subject) => subject.startsWith(`${indicator}@`)));
}
