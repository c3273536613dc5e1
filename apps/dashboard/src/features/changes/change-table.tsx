import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { type NumberText, useNumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import type { ToldNumber } from '../../numbers/told-number.ts';
import { Sign } from '../../signs/sign.tsx';
import type { IndicatorChange } from './use-changes.ts';

/** Changes side by side: what it was, what it is, and how sure that is. */
export function ChangeTable({
  title,
  changes,
}: {
  readonly title: string;
  readonly changes: readonly IndicatorChange[];
}) {
  const { changes: words } = useLanguage();
  const { columns } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by keyboard too
    <section className="table-holder" aria-label={title} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table number-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.indicator}</th>
            <th scope="col">{columns.municipality}</th>
            <th scope="col" className="numeric">
              {columns.before}
            </th>
            <th scope="col" className="numeric">
              {columns.now}
            </th>
            <th scope="col">{columns.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeLine key={`${change.indicator.id} ${change.now.place.area}`} change={change} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ChangeLine({ change }: { readonly change: IndicatorChange }) {
  const { changes: words, say } = useLanguage();
  const address = useAddress();
  const { indicator, before, now, verdict } = change;
  const text = useNumberText(indicator.id);
  const to = {
    indicator: indicator.id,
    wie: now.place.area,
    niveau: 'gemeente',
    periode: now.place.period,
    getal: `${now.place.area}~${now.place.period}~_T`,
  };
  return (
    <tr>
      <th scope="row">
        <Link href={toView(address, 'vergelijken', '', to)}>{say(indicator.title)}</Link>
      </th>
      <td>{now.municipality}</td>
      <td className="numeric">{before === null ? words.news.nothing : <Told number={before} text={text} />}</td>
      <td className="numeric">
        <Told number={now} text={text} />
      </td>
      <td>
        <strong>{words.verdict[verdict].name}</strong>
      </td>
    </tr>
  );
}

/** A number with its period and interval, or its sign. */
function Told({ number, text }: { readonly number: ToldNumber; readonly text: NumberText }) {
  const { statistics } = useLanguage();
  const { interval, place } = number;
  return (
    <>
      {number.sign !== 'number' && <Sign kind={number.sign} />} {text.short(number)}{' '}
      <small className="change__when">
        {periodName(place.period, statistics)}
        {interval !== null &&
          `, ${text.write(interval.low, place.measure)} – ${text.write(interval.high, place.measure)}`}
      </small>
    </>
  );
}
