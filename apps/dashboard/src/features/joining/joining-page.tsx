import { useAddress } from '../../address/use-address.ts';
import { PlaceSearch } from '../../catalogue/place-search.tsx';
import { usePlaces } from '../../catalogue/use-catalogue.ts';
import { useConnected } from '../../catalogue/use-connected.ts';
import { joiningDocument } from '../../documents/joining.ts';
import { standingDocument } from '../../documents/standing.ts';
import { Faults } from '../../graph/faults.tsx';
import { LoadingPage } from '../../graph/loading-page.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import { StandingTable } from '../../standing/standing-table.tsx';
import { NodeTable } from './node-table.tsx';
import { StepPlan } from './step-plan.tsx';

/** Who is connected and how, and for one municipality the way to join. */
export function JoiningPage() {
  const { joining, frame } = useLanguage();
  const { page } = useAddress();
  const places = usePlaces();
  const codes = useConnected();
  const answer = useAnswer(joiningDocument, codes.length === 0 ? null : { in: { municipalities: codes } });
  const nodes = answer.data?.municipalities ?? [];
  const standing = useAnswer(standingDocument, {});
  const stands = standing.data?.municipalities ?? [];
  if (places === null) return <LoadingPage title={joining.title} />;
  const all = places.nation.municipalities;
  const place = all.find(({ code }) => code === page);
  return (
    <div className="stack">
      <h1 className="utrecht-heading-1">{joining.title}</h1>
      <p className="lead">{joining.lead}</p>
      {place !== undefined && !answer.asking && (
        <StepPlan
          place={place}
          node={nodes.find(({ code }) => code === place.code) ?? null}
          step={stands.find(({ code }) => code === place.code)?.joining?.step ?? null}
        />
      )}
      <section className="card stack" aria-labelledby="zoek-stappen">
        <h2 className="utrecht-heading-2" id="zoek-stappen">
          {joining.find}
        </h2>
        <PlaceSearch places={all} view="aansluiten" />
      </section>
      <section className="card stack" aria-labelledby="onderweg">
        <h2 className="utrecht-heading-2" id="onderweg">
          {joining.standing.title}
        </h2>
        <Faults faults={standing.faults} />
        {standing.asking ? <p role="status">{frame.loading}</p> : <StandingTable municipalities={stands} />}
      </section>
      <section className="card stack" aria-labelledby="knooppunten">
        <h2 className="utrecht-heading-2" id="knooppunten">
          {joining.nodes}
        </h2>
        <p>{joining.connected(codes.length, all.length)}</p>
        <Faults faults={answer.faults} />
        {answer.asking && <p role="status">{frame.loading}</p>}
        {nodes.length > 0 && <NodeTable nodes={nodes} />}
        <p className="note">{joining.notTold}</p>
      </section>
    </div>
  );
}
