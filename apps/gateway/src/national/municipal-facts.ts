import { municipality, sizeClassOf, urbanities } from '@zichtlijn/indicators';
import type { Place, Places } from '../registry/places.ts';
import type { ReferenceArea } from './reference-area.ts';

/** What a public source tells of a municipality besides what the project carries itself. */
export interface MunicipalFact {
  /** The CBS class of urbanity, 1 to 5. */
  readonly urbanity: number | null;
  readonly dwellings: number | null;
  /** Codes of the municipalities that it borders on; null when the source does not say. */
  readonly neighbours: readonly string[] | null;
}

/** Public facts by municipality, as the administrator of the gateway imported them; none is guessed. */
export class MunicipalFacts {
  readonly #facts: ReadonlyMap<string, MunicipalFact>;

  constructor(facts: ReadonlyMap<string, MunicipalFact> = new Map()) {
    this.#facts = facts;
  }

  /** Dwellings of an area; null when they are not known of one of its municipalities. */
  dwellingsOf(places: readonly Place[]): number | null {
    const each = places.map(({ code }) => this.#facts.get(code)?.dwellings ?? null);
    return each.some((dwellings) => dwellings === null) ? null : each.reduce<number>((sum, one) => sum + one!, 0);
  }

  /**
   * Other municipalities of the same CBS size class (inhabitants of 2024) and, where it is known of this one, of the same urbanity. Null for an invented
   * municipality.
   */
  comparable(places: Places, code: string): ReferenceArea | null {
    const facts = municipality(code);
    if (!facts) return null;
    const size = sizeClassOf(facts.inhabitants2024);
    const urbanity = urbanities.find((one) => one.code === this.#facts.get(code)?.urbanity);
    const alike = places.all.filter((place) => {
      const other = municipality(place.code)!;
      if (place.code === code || sizeClassOf(other.inhabitants2024).code !== size.code) return false;
      return urbanity === undefined || this.#facts.get(place.code)?.urbanity === urbanity.code;
    });
    const [nl, en] = urbanity
      ? [`, ${urbanity.title.nl}`, `, ${urbanity.title.en}`]
      : [' (stedelijkheid niet ingelezen)', ' (urbanity not imported)'];
    return {
      kind: 'COMPARABLE',
      id: null,
      title: { nl: `andere gemeenten van ${size.title.nl}${nl}`, en: `other municipalities of ${size.title.en}${en}` },
      places: alike,
    };
  }

  /** The municipalities that this one borders on; null when that was not imported. */
  neighbours(places: Places, code: string): ReferenceArea | null {
    const codes = this.#facts.get(code)?.neighbours;
    if (!codes) return null;
    const beside = places.all.filter((place) => codes.includes(place.code));
    return { kind: 'NEIGHBOURS', id: null, title: { nl: 'buurgemeenten', en: 'neighbours' }, places: beside };
  }
}
