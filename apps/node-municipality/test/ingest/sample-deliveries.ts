import { Fault } from '@zichtlijn/messages';

export const objectColumns = {
  bag_id: 'Identificatie',
  house_number: 'Huisnummer',
  year: 'Jaar',
  use: { from: 'Gebruik', split: '/', codes: { WO: 'woning', WI: 'winkel' } },
  assessed_value: { from: 'WOZ', decimal: ',' },
  valuation_date: { from: 'Peildatum', date: 'yyyymmdd' },
};
export const objects = {
  dataset: 'object',
  columns: { ...objectColumns, postcode: { from: ['pc4', 'pc2'], separator: '' } },
};
export const objectHeader = 'Identificatie;pc4;pc2;Huisnummer;Jaar;Gebruik;WOZ;Peildatum;Opmerking';
export const transfers = {
  dataset: 'property_transfer',
  columns: {
    deed_id: 'akte',
    bag_id: 'bag',
    postcode: 'postcode',
    house_number: 'nr',
    party_bsn: 'bsn',
    transfer_date: { from: 'datum', date: 'dd-mm-yyyy' },
    role: 'rol',
    price: { from: 'prijs', decimal: ',' },
  },
};
export const transferHeader = 'akte;bag;postcode;nr;bsn;datum;rol;prijs';
export const bag = '9900010000000017';
export const validBsn = '111222333';

export const faultOf = async (work: Promise<unknown>): Promise<Fault> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Fault)) throw new Error(`expected a Fault, got ${String(error)}`);
  return error;
};
