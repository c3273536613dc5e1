import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import type { NoNews, ReleaseNews } from './release-news.ts';

/** More periods than these at one level are told by how many they are. */
const MOST = 4;

/** What is new in a release in words, or why that cannot be said. */
export function NewsText({ news, isAsking }: { readonly news: ReleaseNews | NoNews; readonly isAsking: boolean }) {
  const { changes, statistics, frame, say } = useLanguage();
  const indicators = useCatalogue();
  const words = changes.news;
  if (typeof news === 'string') return words.none[news];
  const indicator = (id: string): string => {
    const known = indicators.find((one) => one.id === id);
    return known === undefined ? id : say(known.title);
  };
  const datasets = new Map(indicators.flatMap(({ reads }) => reads.map(({ id, title }) => [id, say(title)])));
  const dataset = (id: string): string => datasets.get(id) ?? id;
  const periods = (all: readonly string[]): string => {
    const named = all.slice(0, MOST).map((period) => periodName(period, statistics));
    return all.length > MOST ? words.andMore(named.join(', '), all.length - MOST) : frame.list(named);
  };
  const told: readonly (readonly [string, string])[] = [
    [words.figures, news.indicators === 0 ? '' : words.of(periods(news.newPeriods), news.indicators)],
    ...news.finer.map(([level, all]) => [words.periods[level], periods(all)] as const),
    [words.newSources, frame.list(news.newSources.map(dataset))],
    [words.newVersions, frame.list(news.newVersions.map(indicator))],
    [words.goneSources, frame.list(news.goneSources.map(dataset))],
    [words.gone, frame.list(news.gone.map(indicator))],
    [words.retracted, frame.list(news.retracted.map(indicator))],
  ];
  const some = told.filter(([, text]) => text !== '');
  if (some.length === 0) return isAsking ? frame.loading : words.same;
  return (
    <ul className="news">
      {some.map(([name, text]) => (
        <li key={name}>
          {name}: <strong>{text}</strong>
        </li>
      ))}
    </ul>
  );
}
