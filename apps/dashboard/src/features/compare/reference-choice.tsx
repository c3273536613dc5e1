import { SelectChoice } from '../../catalogue/select-choice.tsx';
import type { Places } from '../../documents/places.ts';
import { useLanguage } from '../../language/use-language.ts';

interface ReferenceChoiceProps {
  readonly chosen: readonly string[];
  readonly places: Places;
  readonly onChoose: (beside: readonly string[]) => void;
}

/** What the numbers are read against. */
export function ReferenceChoice({ chosen, places, onChoose }: ReferenceChoiceProps) {
  const { compare } = useLanguage();
  const named = [
    ['eigen', compare.besideOwn],
    ['g4', 'G4'],
    ['b5', 'B5'],
    ['land', compare.nation],
  ] as const;
  const riec = chosen.find((each) => each.startsWith('riec:')) ?? '';
  const others = chosen.filter((each) => each !== riec);
  return (
    <>
      <fieldset className="plain-fieldset">
        <legend>{compare.beside}</legend>
        {named.map(([id, name]) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <SelectChoice
        id="naast-riec"
        label={compare.besideRiec}
        chosen={riec}
        options={[['', compare.besideNoRiec], ...places.riecs.map(({ id, name }) => [`riec:${id}`, name] as const)]}
        onChoose={(next) => onChoose(next === '' ? others : [...others, next])}
      />
    </>
  );
}
