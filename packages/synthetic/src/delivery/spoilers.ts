import type { Dataset } from '@zichtlijn/indicators';
import type { SourceColumn, SourceForm } from '../files/source-form.ts';
import type { DirtKind } from './dirt.ts';

type Row = readonly string[];

/** Makes one row wrong in one way: gives the rows to write instead, or null where this row cannot be wrong in that way. */
export type Spoiler = (row: Row) => readonly Row[] | null;

/** The ways in which a row of a file can be wrong, as the contract of its dataset tells. */
export function spoilers(form: SourceForm, contract: Dataset): Readonly<Partial<Record<DirtKind, Spoiler>>> {
  const { columns } = form;
  const place = (is: (column: SourceColumn) => boolean): number | undefined => {
    const at = columns.findIndex(is);
    return at < 0 ? undefined : at;
  };
  const contracted = (name: string) => contract.columns.find((column) => column.name === name);
  const set = (at: number | undefined, text: string): Spoiler | undefined =>
    at === undefined ? undefined : (row) => [row.with(at, text)];
  const isDate = contracted(contract.periodColumn)?.type.kind === 'date';
  const coded = place((one) => one.codes !== undefined && contracted(one.column)?.type.kind === 'code');
  const judged = judgedBy(form, contract);
  const spoilt: { readonly [kind in DirtKind]: Spoiler | undefined } = {
    wrong_postcode: set(
      place(({ column }) => column === 'postcode'),
      '12?4 AB',
    ),
    unknown_code: set(coded, 'X9'),
    future_date: set(
      place(({ column }) => column === contract.periodColumn),
      isDate ? '31-12-2099' : '2099',
    ),
    required_missing: set(
      place(({ column }) => contracted(column)?.required === true),
      '',
    ),
    conflict: conflicting(form, contract, judged),
    repeated: (row) => (judged(row) ? [row, row] : null),
    missing_value: emptying(form, contract, judged),
    unknown_address: nowhere(form),
  };
  return Object.fromEntries(Object.entries(spoilt).filter(([, spoil]) => spoil !== undefined));
}

/** Columns by which a row is known or counts at all: another value there makes another row. */
const decisive = ({ unique, outOfScope = [], periodColumn }: Dataset): readonly string[] => [
  ...unique,
  ...outOfScope.map(({ column }) => column),
  periodColumn,
];

/**
 * Whether a row is held against others by its key alone. What no definition can count is held against none, and of a business with two
 * partners two rows tell.
 */
function judgedBy({ columns }: SourceForm, { outOfScope = [], personsBehind }: Dataset): (row: Row) => boolean {
  const out = [...outOfScope, ...(personsBehind ? [personsBehind] : [])].flatMap(({ column, codes }) => {
    const at = columns.findIndex((one) => one.column === column);
    return at < 0 ? [] : [{ at, texts: codes.map((code) => columns[at]!.codes?.[code] ?? code) }];
  });
  return (row) => !out.some(({ at, texts }) => texts.includes(row[at]!));
}

/** A second row with the same key that says something else. */
function conflicting(form: SourceForm, contract: Dataset, judged: (row: Row) => boolean): Spoiler | undefined {
  const { columns } = form;
  const changeable = ['integer', 'money', 'decimal', 'code', 'boolean', 'year'];
  const at = columns.findIndex(({ column }) => {
    const type = contract.columns.find(({ name }) => name === column)?.type.kind ?? '';
    return changeable.includes(type) && !decisive(contract).includes(column);
  });
  const column = columns[at];
  if (column === undefined) return undefined;
  const places = new Map(columns.map((one, i) => [one.column, i]));
  const filled = (row: Row, name: string): boolean => (row[places.get(name) ?? -1] ?? '') !== '';
  const keyed = (row: Row): boolean =>
    contract.unique.every((name) => {
      const key = contract.keys.find((one) => one.name === name);
      return key === undefined ? filled(row, name) : key.from.some((all) => all.every((one) => filled(row, one)));
    });
  return (row) => (judged(row) && keyed(row) ? [row, row.with(at, otherThan(row[at]!, column))] : null);
}

function otherThan(text: string, { codes, decimal }: SourceColumn): string {
  if (codes !== undefined) return Object.values(codes).find((code) => code !== text)!;
  if (/^[A-Z]$/.test(text)) return text === 'A' ? 'B' : 'A';
  const number = Number(text.replace(',', '.')) + 1;
  return decimal === undefined ? String(number) : String(number).replace('.', decimal);
}

/** The next optional value of a row is left out. */
function emptying({ columns }: SourceForm, contract: Dataset, judged: (row: Row) => boolean): Spoiler {
  const optional = columns.flatMap(({ column }, at) => {
    const one = contract.columns.find(({ name }) => name === column);
    return one === undefined || one.required || decisive(contract).includes(column) ? [] : [at];
  });
  let turn = 0;
  return (row) => {
    turn += 1;
    const order = optional.map((_, i) => optional[(turn + i) % optional.length]!);
    const at = judged(row) ? order.find((one) => row[one] !== '') : undefined;
    return at === undefined ? null : [row.with(at, '')];
  };
}

/** An address that no file of objects has; objects themselves would become others. */
function nowhere({ columns, dataset }: SourceForm): Spoiler | undefined {
  const at = (name: string): number => columns.findIndex(({ column }) => column === name);
  const [bag, postcode, number] = [at('bag_id'), at('postcode'), at('house_number')];
  if (dataset === 'object' || bag < 0 || postcode < 0) return undefined;
  let serial = 0;
  return (row) => {
    if (row[postcode] === '') return null;
    serial += 1;
    return [
      row
        .with(bag, '')
        .with(postcode, '9999ZZ')
        .with(number, String(90_000 + serial)),
    ];
  };
}
