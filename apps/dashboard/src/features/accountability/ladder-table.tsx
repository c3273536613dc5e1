import type { Indicator } from '../../documents/catalogue.ts';
import { TableHolder } from '../../figures/table-holder.tsx';
import { useLanguage } from '../../language/use-language.ts';

/** The fixed rungs at which an indicator is published. */
export function LadderTable({ indicator }: { readonly indicator: Indicator }) {
  const { accountability: words, statistics, say } = useLanguage();
  const breakdown = (id: string): string => {
    const title = indicator.breakdowns.find((each) => each.id === id)?.title;
    return title === undefined ? id : say(title);
  };
  return (
    <section className="card stack" aria-labelledby="ladder">
      <h2 className="utrecht-heading-2" id="ladder">
        {words.ladder}
      </h2>
      <TableHolder title={words.ladder}>
        <table className="utrecht-table utrecht-table--html-table number-table">
          <thead>
            <tr>
              <th scope="col">{words.ladderLevel}</th>
              <th scope="col">{words.ladderPeriod}</th>
              <th scope="col">{words.ladderBreakdowns}</th>
            </tr>
          </thead>
          <tbody>
            {indicator.ladder.map((rung) => (
              <tr key={`${rung.level} ${rung.period}`}>
                <th scope="row">{statistics.level[rung.level]}</th>
                <td>{words.period[rung.period] ?? rung.period}</td>
                <td>{rung.breakdowns.map(breakdown).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableHolder>
    </section>
  );
}
