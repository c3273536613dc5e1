import type { MunicipalityCode } from './area-code.ts';
import entries from './municipalities.json' with { type: 'json' };

/** A municipality as of 1 January 2024 (the same 342 hold from 2023). */
export interface Municipality {
  readonly code: MunicipalityCode;
  /** The name as CBS writes it. */
  readonly name: string;
  /** Names under which people look for it: Den Haag, Den Bosch. */
  readonly otherNames: readonly string[];
  readonly province: string;
  readonly safetyRegion: string;
  readonly policeUnit: string;
  /** Slug of its RIEC. */
  readonly riec: string;
  /** Slugs of the groups it belongs to. */
  readonly groups: readonly string[];
  /** Inhabitants on 1 January 2024, as published by CBS. */
  readonly inhabitants2024: number;
}

/** Where the facts come from; shown wherever the inhabitants are. */
export const municipalitiesSource = 'CBS, inwoners op 1 januari 2024';

/** All 342 municipalities, by code. */
export const municipalities: readonly Municipality[] = entries as unknown as readonly Municipality[];

const byCode = new Map<string, Municipality>(municipalities.map((entry) => [entry.code, entry]));

/** The municipality with this code; undefined for an invented or former one. */
export function municipality(code: string): Municipality | undefined {
  return byCode.get(code);
}
