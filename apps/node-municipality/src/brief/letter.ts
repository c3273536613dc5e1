import type { BriefFacts } from './brief-facts.ts';
import type { Block } from './document.ts';
import { beforeText, dayText, meaningOf, rowOf, sentenceOf } from './dutch.ts';
import type { ToldIndicator } from './told-indicator.ts';

/** How far every number of this goes: the sentence that the dashboard puts under every number that is quoted. */
export const caveat =
  'Een patroon dat een nadere blik waard is, geen bewijs van een misstand; het zegt niets over personen of adressen.';

const text = (words: string): Block => ({ kind: 'text', text: words });

const themes = ['vastgoed', 'drugs', 'financieel'];

/** Subjects of the letter; what they are counted against, and how good the data are, is not what a mayor is asked about. */
export function subjectsOf(told: readonly ToldIndicator[]): readonly ToldIndicator[] {
  return themes.flatMap((theme) => told.filter(({ definition }) => definition.theme === theme));
}

/** A draft of a letter to the mayor about the numbers that were published. People finish it: what they have to fill in stands between brackets. */
export function letterOf(municipality: string, facts: BriefFacts): readonly Block[] {
  const { manifest, told, firstSightUntil } = facts;
  const subjects = subjectsOf(told);
  const shown = subjects.filter(({ years }) => years.length > 0);
  return [
    { kind: 'title', text: `Nieuwe cijfers over ondermijning in ${municipality}` },
    { kind: 'note', text: 'Concept. Lees na, vul aan wat tussen haken staat en haal weg wat niet past.' },
    ...(manifest.synthetic
      ? [{ kind: 'note', text: 'Deze cijfers zijn gemaakt uit verzonnen gegevens.' } as const]
      : []),
    text('Geachte [heer/mevrouw] burgemeester,'),
    text(
      `Onze gemeente heeft op ${dayText(manifest.createdAt)} nieuwe cijfers gemaakt over signalen van ondermijning: georganiseerde misdaad die gewone huizen, bedrijven en stichtingen gebruikt. ${whoSees(firstSightUntil)}`,
    ),
    { kind: 'heading', text: 'Wat de cijfers zeggen' },
    ...(shown.length === 0
      ? [text('Over geen van de onderwerpen is nu een getal van de hele gemeente te geven.')]
      : [{ kind: 'list', items: shown.map(itemOf) } as const]),
    text(caveat),
    text('Of een verschil met een jaar eerder meer is dan toeval, is aan één jaar niet te zien.'),
    ...without(subjects),
    { kind: 'heading', text: 'Wat wij voorstellen' },
    text('[Wat gaat de gemeente doen, en wanneer hoort de burgemeester daar meer over?]'),
    text('Met vriendelijke groet, [naam en functie]'),
  ];
}

/** For whom the numbers are by now. */
export function whoSees(firstSightUntil: string | null): string {
  if (firstSightUntil === null) return 'Andere gemeenten, het RIEC en de landelijke coördinatie zien dezelfde cijfers.';
  return `Tot ${dayText(firstSightUntil)} ziet alleen onze eigen gemeente ze. Daarna zien ook andere gemeenten, het RIEC en de landelijke coördinatie ze.`;
}

function itemOf(one: ToldIndicator): string {
  return `${sentenceOf(one)}${beforeText(one)} ${meaningOf(one)}`;
}

/** What no number is given of, by name and without a reason of its own: why a number is hidden can itself give somebody away. */
function without(subjects: readonly ToldIndicator[]): readonly Block[] {
  const named = (state: ToldIndicator['state'], words: string): readonly Block[] => {
    const titles = subjects.filter((one) => one.state === state).map(({ definition: { title } }) => title.nl);
    return titles.length === 0 ? [] : [text(`${words}: ${rowOf(titles)}.`)];
  };
  return [
    ...named(
      'hidden',
      'Hierover geven wij geen getal van de hele gemeente, omdat dat iemand herkenbaar zou kunnen maken',
    ),
    ...named('in-parts', 'Hierover is er geen getal van het geheel; delen ervan staan in het dashboard'),
    ...named('not-collected', 'Hierover heeft onze gemeente geen gegevens'),
  ];
}
