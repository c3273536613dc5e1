import { groups, isInventedCode, isMunicipalityCode, municipalities, nation, riecs } from '@zichtlijn/indicators';
import { type ReclassificationView, reclassificationsOf, successorsOf } from './reclassification-view.ts';
import { quoted, registryFault } from './registry-fault.ts';

/** A municipality as the registry shows it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly connected: () => boolean;
  readonly riec: () => PlaceSet | null;
  readonly groups: () => readonly PlaceSet[];
  readonly reclassifications: () => readonly ReclassificationView[];
}

/** Municipalities under one name: a RIEC or a group. */
export interface PlaceSet {
  readonly id: string;
  readonly name: string;
  readonly title?: { readonly nl: string; readonly en: string };
  readonly municipalities: readonly Place[];
}

/** Which municipalities a question is about: exactly one of the fields. */
export interface Selection {
  readonly municipalities?: readonly string[] | null;
  readonly riec?: string | null;
  readonly group?: string | null;
  readonly nation?: boolean | null;
}

/** All places, with whether each has a node. An invented municipality (GM9900–GM9999) exists once it has one. */
export class Places {
  readonly all: readonly Place[];
  readonly riecs: readonly PlaceSet[];
  readonly groups: readonly PlaceSet[];
  readonly nation: { readonly code: string; readonly municipalities: readonly Place[] };
  readonly #byCode: ReadonlyMap<string, Place>;
  readonly #isConnected: (code: string) => boolean;

  constructor(isConnected: (code: string) => boolean) {
    this.#isConnected = isConnected;
    this.all = municipalities.map((m) => this.#place(m.code, m.name, m.otherNames, m.riec, m.groups));
    this.#byCode = new Map(this.all.map((place) => [place.code, place]));
    const within = (isIn: (m: (typeof municipalities)[number]) => boolean) =>
      municipalities.filter(isIn).map((m) => this.#byCode.get(m.code)!);
    this.riecs = riecs.map(({ slug, name }) => ({ id: slug, name, municipalities: within((m) => m.riec === slug) }));
    this.groups = groups.map(({ slug, name, title }) => ({
      id: slug,
      name,
      title,
      municipalities: within((m) => m.groups.includes(slug)),
    }));
    this.nation = { code: nation, municipalities: this.all };
  }

  #place(code: string, name: string, otherNames: readonly string[], riec: string, inGroups: readonly string[]): Place {
    return {
      code,
      name,
      otherNames,
      connected: () => this.#isConnected(code),
      riec: () => this.riecs.find(({ id }) => id === riec) ?? null,
      groups: () => this.groups.filter(({ id }) => inGroups.includes(id)),
      reclassifications: () => reclassificationsOf(code),
    };
  }

  /** @throws GraphQLError UNKNOWN_MUNICIPALITY */
  place(code: string): Place {
    const place = this.#byCode.get(code);
    if (place) return place;
    if (isMunicipalityCode(code) && isInventedCode(code) && this.#isConnected(code)) {
      return this.#place(code, `Verzonnen gemeente ${code}`, [], '', []);
    }
    const successors = successorsOf(code);
    if (successors !== null) {
      throw registryFault(
        'UNKNOWN_MUNICIPALITY',
        `De gemeente ${quoted(code)} bestaat niet meer. Haar grondgebied ging naar ${successors}.`,
        `The municipality ${quoted(code)} is no more. Its ground went to ${successors}.`,
      );
    }
    throw registryFault(
      'UNKNOWN_MUNICIPALITY',
      `De gemeente ${quoted(code)} is niet bekend. Gebruik een CBS-code zoals GM0363; de query municipalities noemt ze alle.`,
      `The municipality ${quoted(code)} is not known. Use a CBS code such as GM0363; the query municipalities lists them all.`,
    );
  }

  /** @throws GraphQLError UNKNOWN_RIEC */
  riec(id: string): PlaceSet {
    const found = this.riecs.find((riec) => riec.id === id);
    if (found) return found;
    throw registryFault(
      'UNKNOWN_RIEC',
      `Het RIEC ${quoted(id)} is niet bekend. De query riecs noemt de tien.`,
      `The RIEC ${quoted(id)} is not known. The query riecs lists the ten.`,
    );
  }

  /** @throws GraphQLError UNKNOWN_GROUP */
  group(id: string): PlaceSet {
    const found = this.groups.find((group) => group.id === id);
    if (found) return found;
    throw registryFault(
      'UNKNOWN_GROUP',
      `De groep ${quoted(id)} is niet bekend. De query groups noemt ze.`,
      `The group ${quoted(id)} is not known. The query groups lists them.`,
    );
  }

  /**
   * The municipalities of a selection, each once, in the order given.
   *
   * @throws GraphQLError SELECTION_NOT_ONE, or UNKNOWN_… for what it names.
   */
  select(selection: Selection): readonly Place[] {
    const { municipalities: codes, riec, group, nation: all } = selection;
    const named = [codes, riec, group, all || null].filter((field) => field !== null && field !== undefined);
    if (named.length !== 1) {
      throw registryFault(
        'SELECTION_NOT_ONE',
        'Een selectie noemt precies één van municipalities, riec, group of nation: true.',
        'A selection names exactly one of municipalities, riec, group or nation: true.',
      );
    }
    if (codes) return [...new Set(codes)].map((code) => this.place(code));
    if (riec) return this.riec(riec).municipalities;
    return group ? this.group(group).municipalities : this.all;
  }
}
