import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import type { NumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { ToldRiec } from './riec-figure.tsx';
import { useTold } from './use-told.ts';

interface RiecNumbersProps {
  readonly title: string;
  readonly told: readonly ToldRiec[];
  readonly write: NumberText['write'];
}

/** What the tiles show, in words, with why a number is told as it is. */
export function RiecNumbers({ title, told, write }: RiecNumbersProps) {
  const { map, compare, say } = useLanguage();
  const address = useAddress();
  const number = useTold(write);
  const indicator = address.parameters.get('indicator');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by keyboard too
    <section className="table-holder" aria-label={title} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table number-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{map.riec}</th>
            <th scope="col">{compare.figure.columns.number}</th>
            <th scope="col">{map.why}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link
                  href={toView(address, 'vergelijken', '', {
                    wie: `riec:${one.id}`,
                    ...(indicator === null ? {} : { indicator }),
                  })}
                >
                  {one.name}
                </Link>
              </th>
              <td>{number(one.number, one.measure)}</td>
              <td>{one.number === null ? map.behind(one.published, one.municipalities) : say(one.number.says)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
