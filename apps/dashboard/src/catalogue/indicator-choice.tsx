import type { Indicator } from '../documents/catalogue.ts';
import { useLanguage } from '../language/use-language.ts';

const themes = ['vastgoed', 'drugs', 'financieel', 'context', 'kwaliteit'] as const;

interface IndicatorChoiceProps {
  readonly indicators: readonly Indicator[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Choose an indicator, by theme. */
export function IndicatorChoice({ indicators, chosen, onChoose }: IndicatorChoiceProps) {
  const { compare, statistics, say } = useLanguage();
  return (
    <div className="choice">
      <label className="utrecht-form-label" htmlFor="indicator">
        {compare.indicator}
      </label>
      <select
        id="indicator"
        className="utrecht-select utrecht-select--html-select"
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {themes.map((theme) => (
          <optgroup key={theme} label={statistics.theme[theme] ?? theme}>
            {indicators
              .filter((indicator) => indicator.theme === theme)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(title)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
