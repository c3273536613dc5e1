import { type ColumnType, dataset } from '@zichtlijn/indicators';
import { describe, expect, it } from 'vitest';
import { type CodeListName, codeLists } from '../../src/import/code-lists.ts';
import { columnValue } from '../../src/import/column-value.ts';

/** The column of the contract that each list is made for. */
const columns: Readonly<Record<CodeListName, readonly [string, string]>> = {
  'cbs-huishoudpositie': ['person_year_household', 'household_position'],
  'cbs-misdrijven-2010': ['criminal_record', 'offence_group'],
  'kvk-rechtsvorm': ['legal_entity', 'legal_form'],
  'bag-gebruiksdoel': ['object', 'use'],
  'brp-geslacht': ['person_year', 'sex'],
};
const context = { municipality: 'GM0363', today: '2026-01-01', merged: new Set<string>() };

function typeOf(list: CodeListName): ColumnType {
  const [id, name] = columns[list];
  const type = dataset(id)?.columns.find((column) => column.name === name)?.type;
  if (type === undefined) throw new Error(`no column ${id}.${name}`);
  return type;
}

describe('a code list that ships', () => {
  it.each(Object.keys(codeLists) as CodeListName[])(
    '%s leads to codes of its column only, and names its source',
    (list) => {
      for (const code of Object.keys(codeLists[list].codes)) {
        expect(columnValue(typeOf(list), code, { codes: list }, context), code).not.toHaveProperty('rule');
      }
      expect(codeLists[list].source).toMatch(/CBS|KVK|BAG|BRP/);
    },
  );

  it('takes words in upper or lower case, and letters that are codes as they are', () => {
    const sex = (text: string) => columnValue(typeOf('brp-geslacht'), text, { codes: 'brp-geslacht' }, context);
    const form = (text: string) => columnValue(typeOf('kvk-rechtsvorm'), text, { codes: 'kvk-rechtsvorm' }, context);
    expect([form('STICHTING'), form('Vereniging van Eigenaars'), form('toString')]).toEqual([
      ['stichting'],
      ['vve'],
      { rule: 'unknown_code' },
    ]);
    expect([sex('V'), sex('v')]).toEqual([['vrouw'], { rule: 'unknown_code' }]);
  });
});
