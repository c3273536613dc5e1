import type { InventedDataset } from './nine-cities.ts';

const address = `  postcode: Postcode
  house_number: Huisnummer
  house_letter: Huisletter`;

const mappings: Readonly<Record<InventedDataset, string>> = {
  object: `columns:
  bag_id: Identificatie
${address}
  street: Openbare ruimte
  neighbourhood_code: Buurtcode
  year: Peiljaar
  use: { from: Gebruiksdoel, split: ',' }
  dwelling_type: { from: Woningtype, codes: { EGW: eengezins, MGW: meergezins } }
  construction_year: Bouwjaar pand
  tenure: { from: Eigendomsvorm, codes: { K: koop, HC: huur_corporatie, HO: huur_overig, O: onbekend } }
  assessed_value: WOZ-waarde
  valuation_date: { from: Waardepeildatum, date: dd-mm-yyyy }
`,
  property_transfer: `columns:
  deed_id: Aktenummer
  bag_id: Object-id
${address}
  party_bsn: BSN
  party_rsin: RSIN
  transfer_date: { from: Datum akte, date: dd-mm-yyyy }
  transfer_kind: { from: Soort verkrijging, codes: { KO: verkoop, ER: erfenis, SC: schenking, VD: verdeling } }
  right: { from: Recht, codes: { EI: eigendom, AR: appartementsrecht } }
  share: { from: Aandeel, decimal: ',' }
  role: { from: Hoedanigheid, codes: { KP: koper, VK: verkoper } }
  party_kind:
    from: Soort partij
    codes: { NP: persoon, ST: stichting, VR: vereniging, BV: onderneming, WC: woningcorporatie }
  party_residence: { from: Woonplaats partij, codes: { G: gemeente, N: elders_nederland, B: buitenland } }
  price: { from: Koopsom, decimal: ',' }
  mortgage_registered: { from: Hypotheek, codes: { J: 'true', N: 'false' } }
`,
  person_year: `columns:
  bsn: BSN
  birth_date: { from: Geboortedatum, date: yyyymmdd }
  bag_id: Adresobject
${address}
  year: Peiljaar
  birth_year: Geboortejaar
  sex: { from: Geslacht, codes: { M: man, V: vrouw } }
  neighbourhood_code: Buurt
`,
};

/** The mapping that leads the headers and codes of an invented file to the microdata contract. */
export function mappingYaml(dataset: InventedDataset): string {
  return `# Van de bronkolommen naar het microdatacontract; de rest wordt niet gelezen.
delimiter: ';'
${mappings[dataset]}`;
}
