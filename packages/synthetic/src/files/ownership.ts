import type { Premises } from '../place/premises.ts';
import type { Spell } from '../property/chain.ts';
import { addressColumns, registeredAddressOf } from './address.ts';
import { partyKindCodes, partyNumbers, residenceCodes, rightCodes, shareOf } from './party-columns.ts';
import type { SourceForm, Values } from './source-form.ts';

export const ownershipForm: SourceForm = {
  dataset: 'ownership',
  columns: [
    ...addressColumns('Object-id'),
    { header: 'Peiljaar', column: 'year' },
    { header: 'Recht', column: 'right', codes: rightCodes },
    { header: 'Aandeel', column: 'share', decimal: ',' },
    ...partyNumbers('holder_bsn', 'holder_rsin'),
    { header: 'Soort houder', column: 'holder_kind', codes: partyKindCodes },
    { header: 'Woonplaats houder', column: 'holder_residence', codes: residenceCodes },
    { header: 'Hypotheekvrij', column: 'mortgage_free', codes: { true: 'J', false: 'N' } },
  ],
};

/** The holders of an object on 1 January of a year. */
export const ownershipRows = (premises: Premises, { owners, mortgageFree }: Spell, year: number): readonly Values[] =>
  owners.map(({ bsn, rsin, kind, residence }) => ({
    ...registeredAddressOf(premises),
    year,
    right: premises.dwellingType === 'meergezins' ? 'appartementsrecht' : 'eigendom',
    share: shareOf(owners),
    holder_bsn: bsn,
    holder_rsin: rsin,
    holder_kind: kind,
    holder_residence: residence,
    mortgage_free: mortgageFree,
  }));
