import { codesOfGround, reclassifications, reclassificationText } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';
import { type Borders, bordersOf } from '../borders/borders.ts';
import type { NodeMunicipality } from '../configuration/node-configuration.ts';

/** A sentence per change of ground that decides what is told: what happened, and what that does to the series. Public facts and the node's own configuration. */
export function borderSentences(municipality: NodeMunicipality): readonly Sentence[] {
  const borders = bordersOf(municipality);
  const { breaks, carriedBackTo } = borders;
  const days = new Set([...breaks, ...(carriedBackTo === null ? [] : [carriedBackTo])]);
  return [...days].sort().map((day) => {
    const happened = happenedOn(municipality.code, day);
    const outcome = outcomeOf(borders, day);
    return { nl: `${happened.nl} ${outcome.nl}`, en: `${happened.en} ${outcome.en}` };
  });
}

function happenedOn(code: string, day: string): Sentence {
  const codes = new Set(codesOfGround(code));
  const entries = reclassifications.filter(({ on, to }) => on === day && codes.has(to));
  if (entries.length > 0) return reclassificationText(entries);
  return {
    nl: `Op ${day} veranderde het grondgebied (origin in zicht-node.yaml, of een gemeente die daarin opging).`,
    en: `On ${day} the ground changed (origin in zicht-node.yaml, or a municipality that merged into it).`,
  };
}

function outcomeOf({ carriedBackTo, since }: Borders, day: string): Sentence {
  if (day === since) return { nl: 'Van daarvoor wordt niets verteld.', en: 'Nothing is told of before.' };
  if (day === carriedBackTo)
    return {
      nl: 'Getallen van daarvoor zijn geteld op de grenzen van die dag, met het merk carried-back.',
      en: 'Numbers of before are counted on the borders of that day, with the flag carried-back.',
    };
  return {
    nl: 'Getallen van daarvoor staan op de grenzen van toen; de reeks heeft er een breuk (B).',
    en: 'Numbers of before stand on the borders of then; the series has a break there (B).',
  };
}
