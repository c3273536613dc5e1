import { withChanges } from '../../address/address.ts';
import { go, useAddress } from '../../address/use-address.ts';
import { SelectChoice } from '../../catalogue/select-choice.tsx';
import { usePlaces } from '../../catalogue/use-catalogue.ts';
import { useConnected } from '../../catalogue/use-connected.ts';
import { Faults } from '../../graph/faults.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { ChangeSections } from './change-sections.tsx';
import { NewsTable } from './news-table.tsx';
import { useChanges } from './use-changes.ts';
import { useSincePrevious, useYearBefore } from './use-compared.ts';

/** What changed since the previous release of each municipality, beyond chance first; or, where that is wanted, since the year before. */
export function ChangesPage() {
  const { changes: words, compare, frame } = useLanguage();
  const address = useAddress();
  const connected = useConnected();
  const places = usePlaces()?.nation.municipalities ?? [];
  const chosen = connected.find((code) => code === address.parameters.get('wie'));
  const codes = chosen === undefined ? connected : [chosen];
  const sinceYear = address.parameters.get('sinds') === 'jaar';
  const previous = useSincePrevious(sinceYear ? null : codes);
  const year = useYearBefore(sinceYear ? codes : null);
  const { compared, faults, asking } = sinceYear ? year : previous;
  const answered = useChanges(compared);
  const { municipalities } = previous;
  const isAsking = asking || answered.asking > 0 || connected.length === 0;
  const hasPrevious = sinceYear || municipalities.some(({ changes }) => changes?.previous != null);
  return (
    <div className="stack">
      <h1 className="utrecht-heading-1">{words.title}</h1>
      <p className="lead">{sinceYear ? words.leadYear : words.lead}</p>
      <form className="choices map-choices" aria-label={compare.choices} onSubmit={(event) => event.preventDefault()}>
        <SelectChoice
          id="wie"
          label={compare.who}
          chosen={chosen ?? ''}
          options={[
            ['', words.all],
            ...connected.map((code) => [code, places.find((place) => place.code === code)?.name ?? code] as const),
          ]}
          onChoose={(wie) => go(withChanges(address, { wie: wie === '' ? null : wie }))}
        />
        <SelectChoice
          id="sinds"
          label={words.since}
          chosen={sinceYear ? 'jaar' : ''}
          options={[
            ['', words.sincePrevious],
            ['jaar', words.sinceYear],
          ]}
          onChoose={(sinds) => go(withChanges(address, { sinds: sinds === '' ? null : sinds }))}
        />
      </form>
      <Faults faults={[...faults.filter(({ code }) => code !== 'NODE_FIELD_UNSUPPORTED'), ...answered.faults]} />
      {municipalities.length > 0 && (
        <section className="card stack" aria-labelledby="releases">
          <h2 className="utrecht-heading-2" id="releases">
            {words.news.title}
          </h2>
          <NewsTable municipalities={municipalities} changes={answered.changes} isAsking={isAsking} />
          <p className="note">{words.news.note}</p>
        </section>
      )}
      {isAsking && (
        <p className="empty" role="status">
          {frame.loading}
        </p>
      )}
      {hasPrevious ? (
        <ChangeSections changes={answered.changes} isAsking={isAsking} />
      ) : (
        !isAsking && <p role="status">{words.nothingBefore}</p>
      )}
    </div>
  );
}
