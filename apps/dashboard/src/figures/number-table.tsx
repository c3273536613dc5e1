import { useLanguage } from '../language/use-language.ts';
import { periodName } from '../numbers/period.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { Sign } from '../signs/sign.tsx';
import { useNumberText } from './number-text.ts';
import { TableHolder } from './table-holder.tsx';

interface NumberTableProps {
  readonly title: string;
  readonly indicator: string;
  readonly numbers: readonly ToldNumber[];
  /** Name of a category, where numbers are of several. */
  readonly categoryName?: (code: string) => string;
  readonly onOpen: (number: ToldNumber) => void;
}

const varies = (numbers: readonly ToldNumber[], of: (number: ToldNumber) => string): boolean =>
  new Set(numbers.map(of)).size > 1;

/** The numbers of a picture as a table: each number opens its account. */
export function NumberTable({ title, indicator, numbers, categoryName = (code) => code, onOpen }: NumberTableProps) {
  const { compare, statistics } = useLanguage();
  const text = useNumberText(indicator);
  const { columns } = compare.figure;
  const withMunicipality = numbers.some(({ name, municipality }) => name !== municipality);
  const withPeriod = varies(numbers, ({ place }) => place.period);
  const withCategory = varies(numbers, ({ place }) => place.category);
  return (
    <TableHolder title={title}>
      <table className="utrecht-table utrecht-table--html-table number-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.area}</th>
            {withMunicipality && <th scope="col">{columns.municipality}</th>}
            {withPeriod && <th scope="col">{columns.period}</th>}
            {withCategory && <th scope="col">{columns.category}</th>}
            <th scope="col" className="numeric">
              {columns.number}
            </th>
            <th scope="col" className="numeric">
              {columns.interval}
            </th>
            <th scope="col" className="numeric">
              {columns.part}
            </th>
            <th scope="col" className="numeric">
              {columns.base}
            </th>
            <th scope="col">{columns.status}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={`${number.place.area} ${number.place.period} ${number.place.category}`}>
              <th scope="row">{number.name}</th>
              {withMunicipality && <td>{number.municipality}</td>}
              {withPeriod && <td>{periodName(number.place.period, statistics)}</td>}
              {withCategory && <td>{categoryName(number.place.category)}</td>}
              <td className="numeric">
                <button
                  type="button"
                  className="number-button"
                  aria-label={compare.figure.open(number.name, text.full(number))}
                  onClick={() => onOpen(number)}
                >
                  {number.value === null ? <Sign kind={number.sign} /> : text.short(number)}
                </button>
              </td>
              <td className="numeric">
                {number.interval &&
                  `${text.write(number.interval.low, number.place.measure)} – ${text.write(number.interval.high, number.place.measure)}`}
              </td>
              <td className="numeric">{number.part !== null && text.write(number.part, 'count')}</td>
              <td className="numeric">{number.base !== null && text.write(number.base, 'count')}</td>
              <td className="sign-name">
                <Sign kind={number.sign} /> {statistics.sign[number.sign].name}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableHolder>
  );
}
