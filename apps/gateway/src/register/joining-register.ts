import type { Invited } from '@zichtlijn/conformance';
import type { Database } from '@zichtlijn/database';
import { and, eq, inArray, isNull, lt, notInArray } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { forgetNode } from './forget-node.ts';
import { invitationUnknown, municipalityTaken, orderRefused } from './joining-fault.ts';
import { conformance, invitation } from './joining-tables.ts';
import { freeFrom, holdSpans, type MunicipalitySpan, moveMunicipality, spansOf } from './municipality-spans.ts';
import { forgetSpentInvitations } from './spent-invitations.ts';
import { node, nodeMunicipality } from './tables.ts';

/** An invitation as the register has it. */
export interface KeptInvitation {
  readonly for: Invited;
  readonly until: Date;
  /** Public key of the node that used it. */
  readonly usedBy: string | null;
}

/** A node as it is listed when it joins. */
export interface JoiningNode {
  readonly id: string;
  readonly url: string;
  readonly municipalities: readonly string[];
  readonly nodeKey: string;
  /** As JSON. */
  readonly certificate: string;
  readonly issuedAt: number;
}

/** Invitations, and what nodes proved. Each change is one transaction: it is there, or it is not. */
export class JoiningRegister {
  readonly #orm: NodePgDatabase;

  constructor(database: Database) {
    this.#orm = drizzle(database.pool);
  }

  /** Keep an invitation, by the hash of its secret. */
  async invite(hash: string, whom: Invited, until: Date): Promise<void> {
    const of = 'riec' in whom ? { riec: whom.riec } : { municipalities: whom.municipalities.join(' ') };
    await this.#orm.insert(invitation).values({ hash, until, ...of });
  }

  /** The invitation of a hash; null when there is none. */
  async invitationOf(hash: string): Promise<KeptInvitation | null> {
    const [row] = await this.#orm.select().from(invitation).where(eq(invitation.hash, hash));
    if (!row) return null;
    const { municipalities, riec, until, usedBy } = row;
    return { for: riec === null ? { municipalities: municipalities!.split(' ') } : { riec }, until, usedBy };
  }

  /**
   * List a node and use up its invitation. The same node may do so again, when it did not hear that it was listed.
   *
   * @throws Fault INVITATION_UNKNOWN when another node used the code meanwhile, or NODE_EXISTS
   */
  async join(hash: string, joining: JoiningNode): Promise<void> {
    const { id, url, municipalities, nodeKey, certificate, issuedAt } = joining;
    await this.#orm.transaction(async (transaction) => {
      await holdSpans(transaction);
      const [kept] = await transaction.select().from(invitation).where(eq(invitation.hash, hash)).for('update');
      if (!kept || (kept.usedBy !== null && kept.usedBy !== nodeKey)) throw invitationUnknown();
      await transaction.update(invitation).set({ usedBy: nodeKey }).where(eq(invitation.hash, hash));
      // Many have a code of their RIEC: by it a node is listed, and takes nobody's place.
      const [listed] = await transaction.select({ key: node.policyKey }).from(node).where(eq(node.id, id));
      if (kept.riec !== null && listed && listed.key !== nodeKey) throw municipalityTaken(municipalities[0]!);
      const held = and(inArray(nodeMunicipality.code, [...municipalities]), isNull(nodeMunicipality.until));
      const taken = await transaction.select().from(nodeMunicipality).where(held);
      const other = taken.find(({ nodeId }) => nodeId !== id);
      if (other) throw municipalityTaken(other.code);
      await transaction
        .insert(node)
        .values({ id, url, policyKey: nodeKey })
        .onConflictDoUpdate({ target: node.id, set: { url, policyKey: nodeKey } });
      for (const code of municipalities.filter((one) => !taken.some((row) => row.code === one)))
        await transaction
          .insert(nodeMunicipality)
          .values({ code, nodeId: id, since: await freeFrom(transaction, code) });
      // What it spoke for before and does not name any more.
      const given = notInArray(nodeMunicipality.code, [...municipalities]);
      await transaction
        .delete(nodeMunicipality)
        .where(and(eq(nodeMunicipality.nodeId, id), isNull(nodeMunicipality.until), given));
      const proof = { certificate, checkedAt: new Date(), lastOrder: issuedAt, formerKey: null };
      await transaction
        .insert(conformance)
        .values({ nodeId: id, ...proof })
        .onConflictDoUpdate({ target: conformance.nodeId, set: proof });
      await transaction.execute(forgetSpentInvitations);
    });
  }

  /** Whether a node is in the register. */
  async knows(id: string): Promise<boolean> {
    const found = await this.#orm.select({ id: node.id }).from(node).where(eq(node.id, id));
    return found.length > 0;
  }

  /** The key by which orders of a node are known, and the one before it while the node may not know better. @throws Fault NODE_UNKNOWN */
  async keysOf(id: string): Promise<readonly string[]> {
    const [row] = await this.#orm
      .select({ now: node.policyKey, before: conformance.formerKey })
      .from(node)
      .innerJoin(conformance, eq(conformance.nodeId, node.id))
      .where(eq(node.id, id));
    if (!row?.now) throw orderRefused();
    return row.before === null ? [row.now] : [row.now, row.before];
  }

  /**
   * Another certificate for the one that a node has, and its key where that is another. The key of before counts until the node was heard with the new one, so that one that was ended in
   * between is not shut out.
   *
   * @param by the key that signed the order @throws Fault ORDER_REFUSED when an order of later was taken before it, or it names other municipalities
   */
  async renew(
    { id, nodeKey, municipalities, certificate, issuedAt }: Omit<JoiningNode, 'url'>,
    by: string,
  ): Promise<void> {
    await this.#orm.transaction(async (transaction) => {
      const [row] = await transaction.select().from(node).where(eq(node.id, id)).for('update');
      const held = await transaction
        .select()
        .from(nodeMunicipality)
        .where(and(eq(nodeMunicipality.nodeId, id), isNull(nodeMunicipality.until)));
      const isSame = held.every(({ code }) => municipalities.includes(code)) && held.length === municipalities.length;
      if (!row || !isSame) throw orderRefused();
      const former =
        row.policyKey === nodeKey ? (by === nodeKey ? { formerKey: null } : {}) : { formerKey: row.policyKey };
      const changed = await transaction
        .update(conformance)
        .set({ certificate, checkedAt: new Date(), lastOrder: issuedAt, ...former })
        .where(and(eq(conformance.nodeId, id), lt(conformance.lastOrder, issuedAt)))
        .returning({ id: conformance.nodeId });
      if (changed.length === 0) throw orderRefused();
      await transaction.update(node).set({ policyKey: nodeKey }).where(eq(node.id, id));
      // The code by which it came stays its own, and goes with it when it is taken out.
      if (row.policyKey !== null)
        await transaction.update(invitation).set({ usedBy: nodeKey }).where(eq(invitation.usedBy, row.policyKey));
    });
  }

  /** Take a node out, with all that it proved. @throws Fault ORDER_REFUSED */
  async leave(id: string, issuedAt: number): Promise<void> {
    await this.#orm.transaction(async (transaction) => {
      const later = and(eq(conformance.nodeId, id), lt(conformance.lastOrder, issuedAt));
      const [row] = await transaction.select().from(conformance).where(later).for('update');
      if (!row) throw orderRefused();
      await forgetNode(transaction, id);
    });
  }

  /** Who speaks for whom, from when to when. */
  spans(): Promise<MunicipalitySpan[]> {
    return spansOf(this.#orm);
  }

  /** Let another node speak for a municipality from a day on. @throws Fault NODE_MOVE */
  async move(code: string, to: string, on: string): Promise<void> {
    await this.#orm.transaction((transaction) => moveMunicipality(transaction, code, to, on));
  }
}
