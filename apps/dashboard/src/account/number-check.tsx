import { useState } from 'react';
import { save } from '../download/save.ts';
import { Faults } from '../graph/faults.tsx';
import { useLanguage } from '../language/use-language.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { usePurpose } from '../purpose/purpose-context.ts';
import { checkNumber, type NumberCheck } from './check-number.ts';

/** Whether a number is what its municipality signed: asked when the reader asks, with the proof to keep. */
export function NumberCheckSection({ number }: { readonly number: ToldNumber }) {
  const { check } = useLanguage().compare;
  const purpose = usePurpose()?.id ?? null;
  const [seen, setSeen] = useState<{ number: ToldNumber; check: NumberCheck | 'asking' } | null>(null);
  if (number.table === null || number.release === null) return null;
  const found = seen?.number === number ? seen.check : null;
  const start = async () => {
    setSeen({ number, check: 'asking' });
    setSeen({ number, check: await checkNumber(number, purpose) });
  };
  return (
    <section className="quote" aria-label={check.title}>
      <h3 className="utrecht-heading-3">{check.title}</h3>
      <p className="note">{check.about}</p>
      <div role="status">
        {found === 'asking' && <p>{check.asking}</p>}
        {found !== null && found !== 'asking' && <Outcome found={found} municipality={number.municipality} />}
      </div>
      <button type="button" className="utrecht-button utrecht-button--secondary-action" onClick={start}>
        {check.start}
      </button>{' '}
      {found !== null && found !== 'asking' && 'proof' in found && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => save(new Blob([`${found.proof}\n`], { type: 'application/json' }), fileName(number))}
        >
          {check.keep}
        </button>
      )}
    </section>
  );
}

function Outcome({ found, municipality }: { readonly found: NumberCheck; readonly municipality: string }) {
  const { say, compare } = useLanguage();
  const { check } = compare;
  if (found.outcome === 'fault') return <Faults faults={found.faults} />;
  if (found.outcome === 'wrong')
    return (
      <p>
        <strong>{check.wrong}</strong> {found.findings.map((finding) => say(finding)).join('; ')}
      </p>
    );
  if (found.outcome === 'right' || found.outcome === 'keyUnknown')
    return (
      <p>
        <strong>{found.outcome === 'right' ? check.right(municipality) : check.keyUnknown(municipality)}</strong>{' '}
        {check.key} <code>{found.key}</code>
      </p>
    );
  return <p>{check[found.outcome]}</p>;
}

const fileName = ({ place, table }: ToldNumber): string =>
  `${table?.indicator ?? ''}-${place.area}-${place.period.replace('/', '_')}.proof`;
