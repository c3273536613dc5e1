import { useState } from 'react';
import { toView } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAddress } from '../address/use-address.ts';
import type { Place } from '../documents/places.ts';
import { useLanguage } from '../language/use-language.ts';
import { PlaceField } from './place-field.tsx';
import { placesFound } from './place-picker.tsx';

/** Find a municipality by any of its names; below it, those that are connected. */
export function PlaceSearch({ places, view }: { readonly places: readonly Place[]; readonly view: string }) {
  const { compare, profile } = useLanguage();
  const address = useAddress();
  const [text, setText] = useState('');
  const shown = text.trim() === '' ? places.filter(({ connected }) => connected) : placesFound(places, text);
  return (
    <search className="place-search">
      <PlaceField text={text} onType={setText} />
      <ul className="place-search__found" aria-label={profile.found} aria-live="polite">
        {shown.map(({ code, name, otherNames, connected }) => (
          <li key={code}>
            <Link href={toView(address, view, code)} current={address.page === code}>
              {name}
            </Link>
            {otherNames.length > 0 && <small> ({otherNames.join(', ')})</small>}
            {!connected && <small> ({compare.notConnectedPlace})</small>}
          </li>
        ))}
      </ul>
    </search>
  );
}
