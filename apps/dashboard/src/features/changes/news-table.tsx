import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import type { ChangedMunicipality } from '../../documents/changes.ts';
import { useFirstSights } from '../../first-sight/use-first-sights.ts';
import { useLanguage } from '../../language/use-language.ts';
import { dayAndHour } from '../../numbers/day.ts';
import { NewsText } from './news-text.tsx';
import { newsOf } from './release-news.ts';
import type { IndicatorChange } from './use-changes.ts';

interface NewsTableProps {
  readonly municipalities: readonly ChangedMunicipality[];
  /** What was answered of the figures that are new. */
  readonly changes: readonly IndicatorChange[];
  readonly isAsking: boolean;
}

/** Of each municipality its release, the one before it, and what is new in it. */
export function NewsTable({ municipalities, changes: told, isAsking }: NewsTableProps) {
  const { changes: words, statistics } = useLanguage();
  const address = useAddress();
  const held = useFirstSights();
  const { news } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by keyboard too
    <section className="table-holder" aria-label={news.table} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table number-table">
        <caption className="visually-hidden">{news.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.municipality}</th>
            <th scope="col">{news.isNew}</th>
          </tr>
        </thead>
        <tbody>
          {municipalities.map((municipality) => {
            const { code, name, release, changes } = municipality;
            const until = held.find(({ id }) => id === release?.id)?.until;
            return (
              <tr key={code}>
                <th scope="row">
                  <Link href={toView(address, 'veranderd', '', { wie: code })}>{name}</Link>
                  <When title={news.current} of={release} />
                  <When title={news.previous} of={changes?.previous ?? null} />
                  {until !== undefined && (
                    <small className="change__when">{news.firstSight(dayAndHour(until, statistics.locale))}</small>
                  )}
                </th>
                <td>
                  <NewsText news={newsOf(municipality, newestOf(told, code))} isAsking={isAsking} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function newestOf(told: readonly IndicatorChange[], code: string): ReadonlyMap<string, string> {
  const ofTown = told.filter(({ now }) => now.place.area === code);
  return new Map(ofTown.map(({ indicator, now }) => [indicator.id, now.place.period]));
}

interface WhenProps {
  readonly title: string;
  readonly of: { readonly id: string; readonly createdAt: string } | null;
}

/** When a release was built; its id on pointing at it. */
function When({ title, of }: WhenProps) {
  const { statistics } = useLanguage();
  if (of === null) return null;
  const day = new Date(of.createdAt).toLocaleString(statistics.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <small className="change__when">
      {title}:{' '}
      <time dateTime={of.createdAt} title={of.id}>
        {day}
      </time>
    </small>
  );
}
