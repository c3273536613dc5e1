import type { Sentence } from '@zichtlijn/messages';
import type { ReleaseManifest } from '@zichtlijn/release';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What a host knows of what its municipality retracted. */
export interface RetractionKnowledge {
  /** Up to when it knows all, ISO 8601. */
  readonly knownAt: string;
  /** From when it gives nothing without a later word. */
  readonly until: string;
  readonly isOver: boolean;
}

/** A statement that was heard, as far as it says up to when all is known. */
export interface Heard {
  readonly at: string;
  readonly release: string | null;
}

/**
 * Up to when a host knows what was retracted of its municipality: the last statement, where that speaks of this release, or else the making of the release itself, before which nobody retracted
 * anything of it.
 *
 * @param days within which there has to be a later word
 */
export function retractionKnowledge(
  heard: Heard | null,
  { id, createdAt }: Pick<ReleaseManifest, 'id' | 'createdAt'>,
  days: number,
  now: number,
): RetractionKnowledge {
  const isAbout = heard !== null && (heard.release ?? '') >= id;
  const known = Math.max(Date.parse(createdAt), isAbout ? Date.parse(heard.at) : 0);
  const until = known + days * DAY_MS;
  return { knownAt: new Date(known).toISOString(), until: new Date(until).toISOString(), isOver: until <= now };
}

/** What a host knows, for who runs it, and what to do about it. */
export function knowledgeSentence({ knownAt, until, isOver }: RetractionKnowledge, municipality: string): Sentence {
  const [known, end] = [knownAt, until].map((moment) => moment.slice(0, 10));
  const file = `${municipality}.retractions`;
  if (isOver)
    return {
      nl: `Sinds ${known} is niet gehoord wat deze gemeente introk, dus er wordt niets van haar gegeven. Vraag haar om ${file} en lees dat in met "zicht-node import".`,
      en: `What this municipality retracted was not heard since ${known}, so nothing of it is given. Ask it for ${file} and take that in with "zicht-node import".`,
    };
  return {
    nl: `Wat deze gemeente introk is bekend tot en met ${known}. Lees voor ${end} een nieuwer ${file} in: daarna wordt niets van haar gegeven.`,
    en: `What this municipality retracted is known up to and including ${known}. Take in a newer ${file} before ${end}: after that nothing of it is given.`,
  };
}
