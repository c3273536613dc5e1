import { isoDay } from '../calendar.ts';
import type { Farm } from '../drugs/farms.ts';
import type { Premises } from '../place/premises.ts';
import { addressColumns, addressOf } from './address.ts';
import type { SourceForm, Values } from './source-form.ts';

export const cannabisClearanceForm: SourceForm = {
  dataset: 'cannabis_clearance',
  columns: [
    { header: 'Zaaknummer', column: 'incident_id' },
    ...addressColumns('Adresobject'),
    { header: 'Buurt', column: 'neighbourhood_code' },
    { header: 'Soort object', column: 'object_kind' },
    { header: 'Datum ontmanteling', column: 'clearance_date', date: 'dd-mm-yyyy' },
    { header: 'Planten', column: 'plants' },
  ],
};

/** A clearance; a barn lies in a neighbourhood and has no address. */
export const cannabisClearanceRow = (premises: Premises, { incident, time, objectKind, plants }: Farm): Values => ({
  incident_id: incident,
  ...(objectKind === 'schuur' ? {} : addressOf(premises)),
  neighbourhood_code: premises.neighbourhood.code,
  object_kind: objectKind,
  clearance_date: isoDay(time),
  plants,
});
