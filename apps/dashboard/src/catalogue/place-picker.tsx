import { useState } from 'react';
import type { Place } from '../documents/places.ts';
import { useLanguage } from '../language/use-language.ts';
import { PlaceField } from './place-field.tsx';

interface PlacePickerProps {
  readonly chosen: readonly string[];
  readonly places: readonly Place[];
  readonly onChoose: (codes: readonly string[]) => void;
}

const MOST = 8;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']/g, '')
    .toLowerCase();

/** Municipalities that a text finds, by any of their names, those that are connected first. */
export function placesFound(places: readonly Place[], text: string): readonly Place[] {
  const wanted = plain(text.trim());
  if (wanted === '') return [];
  return places
    .filter(({ name, otherNames, code }) => [name, ...otherNames, code].some((each) => plain(each).includes(wanted)))
    .sort((a, b) => Number(b.connected) - Number(a.connected))
    .slice(0, MOST);
}

/** One's own choice of municipalities: find by name, add, take away. */
export function PlacePicker({ chosen, places, onChoose }: PlacePickerProps) {
  const { compare } = useLanguage();
  const [text, setText] = useState('');
  const found = placesFound(places, text).filter(({ code }) => !chosen.includes(code));
  const named = (code: string): string => places.find((place) => place.code === code)?.name ?? code;
  return (
    <div className="place-picker">
      <ul className="chips" aria-label={compare.ownChoice}>
        {chosen.map((code) => (
          <li key={code}>
            <button
              type="button"
              className="chip"
              aria-label={compare.removePlace(named(code))}
              onClick={() => onChoose(chosen.filter((each) => each !== code))}
            >
              {named(code)} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen.length === 0 && <p className="note">{compare.noPlaces}</p>}
      <PlaceField text={text} onType={setText} />
      <ul className="found" aria-live="polite">
        {found.map(({ code, name, otherNames, connected }) => (
          <li key={code}>
            <button
              type="button"
              className="found__place"
              aria-label={compare.addPlace(name)}
              onClick={() => {
                onChoose([...chosen, code]);
                setText('');
              }}
            >
              {name}
              {otherNames.length > 0 && <small> {otherNames.join(', ')}</small>}
              {!connected && <small> ({compare.notConnectedPlace})</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
