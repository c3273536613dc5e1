import type { Theme } from '../definition/definition.ts';
import type { recordKinds } from '../microdata/codes.ts';

/** What a source may let a delivery be used for: the themes of the catalogue. */
export type Purpose = Theme;

export const purposes = [
  'vastgoed',
  'drugs',
  'financieel',
  'context',
  'kwaliteit',
] as const satisfies readonly Purpose[];

export type RecordKind = (typeof recordKinds)[number];
