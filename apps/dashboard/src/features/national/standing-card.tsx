import { standingDocument } from '../../documents/standing.ts';
import { Faults } from '../../graph/faults.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import { StandingTable } from '../../standing/standing-table.tsx';

/** How far each municipality is with joining, and since when: who coordinates sees who may follow. */
export function StandingCard() {
  const { joining, frame } = useLanguage();
  const { data, asking, faults } = useAnswer(standingDocument, {});
  return (
    <section className="card stack" aria-labelledby="stand">
      <h2 className="utrecht-heading-2" id="stand">
        {joining.standing.title}
      </h2>
      <Faults faults={faults} />
      {asking ? <p role="status">{frame.loading}</p> : <StandingTable municipalities={data?.municipalities ?? []} />}
    </section>
  );
}
