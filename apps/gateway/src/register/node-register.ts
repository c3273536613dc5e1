import { keyOf } from '@zichtlijn/assertion';
import { type Database, type DatabaseLocation, openDatabase } from '@zichtlijn/database';
import { isInventedCode, isMunicipalityCode, municipality } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { forgetNode } from './forget-node.ts';
import { JoiningRegister } from './joining-register.ts';
import { conformance, createJoiningTables } from './joining-tables.ts';
import { freeFrom, holdSpans } from './municipality-spans.ts';
import { nodeAddress } from './node-address.ts';
import { SelectionRegister } from './selection-register.ts';
import { createSelectionTable } from './selection-tables.ts';
import { forgetSpentInvitations } from './spent-invitations.ts';
import { StandingRegister } from './standing-register.ts';
import { createTables, node, nodeMunicipality } from './tables.ts';

/** A registered node and the municipalities that it speaks for. */
export interface RegisteredNode {
  readonly id: string;
  readonly url: string;
  readonly municipalities: readonly string[];
  /** The public key that its statements of what may be remembered are checked by; null: nothing of it is remembered. */
  readonly policyKey: string | null;
  /** The key that this one replaced, until the node was heard with the new one. */
  readonly formerKey?: string;
}

/** What is needed to register a node. */
export interface NewNode {
  readonly url: string;
  readonly municipalities: readonly string[];
  readonly policyKey?: string | undefined;
}

/** Which node speaks for which municipality. Kept in a database, read whole: it is small. Saved selections stand beside it. */
export class NodeRegister {
  readonly selections: SelectionRegister;
  readonly joining: JoiningRegister;
  readonly standing: StandingRegister;
  readonly #database: Database;
  readonly #orm: NodePgDatabase;

  private constructor(database: Database) {
    this.#database = database;
    this.#orm = drizzle(database.pool);
    this.selections = new SelectionRegister(database);
    this.joining = new JoiningRegister(database);
    this.standing = new StandingRegister(database);
  }

  /** Open the register, making its tables when they are not there. @throws Fault of `openDatabase` */
  static async open(location: DatabaseLocation): Promise<NodeRegister> {
    const database = await openDatabase(location);
    try {
      await drizzle(database.pool).transaction(async (transaction) => {
        // Two copies that start at once would both make what is not there yet, and one of them fail.
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('zicht-gateway register'))`);
        for (const statement of [...createTables, createSelectionTable, ...createJoiningTables])
          await transaction.execute(sql.raw(statement));
        await transaction.execute(forgetSpentInvitations);
      });
      return new NodeRegister(database);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** Whether the database answers. */
  async isReachable(): Promise<boolean> {
    try {
      await this.#database.pool.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  /** All nodes, by id, with the municipalities that each speaks for on a day (`yyyy-mm-dd`; by default today, in UTC). */
  async list(on = new Date().toISOString().slice(0, 10)): Promise<RegisteredNode[]> {
    const { since, until } = nodeMunicipality;
    const speaks = and(lte(since, on), or(isNull(until), gt(until, on)));
    const rows = await this.#orm
      .select({
        ...{ id: node.id, url: node.url, policyKey: node.policyKey, code: nodeMunicipality.code },
        formerKey: conformance.formerKey,
      })
      .from(node)
      .leftJoin(nodeMunicipality, and(eq(nodeMunicipality.nodeId, node.id), speaks))
      .leftJoin(conformance, eq(conformance.nodeId, node.id))
      .orderBy(asc(node.id), asc(nodeMunicipality.code));
    const nodes = new Map<string, RegisteredNode & { municipalities: string[] }>();
    for (const { id, url, policyKey, formerKey, code } of rows) {
      const known = nodes.get(id) ?? { id, url, municipalities: [], policyKey, ...(formerKey && { formerKey }) };
      nodes.set(id, known);
      if (code !== null) known.municipalities.push(code);
    }
    return [...nodes.values()];
  }

  /**
   * Register a node. Its id is its first municipality's code in lower case.
   *
   * @throws Fault NODE_ADDRESS, NODE_MUNICIPALITY, NODE_KEY or NODE_EXISTS; then nothing was written.
   */
  async add({ url, municipalities, policyKey }: NewNode): Promise<RegisteredNode> {
    const address = nodeAddress(url);
    const codes = [...new Set(municipalities)];
    const wrong = codes.findIndex((code) => !isPlace(code));
    if (codes.length === 0 || wrong !== -1) throw unknownMunicipality(wrong + 1);
    if (policyKey !== undefined && keyOf('Ed25519', policyKey) === null) throw noKey();
    const id = codes[0]!.toLowerCase();
    await this.#orm.transaction(async (transaction) => {
      await holdSpans(transaction);
      // Whoever does not hold them may be giving the same municipality away: only the constraint waits for that.
      const made = await transaction
        .insert(node)
        .values({ id, url: address, policyKey: policyKey ?? null })
        .onConflictDoNothing()
        .returning();
      if (made.length === 0) throw alreadyThere(codes[0]!);
      // Codes in one order, so that two that want the same ones never wait for each other.
      for (const code of codes.toSorted()) {
        const given = await transaction
          .insert(nodeMunicipality)
          .values({ code, nodeId: id, since: await freeFrom(transaction, code) })
          .onConflictDoNothing()
          .returning();
        if (given.length === 0) throw alreadyThere(code);
      }
    });
    return { id, url: address, municipalities: codes.toSorted(), policyKey: policyKey ?? null };
  }

  /** Take a node out of the register. @throws Fault NODE_UNKNOWN */
  async remove(id: string): Promise<void> {
    if (await this.#orm.transaction((transaction) => forgetNode(transaction, id))) return;
    throw new Fault('NODE_UNKNOWN', {
      nl: 'Dit knooppunt staat niet in het register. `zicht-gateway nodes list` noemt de ids.',
      en: 'This node is not in the register. `zicht-gateway nodes list` lists the ids.',
    });
  }

  /** Let go of the database. */
  close(): Promise<void> {
    return this.#database.close();
  }
}

function isPlace(code: string): boolean {
  return municipality(code) !== undefined || (isMunicipalityCode(code) && isInventedCode(code));
}

function unknownMunicipality(position: number): Fault {
  return new Fault('NODE_MUNICIPALITY', {
    nl: `De ${position === 0 ? 'gemeente ontbreekt' : `${position}e gemeentecode is onbekend`}: geef met --municipality een CBS-code zoals GM0363.`,
    en: `${position === 0 ? 'The municipality is missing' : `Municipality code ${position} is not known`}: give a CBS code such as GM0363 with --municipality.`,
  });
}

function alreadyThere(code: string): Fault {
  return new Fault('NODE_EXISTS', {
    nl: `Voor ${code} staat al een knooppunt in het register. Verwijder dat eerst met \`zicht-gateway nodes remove\`.`,
    en: `A node for ${code} is in the register already. Remove it first with \`zicht-gateway nodes remove\`.`,
  });
}

function noKey(): Fault {
  return new Fault('NODE_KEY', {
    nl: 'De opgegeven sleutel is geen sleutel van een knooppunt. Vraag de gemeente om wat `zicht-node key` toont: 43 tekens.',
    en: 'The key given is no key of a node. Ask the municipality for what `zicht-node key` shows: 43 characters.',
  });
}
