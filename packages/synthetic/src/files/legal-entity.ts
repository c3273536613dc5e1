import type { Entity } from '../entities/entity.ts';
import type { Person } from '../people/person.ts';
import type { SourceForm, Values } from './source-form.ts';

export const legalEntityForm: SourceForm = {
  dataset: 'legal_entity',
  columns: [
    { header: 'RSIN', column: 'rsin' },
    { header: 'KVK-nummer', column: 'kvk' },
    { header: 'BSN eigenaar', column: 'bsn' },
    { header: 'Peiljaar', column: 'year' },
    {
      header: 'Rechtsvorm',
      column: 'legal_form',
      list: 'kvk-rechtsvorm',
      codes: {
        ...{
          stichting: 'Stichting',
          vereniging: 'Vereniging',
          vve: 'Vereniging van Eigenaars',
          bv: 'Besloten Vennootschap',
        },
        ...{ nv: 'Naamloze Vennootschap', kerkgenootschap: 'Kerkgenootschap', cooperatie: 'Coöperatie', vof: 'VOF' },
        ...{ eenmanszaak: 'Eenmanszaak', publiekrechtelijk: 'Publiekrechtelijke rechtspersoon' },
      },
    },
    { header: 'Toegelaten instelling', column: 'social_landlord', codes: { true: 'J', false: 'N' } },
    { header: 'Administratiekantoor', column: 'stak', codes: { true: 'J', false: 'N' } },
    { header: 'ANBI vanaf', column: 'anbi_from', date: 'dd-mm-yyyy' },
    { header: 'ANBI tot', column: 'anbi_to', date: 'dd-mm-yyyy' },
    { header: 'SBI-sectie', column: 'sbi_section' },
    { header: 'SBI-versie', column: 'sbi_version' },
    { header: 'Buurt hoofdvestiging', column: 'neighbourhood_code' },
    { header: 'Ontbonden op', column: 'dissolved_on', date: 'dd-mm-yyyy' },
  ],
};

/** A legal entity in a year; null before it was founded and after it was dissolved. */
export function entityRow(entity: Entity, year: number): Values | null {
  if (entity.founded >= year || (entity.dissolvedOn !== null && entity.dissolvedOn < `${year}-01-01`)) return null;
  const dissolved = entity.dissolvedOn?.startsWith(String(year)) === true;
  return {
    rsin: entity.rsin,
    kvk: entity.kvk,
    year,
    legal_form: entity.form,
    social_landlord: entity.form === 'stichting' ? entity.socialLandlord : null,
    stak: entity.form === 'stichting' ? entity.stak : null,
    anbi_from: entity.anbiFrom,
    anbi_to: entity.anbiTo,
    sbi_section: entity.sbi,
    sbi_version: '2008',
    neighbourhood_code: entity.neighbourhood,
    dissolved_on: dissolved ? entity.dissolvedOn : null,
  };
}

/** A business that is no legal person, with who is behind it: one row a partner. */
export const businessRow = ({ bsn, kvk }: Person, form: 'eenmanszaak' | 'vof', area: string, year: number): Values => ({
  kvk,
  bsn,
  year,
  legal_form: form,
  sbi_section: ['F', 'G', 'M', 'Q', 'S', 'I'][Number(kvk) % 6]!,
  sbi_version: '2008',
  neighbourhood_code: area,
});
