import type { Text } from '../text.ts';
import type { Reclassification, ReclassificationKind } from './reclassification.ts';

const day = (iso: string, locale: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });

const sentences: Readonly<Record<ReclassificationKind, (names: readonly string[], several: boolean) => Text>> = {
  merged: (names) => ({
    nl: `ontstond deze gemeente, met al het grondgebied van ${list(names, 'en')}`,
    en: `this municipality came about, with all the ground of ${list(names, 'and')}`,
  }),
  joined: (names, several) => ({
    nl: `${several ? 'gingen' : 'ging'} ${list(names, 'en')} in ${several ? 'hun' : 'haar'} geheel op in deze gemeente`,
    en: `${list(names, 'and')} merged wholly into this municipality`,
  }),
  part: (names) => ({
    nl: `kwam een deel van ${list(names, 'en')} bij deze gemeente: van daarvoor is niet op de latere grenzen te tellen`,
    en: `a part of ${list(names, 'and')} came to this municipality: nothing from before can be counted on the later borders`,
  }),
  renamed: (names) => ({
    nl: `kreeg deze gemeente haar code; zij was ${list(names, 'en')}, met hetzelfde grondgebied`,
    en: `this municipality got its code; it was ${list(names, 'and')}, with the same ground`,
  }),
};

/** What happened to the ground of one municipality on one day, in a sentence; of entries with the same day and the same municipality. */
export function reclassificationText(entries: readonly Reclassification[]): Text {
  const kinds = [...Map.groupBy(entries, ({ kind }) => kind)];
  const parts = kinds.map(([kind, own]) =>
    sentences[kind](
      own.map(({ from, fromName }) => `${fromName} (${from})`),
      own.length > 1,
    ),
  );
  const on = entries[0]?.on ?? '';
  return {
    nl: `Op ${day(on, 'nl')} ${parts.map(({ nl }) => nl).join('; ')}.`,
    en: `On ${day(on, 'en-GB')} ${parts.map(({ en }) => en).join('; ')}.`,
  };
}

function list(names: readonly string[], and: string): string {
  const last = names.slice(-1).join('');
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
