import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '@zichtlijn/database';
import { and, count, eq } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { SavedSelection, SelectionStore } from '../selections/saved-selections.ts';
import { savedSelection } from './selection-tables.ts';

/** So many selections are kept; a gateway where anybody may save is not to be filled up. */
const mostSelections = 10_000;

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** Saved selections in the register's database, which copies of a gateway share. */
export class SelectionRegister implements SelectionStore {
  readonly #orm: NodePgDatabase;

  constructor(database: Database) {
    this.#orm = drizzle(database.pool);
  }

  /** Null when there are too many. Two gateways that keep the same at once get the same id. */
  async keep(name: string, municipalities: readonly string[]): Promise<SavedSelection | null> {
    const codes = municipalities.join(' ');
    const fingerprint = createHash('sha256').update(codes).digest('hex');
    const isSame = and(eq(savedSelection.name, name), eq(savedSelection.fingerprint, fingerprint));
    const [known] = await this.#orm.select().from(savedSelection).where(isSame);
    if (known) return view(known);
    const [kept] = await this.#orm.select({ all: count() }).from(savedSelection);
    if ((kept?.all ?? 0) >= mostSelections) return null;
    await this.#orm
      .insert(savedSelection)
      .values({ id: newId(), name, municipalities: codes, fingerprint })
      .onConflictDoNothing();
    const [saved] = await this.#orm.select().from(savedSelection).where(isSame);
    return saved ? view(saved) : null;
  }

  /** The selection of an id, if there is one. */
  async find(id: string): Promise<SavedSelection | null> {
    const [found] = await this.#orm.select().from(savedSelection).where(eq(savedSelection.id, id));
    return found ? view(found) : null;
  }
}

function view({ id, name, municipalities }: typeof savedSelection.$inferSelect): SavedSelection {
  return { id, name, municipalities: municipalities.split(' ') };
}

/** Fifty bits: not to be guessed, and short enough for a link. */
function newId(): string {
  return `s-${[...randomBytes(10)].map((byte) => crockford[byte % 32]).join('')}`;
}
