import { type RankingRow, rankingDocument } from '../../documents/ranking.ts';
import { useNumberText } from '../../figures/number-text.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { periodName } from '../../numbers/period.ts';
import type { Choices } from './choices.ts';
import { rankingSentences } from './ranking-sentences.ts';

interface RankingWordsProps {
  readonly choices: Choices;
  /** A period of municipalities; null where none is offered. */
  readonly period: string | null;
  readonly measure: CellMeasure;
}

/** Which municipality has most, and whether that is more than chance: said in words, because an order alone tells too much. */
export function RankingWords({ choices, period, measure }: RankingWordsProps) {
  const speech = useLanguage();
  const { compare, say, statistics } = speech;
  const text = useNumberText(choices.indicator);
  const { data } = useAnswer(
    rankingDocument,
    period === null || choices.breakdown !== null
      ? null
      : { in: choices.selection, indicator: choices.indicator, period, breakdown: null, category: null },
  );
  const ranking = data?.ranking;
  if (!ranking) return null;
  const write = (value: number): string =>
    measure === 'rate' ? statistics.per10000(text.write(value, measure)) : text.write(value, measure);
  const chance = ['SHARE', 'RATE', 'RATIO'].includes(ranking.measure);
  return (
    <section className="card words" aria-label={compare.inWords}>
      <h2 className="utrecht-heading-2">
        {compare.inWords}: {compare.byMunicipality.toLowerCase()}, {periodName(ranking.period, statistics)}
      </h2>
      {rankingSentences(ranking.rows, chance, write, speech).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <details>
        <summary>{compare.ranking.places}</summary>
        <ul>
          {ranking.rows.map((row: RankingRow) => (
            <li key={row.code}>{compare.ranking.range(row.name, row.from, row.to)}</li>
          ))}
        </ul>
        <p className="note">{say(ranking.says)}</p>
      </details>
    </section>
  );
}
