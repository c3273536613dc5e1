import type { ColumnType, IdentifierForm } from '@zichtlijn/indicators';
import { columnValue } from '../import/column-value.ts';
import { isoDate } from '../import/iso-date.ts';
import { type ColumnRule, dateForms } from '../import/mapping.ts';
import { canonicalIdentifier, isDutchPostcode } from '../keys/canonical-identifier.ts';
import { type CodeTranslation, translationOf } from './code-translation.ts';
import type { ColumnProfile } from './column-profile.ts';

/** How well the values of a source column fit a column of the contract, by the reader that will read them. */
export interface Fit {
  /** Part of the filled rows that would be accepted, from 0 to 1. */
  readonly share: number;
  /** What the mapping has to say beside the name of the column. */
  readonly rule: ColumnRule;
  /** Whether values of this form can hardly be anything else. */
  readonly isTelling: boolean;
  readonly codes?: CodeTranslation;
}

/** What decides whether a value is accepted. */
export interface FitContext {
  readonly municipality: string;
  readonly today: string;
  /** Invented citizen numbers fail the eleven-test by design. */
  readonly synthetic: boolean;
}

const none: Fit = { share: 0, rule: {}, isTelling: false };

function shareOf({ texts, filled }: ColumnProfile, accepts: (text: string) => boolean): number {
  if (filled === 0) return 0;
  let rows = 0;
  for (const [text, count] of texts) if (accepts(text)) rows += count;
  return rows / filled;
}

/** The rule under which most rows are accepted; of equal ones the first. */
function bestOf(
  profile: ColumnProfile,
  rules: readonly ColumnRule[],
  accepts: (text: string, rule: ColumnRule) => boolean,
): Fit {
  const fits = rules.map((rule) => ({ ...none, rule, share: shareOf(profile, (text) => accepts(text, rule)) }));
  return fits.reduce((best, fit) => (fit.share > best.share ? fit : best), none);
}

const dates: readonly ColumnRule[] = dateForms.map((date) => ({ date: date === 'yyyy-mm-dd' ? undefined : date }));
/** Dates of which only the year is kept, each by its form. */
const reference: readonly ColumnRule[] = dateForms.filter((date) => date !== 'yyyy').map((date) => ({ date }));
const readsDate = (text: string, { date }: ColumnRule): boolean => isoDate(text, date ?? 'yyyy-mm-dd') !== null;

/** Whether the values are dates, and in which form. */
export function dateFit(profile: ColumnProfile): Fit {
  return { ...bestOf(profile, dates, readsDate), isTelling: true };
}

/** How the values of a column fit a stored column of the contract. */
export function columnFit(name: string, type: ColumnType, profile: ColumnProfile, context: FitContext): Fit {
  const accepts = (text: string, rule: ColumnRule): boolean => {
    const value = columnValue(type, text, rule, { ...context, merged: new Set() });
    // Another municipality's neighbourhood is of the right form: what lies outside is for the reader to refuse.
    return !('rule' in value) || value.rule === 'outside_municipality' || value.rule === 'date_in_future';
  };
  switch (type.kind) {
    case 'code':
    case 'codes': {
      const codes = translationOf(name, type.codes, profile.texts, type.kind === 'codes');
      return { share: codes.share, rule: codes.rule, isTelling: codes.distinct > 1, codes };
    }
    case 'date':
      return dateFit(profile);
    case 'year': {
      const plain = bestOf(profile, [{}], accepts);
      return plain.share > 0.5 ? plain : bestOf(profile, reference, accepts);
    }
    case 'neighbourhood':
      return neighbourhoodFit(profile, accepts, context);
    case 'money':
    case 'decimal':
    case 'integer':
    case 'share':
      return bestOf(profile, decimalRules(profile), accepts);
    default:
      return bestOf(profile, [{}], accepts);
  }
}

/** Whole codes tell themselves. Eight signs without `BU` can be any number, so that only those of the municipality itself are taken for neighbourhoods. */
function neighbourhoodFit(
  profile: ColumnProfile,
  accepts: (text: string, rule: ColumnRule) => boolean,
  { municipality }: FitContext,
): Fit {
  const whole = { ...bestOf(profile, [{}], accepts), isTelling: true };
  const own = `BU${municipality.slice(2)}`;
  const bare: ColumnRule = { digits: 8, prefix: 'BU' };
  const isOwn = (text: string): boolean => {
    const code = `BU${text.padStart(8, '0')}`;
    return /^\d[\dA-Z]{6,7}$/.test(text) && code.startsWith(own) && accepts(code, {});
  };
  const share = shareOf(profile, isOwn);
  return share > whole.share ? { share, rule: bare, isTelling: false } : whole;
}

/** A point before three digits parts thousands in a Dutch file; where no number says which sign is which, none is named. */
function decimalRules({ texts }: ColumnProfile): readonly ColumnRule[] {
  const all = [...texts.keys()];
  if (all.some((text) => /,\d{1,2}\D*$|,-$|,\d{4,}$|^\D*\d{1,3}(\.\d{3})+\D*$/.test(text))) return [{ decimal: ',' }];
  return all.some((text) => /^\D*\d{1,3}(,\d{3})+/.test(text)) ? [{ decimal: '.' }] : [{}];
}

const tellingForms: readonly IdentifierForm[] = ['bsn', 'rsin', 'bag', 'postcode', 'cadastral'];

/** How the values of a column fit a direct identifier. */
export function identifierFit(form: IdentifierForm, profile: ColumnProfile, { synthetic }: FitContext): Fit {
  const isTelling = tellingForms.includes(form);
  if (form === 'birth_date') return { ...dateFit(profile), isTelling: false };
  const accepts = (text: string): boolean => {
    const found = canonicalIdentifier(form, text, synthetic);
    if ('fault' in found) return false;
    if (form === 'postcode') return isDutchPostcode(found.value);
    if (form === 'house_letter') return /^\p{L}$/u.test(text);
    if (form === 'house_addition') return text.length <= 8;
    if (form === 'house_number') return /^\d{1,5}\D?/.test(text) && text.length <= 12;
    if (form === 'kvk') return /^\d{7,8}$/.test(text);
    if (form === 'name' || form === 'street') return /\p{L}/u.test(text);
    return true;
  };
  return { share: shareOf(profile, accepts), rule: {}, isTelling };
}
