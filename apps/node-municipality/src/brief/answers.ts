import type { BriefFacts } from './brief-facts.ts';
import type { Block } from './document.ts';
import { dayText, rowOf, sentenceOf } from './dutch.ts';
import { caveat, subjectsOf, whoSees } from './letter.ts';
import type { ToldIndicator } from './told-indicator.ts';

/** As many sentences as somebody has at hand in an interview. */
const QUOTES = 5;

/** Questions that a mayor can be asked about the numbers, each with an answer in words that everybody uses. */
export function answersOf(municipality: string, facts: BriefFacts): readonly Block[] {
  const { manifest, told, isNew, firstSightUntil } = facts;
  const shown = subjectsOf(told).filter(({ years: [last] }) => last !== undefined && !last.isWeak);
  // Who has to say something begins with what there is; that something was not found comes after.
  const quoted = [...shown].sort((one, other) => Number(isZero(one)) - Number(isZero(other))).slice(0, QUOTES);
  const sources = [...new Set(manifest.sources.map(({ holder }) => holder))];
  const questions: readonly (readonly [string, readonly string[]])[] = [
    ['Wat is er nieuw?', [newText(isNew)]],
    ['Wat kan ik zeggen?', [...quoted.map((one) => `“${sentenceOf(one)}”`), `Zeg er altijd bij: “${caveat}”`]],
    [
      'Gaat dit over mensen in onze gemeente die iets gedaan hebben?',
      [
        'Nee. Er is geteld, en alleen aantallen zijn bewaard om te laten zien. Een naam, adres of straat staat er niet in; kleiner dan een buurt bestaat niet.',
      ],
    ],
    [
      'Waarom staat er op sommige plaatsen geen getal?',
      [
        'Waar weinig mensen, panden of bedrijven achter een getal staan, zou iemand te herkennen zijn. Dan laten wij het weg, en soms ook een getal ernaast, zodat niemand het kan uitrekenen. Dat betekent niet dat het nul is.',
        'Waar staat dat iets niet gemeten is, heeft de gemeente daarover geen gegevens.',
      ],
    ],
    [
      'Doen wij het beter of slechter dan andere gemeenten?',
      [
        'Dat is aan onze cijfers alleen niet te zien. Vergelijken kan met gemeenten die hetzelfde tellen, en van dezelfde grootte. Het RIEC kan daarbij helpen. Een hoger getal kan ook betekenen dat er beter is gekeken.',
      ],
    ],
    [
      'Wie ziet deze cijfers?',
      [whoSees(firstSightUntil), 'Wie ze opvraagt, moet zeggen waarvoor. Dat wordt opgeschreven.'],
    ],
    [
      'Waar komen de cijfers vandaan?',
      [
        `Uit bestanden van: ${sources.join('; ')}. De gegevens zelf zijn in de gemeente gebleven. De cijfers zijn ondertekend; achteraf is na te gaan dat er niets aan is veranderd.`,
        ...(manifest.synthetic ? ['Let op: deze bestanden zijn verzonnen.'] : []),
      ],
    ],
    [
      'Kunnen de cijfers nog veranderen?',
      [
        'Wat is uitgebracht, blijft zoals het is. Blijkt er iets niet te kloppen, dan trekt de gemeente het in en brengt zij een nieuw cijfer uit.',
      ],
    ],
    ['Bij wie kan ik terecht?', ['[naam, functie en telefoonnummer]']],
  ];
  return [
    { kind: 'title', text: `Vragen en antwoorden bij de cijfers van ${municipality}` },
    { kind: 'text', text: `Bij de cijfers van ${dayText(manifest.createdAt)}. Concept: lees na en vul aan.` },
    ...questions.flatMap(([question, answers]): Block[] => [
      { kind: 'question', text: question },
      ...answers.map((answer): Block => ({ kind: 'text', text: answer })),
    ]),
  ];
}

const isZero = ({ years: [last] }: ToldIndicator): boolean => last?.part === 0;

function newText(isNew: readonly string[] | null): string {
  if (isNew === null) return 'Dit zijn de eerste cijfers van onze gemeente.';
  if (isNew.length === 0) return 'Van de gemeente als geheel is er geen nieuw jaar bij gekomen.';
  return `Er is een nieuw jaar, of voor het eerst een getal, van: ${rowOf(isNew)}.`;
}
