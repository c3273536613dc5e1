import type { Indicator } from '../documents/catalogue.ts';
import { sourcesDocument } from '../documents/sources.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useLanguage } from '../language/use-language.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { Sign } from '../signs/sign.tsx';

interface MissingSourcesProps {
  readonly indicator: Indicator;
  readonly numbers: readonly ToldNumber[];
}

/** Of each municipality that does not collect an indicator: which of the sources that are read for it are not there. */
export function MissingSources({ indicator, numbers }: MissingSourcesProps) {
  const { compare, frame, say } = useLanguage();
  const lacking = numbers.filter(({ sign }) => sign === 'notCollected');
  const codes = [...new Set(lacking.map(({ place }) => `GM${place.area.slice(2, 6)}`))].sort();
  const { data } = useAnswer(sourcesDocument, codes.length === 0 ? null : { in: { municipalities: codes } });
  const told = (data?.municipalities ?? []).flatMap(({ code, name, release }) => {
    if (release === null || release.sources === null) return [];
    const delivered = new Set(release.sources.map(({ dataset }) => dataset));
    return {
      code,
      name,
      missing: indicator.reads.filter(({ id }) => !delivered.has(id)).map(({ title }) => say(title)),
    };
  });
  if (told.length === 0) return null;
  return (
    <ul className="missing-sources" aria-label={compare.missing.title}>
      {told.map(({ code, name, missing }) => (
        <li key={code}>
          <Sign kind="notCollected" />{' '}
          {missing.length > 0 ? compare.missing.source(name, frame.list(missing)) : compare.missing.other(name)}
        </li>
      ))}
    </ul>
  );
}
