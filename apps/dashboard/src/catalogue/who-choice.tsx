import type { Places } from '../documents/places.ts';
import { useLanguage } from '../language/use-language.ts';
import { PlacePicker } from './place-picker.tsx';

interface WhoChoiceProps {
  /** As in the address: `groep:b5`, `riec:rotterdam`, `provincie:PV30`, `land`, or codes. */
  readonly chosen: string;
  readonly places: Places;
  readonly onChoose: (who: string) => void;
}

const OWN = 'eigen';

/** Which municipalities: a group, a RIEC, a province, the country, or one's own choice. */
export function WhoChoice({ chosen, places, onChoose }: WhoChoiceProps) {
  const { compare, say } = useLanguage();
  const own = !chosen.includes(':') && chosen !== 'land';
  const choose = (value: string) => onChoose(value === OWN ? membersOf(chosen, places).join(',') : value);
  return (
    <div className="choice">
      <label className="utrecht-form-label" htmlFor="wie">
        {compare.who}
      </label>
      <select
        id="wie"
        className="utrecht-select utrecht-select--html-select"
        value={own ? OWN : chosen}
        onChange={(event) => choose(event.target.value)}
      >
        <optgroup label={compare.groups}>
          {places.groups.map(({ id, name, title }) => (
            <option key={id} value={`groep:${id}`}>
              {name}: {say(title)}
            </option>
          ))}
        </optgroup>
        <optgroup label={compare.riecs}>
          {places.riecs.map(({ id, name }) => (
            <option key={id} value={`riec:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={compare.provinces}>
          {places.provinces.map(({ id, name }) => (
            <option key={id} value={`provincie:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
        <option value={OWN}>{compare.ownChoiceLabel}</option>
      </select>
      {own && (
        <PlacePicker
          chosen={chosen.split(',').filter(Boolean)}
          places={places.nation.municipalities}
          onChoose={(codes) => onChoose(codes.join(',') || ',')}
        />
      )}
    </div>
  );
}

/** Where one's own choice starts: with the connected municipalities of what was shown. */
function membersOf(chosen: string, places: Places): readonly string[] {
  const [kind, id] = chosen.split(':');
  const lists = { groep: places.groups, riec: places.riecs, provincie: places.provinces };
  const list = Object.hasOwn(lists, kind ?? '') ? lists[kind as keyof typeof lists] : [];
  const codes = new Set(list.find((each) => each.id === id)?.municipalities.map(({ code }) => code));
  return places.nation.municipalities
    .filter(({ code, connected }) => connected && codes.has(code))
    .map(({ code }) => code);
}
