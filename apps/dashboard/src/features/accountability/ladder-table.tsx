import type { Indicator } from '../../documents/catalogue.ts';
import { TableCard } from '../../figures/table-card.tsx';
import { useLanguage } from '../../language/use-language.ts';

/** The fixed rungs at which an indicator is published. */
export function LadderTable({ indicator }: { readonly indicator: Indicator }) {
  const { accountability: words, statistics, say } = useLanguage();
  const breakdown = (id: string): string => {
    const title = indicator.breakdowns.find((each) => each.id === id)?.title;
    return title === undefined ? id : say(title);
  };
  const columns = [words.ladderLevel, words.ladderPeriod, words.ladderBreakdowns].map((name) => ({ name }));
  return (
    <TableCard id="ladder" title={words.ladder} columns={columns}>
      {indicator.ladder.map((rung) => (
        <tr key={`${rung.level} ${rung.period}`}>
          <th scope="row">{statistics.level[rung.level]}</th>
          <td>{words.period[rung.period] ?? rung.period}</td>
          <td>{rung.breakdowns.map(breakdown).join(', ')}</td>
        </tr>
      ))}
    </TableCard>
  );
}
