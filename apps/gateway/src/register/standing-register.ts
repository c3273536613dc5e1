import type { Database } from '@zichtlijn/database';
import { isInventedCode, isMunicipalityCode, municipality } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { and, asc, eq, gt, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type JoiningStep, joiningStep } from '../joining/joining-step.ts';
import { conformance, invitation, municipalityStep } from './joining-tables.ts';
import { node, nodeMunicipality } from './tables.ts';

/** A node with what it proved, as the register has it. */
export interface KeptNode {
  readonly id: string;
  readonly url: string;
  readonly municipalities: readonly string[];
  readonly nodeKey: string | null;
  /** As JSON; null for one that was added without. */
  readonly certificate: string | null;
  /** In what it drifted, as it was last flagged: reasons joined by spaces; null where there is no certificate. */
  readonly drift: string | null;
}

/** How nodes and municipalities stand, as the register knows it. */
export class StandingRegister {
  readonly #orm: NodePgDatabase;

  constructor(database: Database) {
    this.#orm = drizzle(database.pool);
  }

  /** Every node with its certificate and the municipalities that it speaks for today. */
  async nodes(on = new Date().toISOString().slice(0, 10)): Promise<KeptNode[]> {
    const { since, until } = nodeMunicipality;
    const spans = await this.#orm
      .select()
      .from(nodeMunicipality)
      .where(and(lte(since, on), or(isNull(until), gt(until, on))))
      .orderBy(asc(nodeMunicipality.code));
    const rows = await this.#orm
      .select()
      .from(node)
      .leftJoin(conformance, eq(conformance.nodeId, node.id))
      .orderBy(asc(node.id));
    return rows.map(({ node: { id, url, policyKey }, conformance: proof }) => ({
      ...{ id, url, nodeKey: policyKey },
      municipalities: spans.filter(({ nodeId }) => nodeId === id).map(({ code }) => code),
      certificate: proof?.certificate ?? null,
      drift: proof?.drift ?? null,
    }));
  }

  /** Flag in what a node drifted; an empty text for one that is as it should be. */
  async flag(id: string, drift: string): Promise<void> {
    await this.#orm.update(conformance).set({ drift }).where(eq(conformance.nodeId, id));
  }

  /** Municipalities with an invitation that nobody used yet and that is not over. */
  async invited(now: Date): Promise<{ readonly code: string; readonly at: Date }[]> {
    const isOpen = and(isNull(invitation.usedBy), gt(invitation.until, now));
    const rows = await this.#orm.select().from(invitation).where(isOpen).orderBy(asc(invitation.madeAt));
    return rows.flatMap(({ municipalities, madeAt }) =>
      (municipalities?.split(' ') ?? []).map((code) => ({ code, at: madeAt })),
    );
  }

  /** What was noted of municipalities. */
  async steps(): Promise<{ readonly code: string; readonly step: JoiningStep; readonly at: Date }[]> {
    const rows = await this.#orm.select().from(municipalityStep);
    return rows.flatMap(({ code, step, notedAt }) => {
      const known = joiningStep(step);
      return known === null ? [] : [{ code, step: known, at: notedAt }];
    });
  }

  /** Note how far a municipality is. @throws Fault NODE_MUNICIPALITY */
  async note(code: string, step: JoiningStep): Promise<void> {
    const isPlace = municipality(code) !== undefined || (isMunicipalityCode(code) && isInventedCode(code));
    if (!isPlace) throw unknownPlace();
    const noted = { step, notedAt: new Date() };
    await this.#orm
      .insert(municipalityStep)
      .values({ code, ...noted })
      .onConflictDoUpdate({ target: municipalityStep.code, set: noted });
  }

  /** Note that these municipalities have a release. What was noted so before keeps its moment. */
  async notePublished(codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    const isThere = and(inArray(municipalityStep.code, [...codes]), eq(municipalityStep.step, 'PUBLISHED'));
    const known = (await this.#orm.select().from(municipalityStep).where(isThere)).map(({ code }) => code);
    const noted = { step: 'PUBLISHED', notedAt: new Date() };
    for (const code of codes.filter((one) => !known.includes(one)))
      await this.#orm
        .insert(municipalityStep)
        .values({ code, ...noted })
        .onConflictDoUpdate({
          target: municipalityStep.code,
          set: noted,
          setWhere: ne(municipalityStep.step, 'PUBLISHED'),
        });
  }
}

function unknownPlace(): Fault {
  return new Fault('NODE_MUNICIPALITY', {
    nl: 'Deze gemeentecode is niet bekend. Geef een CBS-code zoals GM0363.',
    en: 'This municipality code is not known. Give a CBS code such as GM0363.',
  });
}
