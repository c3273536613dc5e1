import type { Place, PlaceSet, Places, Selection } from '../registry/places.ts';
import { registryFault } from '../registry/registry-fault.ts';
import type { SavedSelections } from '../selections/saved-selections.ts';
import type { Said } from './say-fold.ts';

/** What makes municipalities belong together. */
export type ReferenceKind =
  | 'COMPARABLE'
  | 'GROUP'
  | 'MUNICIPALITIES'
  | 'NATION'
  | 'NEIGHBOURS'
  | 'PROVINCE'
  | 'RIEC'
  | 'SAFETY_REGION'
  | 'SAVED';

/** Municipalities that belong together. */
export interface ReferenceArea {
  readonly kind: ReferenceKind;
  readonly id: string | null;
  readonly title: Said;
  readonly places: readonly Place[];
}

/** The whole country. */
export function nationArea({ nation }: Places): ReferenceArea {
  return {
    kind: 'NATION',
    id: nation.code,
    title: { nl: 'Nederland', en: 'the Netherlands' },
    places: nation.municipalities,
  };
}

/** A set that has a name of its own. */
export function setArea(kind: ReferenceKind, { id, name, municipalities }: PlaceSet): ReferenceArea {
  return { kind, id, title: { nl: name, en: name }, places: municipalities };
}

/**
 * The area that a selection names.
 *
 * @throws GraphQLError SELECTION_NOT_ONE, SELECTION_EMPTY, or UNKNOWN_… for what it names.
 */
export async function areaOf(places: Places, saved: SavedSelections, selection: Selection): Promise<ReferenceArea> {
  const expanded = await saved.expand(selection);
  const chosen = places.select(expanded);
  if (chosen.length === 0) {
    throw registryFault(
      'SELECTION_EMPTY',
      'Deze selectie bevat geen gemeente. Kies er minstens één.',
      'This selection holds no municipality. Choose at least one.',
    );
  }
  if (expanded !== selection) {
    const { id, name } = await saved.find(selection.saved!);
    return { kind: 'SAVED', id, title: { nl: name, en: name }, places: chosen };
  }
  if (selection.nation) return nationArea(places);
  const set = places.setOf(selection);
  if (set) return setArea(kindOf(selection), set);
  const title = { nl: `${chosen.length} gekozen gemeenten`, en: `${chosen.length} chosen municipalities` };
  return { kind: 'MUNICIPALITIES', id: null, title, places: chosen };
}

function kindOf({ riec, province, safetyRegion }: Selection): ReferenceKind {
  if (typeof riec === 'string') return 'RIEC';
  if (typeof province === 'string') return 'PROVINCE';
  return typeof safetyRegion === 'string' ? 'SAFETY_REGION' : 'GROUP';
}

/** An area as the schema shows it. */
export function areaView({ kind, id, title, places }: ReferenceArea) {
  return { kind, id, title, municipalities: places.length };
}
