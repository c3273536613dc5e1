import { useLanguage } from '../language/use-language.ts';

interface PlaceFieldProps {
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** Where a municipality is looked for, by any of its names. */
export function PlaceField({ text, onType }: PlaceFieldProps) {
  const { compare } = useLanguage();
  return (
    <>
      <label className="utrecht-form-label" htmlFor="zoek-gemeente">
        {compare.findPlace}
      </label>
      <input
        id="zoek-gemeente"
        type="search"
        className="text-field"
        autoComplete="off"
        aria-describedby="zoek-gemeente-uitleg"
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      <p className="note" id="zoek-gemeente-uitleg">
        {compare.findPlaceHint}
      </p>
    </>
  );
}
