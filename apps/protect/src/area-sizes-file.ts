import { basename } from 'node:path';
import type { AreaSize, LadderRung } from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';
import { separatedRows } from './separated-file.ts';

/** How large an area is, and what kind of area, where the file says so. */
export interface SizedArea extends AreaSize {
  readonly level?: LadderRung['level'];
}

const levels: readonly LadderRung['level'][] = ['municipality', 'district', 'neighbourhood'];

/**
 * Reads how large areas are: code, inhabitants, dwellings and, for strict tables, level; an empty number is not known.
 * @throws Fault SIZES_MALFORMED or SIZES_TWICE with the line.
 */
export async function readAreaSizes(file: string): Promise<SizedArea[]> {
  const sizes: SizedArea[] = [];
  const seen = new Set<string>();
  let header = true;
  for await (const { line, values } of separatedRows(file)) {
    const [area = '', inhabitants = '', dwellings = '', kind = ''] = values;
    const level = levels.find((one) => one === kind);
    const numbers = [inhabitants, dwellings].every((text) => /^\d*$/.test(text));
    const valid = values.length >= 3 && values.length <= 4 && area !== '' && numbers && (kind === '' || level);
    if (!header && !valid) throw malformed(file, line);
    if (seen.has(area)) throw twice(file, line);
    if (!header) seen.add(area);
    const number = (text: string): number | null => (text === '' ? null : Number(text));
    if (!header)
      sizes.push({
        area,
        inhabitants: number(inhabitants),
        dwellings: number(dwellings),
        ...(level === undefined ? {} : { level }),
      });
    header = false;
  }
  return sizes;
}

/**
 * That every finest area of a table has a size: one that is not there is not judged, and a code that was spelled otherwise would show what is too small.
 * @throws Fault SIZES_INCOMPLETE, naming the first that is missing.
 */
export function requireSizes(file: string, sizes: readonly SizedArea[], areas: readonly string[]): void {
  const known = new Set(sizes.map(({ area }) => area));
  const missing = areas.filter((area) => !known.has(area));
  if (missing.length > 0) throw incomplete(file, missing);
}

function twice(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('SIZES_TWICE', {
    nl: `${name} noemt op regel ${line} een gebied dat er al stond. Geef elk gebied één regel.`,
    en: `${name} names on line ${line} an area that was there before. Give every area one line.`,
  });
}

function incomplete(file: string, [first, ...others]: readonly string[]): Fault {
  const name = basename(file);
  return new Fault('SIZES_INCOMPLETE', {
    nl: `${name} noemt ${first} niet${others.length > 0 ? `, en nog ${others.length} gebieden van de tabel niet` : ''}, zodat een te klein gebied getoond zou worden. Geef elk fijnste gebied een regel, of noem met --area de kolom waar het bestand bij hoort.`,
    en: `${name} does not name ${first}${others.length > 0 ? `, nor ${others.length} other areas of the table` : ''}, so that an area that is too small would be shown. Give every finest area a line, or name with --area the column that the file belongs to.`,
  });
}

function malformed(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('SIZES_MALFORMED', {
    nl: `${name} heeft op regel ${line} niet de vorm code, inwoners, woningen, niveau. Schrijf hele getallen, laat leeg wat niet bekend is; het niveau is ${levels.join(', ')} of leeg.`,
    en: `${name} does not have the form code, inhabitants, dwellings, level on line ${line}. Write whole numbers, leave empty what is not known; the level is ${levels.join(', ')} or empty.`,
  });
}
