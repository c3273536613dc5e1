import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMunicipalityCode } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { readYaml } from '../configuration/read-yaml.ts';
import { replaceSynced } from '../synced-file.ts';

/** Who can decide that a table leaves, in role and never by name (design: domain; November 2026): the college, or the process owner that it gave the mandate. */
export const deciders = ['college', 'process-owner'] as const;
export type Decider = (typeof deciders)[number];

const table = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,119}@[1-9]\d{0,5}$/);
const decision = z.strictObject({
  municipality: z.string().refine(isMunicipalityCode),
  /** `indicator@version` of every table that was accepted. */
  tables: z.array(table).max(500),
  decidedBy: z.enum(deciders),
  /** Day of the decision. */
  on: z.iso.date(),
  /** Under which number it is filed; no name and no sentence. */
  reference: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]{0,39}$/),
  /** The staged release of which the paper was signed. */
  release: z.string().regex(/^r-[0-9a-hjkmnp-tv-z]{26}$/),
  /** Policy of disclosure control that was in force. */
  policy: z.string().regex(/^[a-z0-9-]{1,40}@\d{1,4}$/),
});
const schema = z.strictObject({ decisions: z.array(decision).max(1000) });

/** One decision of a municipality about what may leave. */
export type SignOff = z.output<typeof decision>;

/** Within the node directory. */
export const signOffFile = 'sign-off.yaml';

/** Every decision that was recorded, the first one first. @throws Fault SIGN_OFF_INVALID; then nothing may leave, because it is not known what was signed */
export function readSignOffs(directory: string): readonly SignOff[] {
  const file = join(directory, signOffFile);
  return existsSync(file) ? readYaml(file, schema, 'SIGN_OFF_INVALID').decisions : [];
}

/** A decision of the right form. @throws Fault SIGN_OFF_FORM */
export function signOffOf(given: z.input<typeof decision>): SignOff {
  const read = decision.safeParse(given);
  if (read.success) return read.data;
  throw new Fault('SIGN_OFF_FORM', {
    nl: 'De dag of het kenmerk heeft niet de goede vorm. Geef de dag als jjjj-mm-dd en een kenmerk van hoogstens 40 letters, cijfers, punten, strepen of schuine strepen; er is niets vastgelegd.',
    en: 'The day or the reference is not of the right form. Give the day as yyyy-mm-dd and a reference of at most 40 letters, digits, points, dashes or slashes; nothing was recorded.',
  });
}

/** Keep one more decision, in one stroke. */
export function addSignOff(directory: string, signed: SignOff): void {
  const decisions = [...readSignOffs(directory), signed];
  replaceSynced(join(directory, signOffFile), stringify({ decisions }), 0o600);
}

/**
 * The tables of a municipality that may leave, `indicator@version`: those of its last decision. Null where none is needed: the configuration does not ask for one and none was recorded.
 */
export function signedTables(
  { directory, signOff }: Pick<NodeConfiguration, 'directory' | 'signOff'>,
  municipality: string,
): ReadonlySet<string> | null {
  const all = readSignOffs(directory);
  if (signOff === undefined && all.length === 0) return null;
  const last = all.filter((one) => one.municipality === municipality).at(-1);
  return new Set(last?.tables ?? []);
}
