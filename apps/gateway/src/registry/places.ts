import {
  groups,
  isInventedCode,
  isMunicipalityCode,
  type Municipality,
  municipalities,
  nation,
  provinces,
  riecs,
  safetyRegions,
} from '@zichtlijn/indicators';
import type { MunicipalityStanding } from '../joining/node-standings.ts';
import { type JoiningView, joiningView } from './joining-view.ts';
import { type ReclassificationView, reclassificationsOf, successorsOf } from './reclassification-view.ts';
import { quoted, registryFault } from './registry-fault.ts';

/** A municipality as the registry shows it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly connected: () => boolean;
  readonly joining: () => JoiningView | null;
  readonly province: () => PlaceSet | null;
  readonly riec: () => PlaceSet | null;
  readonly safetyRegion: () => PlaceSet | null;
  readonly groups: () => readonly PlaceSet[];
  readonly reclassifications: () => readonly ReclassificationView[];
}

/** Municipalities under one name: a province, safety region, RIEC or group. */
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
  readonly province?: string | null;
  readonly safetyRegion?: string | null;
  /** Replaced by its municipalities before anything is selected. */
  readonly saved?: string | null;
  readonly group?: string | null;
  readonly nation?: boolean | null;
}

/** All places, with whether each has a node. An invented municipality (GM9900–GM9999) exists once it has one. */
export class Places {
  readonly all: readonly Place[];
  readonly provinces: readonly PlaceSet[];
  readonly riecs: readonly PlaceSet[];
  readonly safetyRegions: readonly PlaceSet[];
  readonly groups: readonly PlaceSet[];
  readonly nation: { readonly code: string; readonly municipalities: readonly Place[] };
  readonly #byCode: ReadonlyMap<string, Place>;
  readonly #isConnected: (code: string) => boolean;
  readonly #standingOf: (code: string) => MunicipalityStanding | null;

  constructor(
    isConnected: (code: string) => boolean,
    standingOf: (code: string) => MunicipalityStanding | null = () => null,
  ) {
    this.#isConnected = isConnected;
    this.#standingOf = standingOf;
    this.all = municipalities.map((m) => this.#place(m.code, m.name, m.otherNames, m));
    this.#byCode = new Map(this.all.map((place) => [place.code, place]));
    const within = (isIn: (m: Municipality) => boolean) =>
      municipalities.filter(isIn).map((m) => this.#byCode.get(m.code)!);
    this.provinces = provinces.map(({ code, name }) => ({
      id: code,
      name,
      municipalities: within((m) => m.province === name),
    }));
    this.riecs = riecs.map(({ slug, name }) => ({ id: slug, name, municipalities: within((m) => m.riec === slug) }));
    this.safetyRegions = safetyRegions.map(({ code, name }) => ({
      id: code,
      name,
      municipalities: within((m) => m.safetyRegion === name),
    }));
    this.groups = groups.map(({ slug, name, title }) => ({
      id: slug,
      name,
      title,
      municipalities: within((m) => m.groups.includes(slug)),
    }));
    this.nation = { code: nation, municipalities: this.all };
  }

  /** A municipality; an invented one lies in nothing. */
  #place(code: string, name: string, otherNames: readonly string[], facts: Municipality | null): Place {
    return {
      code,
      name,
      otherNames,
      connected: () => this.#isConnected(code),
      joining: () => joiningView(code, this.#standingOf(code)),
      province: () => this.provinces.find((province) => province.name === facts?.province) ?? null,
      riec: () => this.riecs.find(({ id }) => id === facts?.riec) ?? null,
      safetyRegion: () => this.safetyRegions.find((region) => region.name === facts?.safetyRegion) ?? null,
      groups: () => this.groups.filter(({ id }) => facts?.groups.includes(id)),
      reclassifications: () => reclassificationsOf(code),
    };
  }

  /** @throws GraphQLError UNKNOWN_MUNICIPALITY */
  place(code: string): Place {
    const place = this.#byCode.get(code);
    if (place) return place;
    if (isMunicipalityCode(code) && isInventedCode(code) && this.#isConnected(code)) {
      return this.#place(code, `Verzonnen gemeente ${code}`, [], null);
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

  /** @throws GraphQLError UNKNOWN_PROVINCE */
  province(id: string): PlaceSet {
    const found = this.provinces.find((province) => province.id === id);
    if (found) return found;
    throw registryFault(
      'UNKNOWN_PROVINCE',
      `De provincie ${quoted(id)} is niet bekend. Gebruik een CBS-code zoals PV27; de query provinces noemt de twaalf.`,
      `The province ${quoted(id)} is not known. Use a CBS code such as PV27; the query provinces lists the twelve.`,
    );
  }

  /** @throws GraphQLError UNKNOWN_SAFETY_REGION */
  safetyRegion(id: string): PlaceSet {
    const found = this.safetyRegions.find((region) => region.id === id);
    if (found) return found;
    throw registryFault(
      'UNKNOWN_SAFETY_REGION',
      `De veiligheidsregio ${quoted(id)} is niet bekend. Gebruik een CBS-code zoals VR13; de query safetyRegions noemt de 25.`,
      `The safety region ${quoted(id)} is not known. Use a CBS code such as VR13; the query safetyRegions lists the 25.`,
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
    const { municipalities: codes, nation: all, ...sets } = selection;
    const named = [codes, all || null, ...Object.values(sets)].filter((field) => field !== null && field !== undefined);
    if (named.length !== 1) {
      throw registryFault(
        'SELECTION_NOT_ONE',
        'Een selectie noemt precies één van municipalities, riec, province, safetyRegion, group, saved of nation: true.',
        'A selection names exactly one of municipalities, riec, province, safetyRegion, group, saved or nation: true.',
      );
    }
    if (codes) return [...new Set(codes)].map((code) => this.place(code));
    return this.setOf(sets)?.municipalities ?? this.all;
  }

  /** The set that a selection names, if it names one. @throws GraphQLError UNKNOWN_… */
  setOf({ riec, province, safetyRegion, group }: Selection): PlaceSet | null {
    if (typeof riec === 'string') return this.riec(riec);
    if (typeof province === 'string') return this.province(province);
    if (typeof safetyRegion === 'string') return this.safetyRegion(safetyRegion);
    return typeof group === 'string' ? this.group(group) : null;
  }
}
