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
 * @throws Fault SIZES_MALFORMED with the line.
 */
export async function readAreaSizes(file: string): Promise<SizedArea[]> {
  const sizes: SizedArea[] = [];
  let header = true;
  for await (const { line, values } of separatedRows(file)) {
    const [area = '', inhabitants = '', dwellings = '', kind = ''] = values;
    const level = levels.find((one) => one === kind);
    const numbers = [inhabitants, dwellings].every((text) => /^\d*$/.test(text));
    const valid = values.length >= 3 && values.length <= 4 && area !== '' && numbers && (kind === '' || level);
    if (!header && !valid) throw malformed(file, line);
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

function malformed(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('SIZES_MALFORMED', {
    nl: `${name} heeft op regel ${line} niet de vorm code, inwoners, woningen, niveau. Schrijf hele getallen, laat leeg wat niet bekend is; het niveau is ${levels.join(', ')} of leeg.`,
    en: `${name} does not have the form code, inhabitants, dwellings, level on line ${line}. Write whole numbers, leave empty what is not known; the level is ${levels.join(', ')} or empty.`,
  });
}
