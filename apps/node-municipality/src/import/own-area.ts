import { Fault } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import type { Manifest } from './manifest.ts';
import type { Mapping } from './mapping.ts';

/**
 * The municipality that a delivery is for: the node's only one, or the one its manifest names.
 *
 * @throws Fault MANIFEST_MUNICIPALITY.
 */
export function municipalityOf({ municipalities }: NodeConfiguration, { municipality }: Manifest): string {
  const [only, ...others] = municipalities;
  if (municipality === undefined && only !== undefined && others.length === 0) return only.code;
  if (municipality !== undefined && municipalities.some(({ code }) => code === municipality)) return municipality;
  const list = municipalities.map(({ code }) => code).join(', ');
  throw new Fault('MANIFEST_MUNICIPALITY', {
    nl: `Het manifest noemt geen gemeente van dit knooppunt. Vul bij municipality een van deze in: ${list}.`,
    en: `The manifest names no municipality of this node. Give one of these as municipality: ${list}.`,
  });
}

/**
 * The year of the area division that the codes of a delivery follow once they are in the vault.
 *
 * @throws Fault AREAS_DIVISION when the node keeps another division: two divisions side by side count areas that are not the same.
 */
export function divisionOf(
  { indelingsjaar }: NodeConfiguration,
  file: string,
  { areas }: Mapping,
  manifest: Manifest,
): number {
  const division = areas?.indelingsjaar ?? manifest.indelingsjaar;
  if (indelingsjaar === undefined || indelingsjaar === division) return division;
  throw new Fault('AREAS_DIVISION', {
    nl: `Dit knooppunt houdt de gebiedsindeling van ${indelingsjaar} aan, en de codes van deze levering volgen ${division} (${file}). Zet ze in de mapping om met areas: { indelingsjaar: ${indelingsjaar}, recode: … }, of met recode: none als geen code is veranderd.`,
    en: `This node keeps the area division of ${indelingsjaar}, and the codes of this delivery follow ${division} (${file}). Recode them in the mapping with areas: { indelingsjaar: ${indelingsjaar}, recode: … }, or with recode: none where no code changed.`,
  });
}
