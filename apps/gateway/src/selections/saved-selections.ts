import type { Selection } from '../registry/places.ts';
import { quoted, registryFault } from '../registry/registry-fault.ts';
import { selectionName } from './selection-name.ts';

/** Municipalities under a name that somebody gave. */
export interface SavedSelection {
  readonly id: string;
  readonly name: string;
  /** Codes, sorted, each once. */
  readonly municipalities: readonly string[];
}

/** Where saved selections are kept. */
export interface SelectionStore {
  /** Keep it, or find the one that was kept with the same name and municipalities. Null when there is no room. */
  keep(name: string, municipalities: readonly string[]): Promise<SavedSelection | null>;
  find(id: string): Promise<SavedSelection | null>;
}

/**
 * Selections of municipalities under a name. There is no list of all of them: a name can tell what somebody looks into, so only who has the id,
 * which cannot be guessed, can read one.
 */
export class SavedSelections {
  readonly #store: SelectionStore;

  constructor(store: SelectionStore) {
    this.#store = store;
  }

  /** @throws GraphQLError SELECTION_NAME, SELECTION_EMPTY or SELECTIONS_FULL; then nothing is kept. */
  async save(name: string, municipalities: readonly string[]): Promise<SavedSelection> {
    const proper = selectionName(name);
    if (municipalities.length === 0) {
      throw registryFault(
        'SELECTION_EMPTY',
        'Deze selectie bevat geen gemeente. Kies er minstens één.',
        'This selection holds no municipality. Choose at least one.',
      );
    }
    const kept = await this.#store.keep(proper, [...new Set(municipalities)].sort());
    if (kept) return kept;
    throw registryFault(
      'SELECTIONS_FULL',
      'Er zijn te veel selecties bewaard. Vraag de beheerder van de gateway om oude te verwijderen.',
      'Too many selections are kept. Ask the administrator of the gateway to remove old ones.',
    );
  }

  /** @throws GraphQLError UNKNOWN_SELECTION */
  async find(id: string): Promise<SavedSelection> {
    const found = await this.#store.find(id);
    if (found) return found;
    throw registryFault(
      'UNKNOWN_SELECTION',
      `De bewaarde selectie ${quoted(id)} is niet bekend. Controleer de link, of bewaar de selectie opnieuw.`,
      `The saved selection ${quoted(id)} is not known. Check the link, or save the selection again.`,
    );
  }

  /** A selection by its municipalities, where it names a saved one and nothing else. @throws GraphQLError UNKNOWN_SELECTION */
  async expand(selection: Selection): Promise<Selection> {
    const { saved, ...others } = selection;
    const isAlone = Object.values(others).every((field) => field === null || field === undefined || field === false);
    if (typeof saved !== 'string' || !isAlone) return selection;
    return { municipalities: (await this.find(saved)).municipalities };
  }
}
