import { useState } from 'react';
import { Statement } from '../application/statement.tsx';
import { useLanguage } from '../language/use-language.ts';
import type { Purpose } from './purpose.ts';

interface PurposeQuestionProps {
  readonly purposes: readonly Purpose[];
  readonly onChoose: (id: string) => void;
}

/** The one question of a working session: what are these numbers for. */
export function PurposeQuestion({ purposes, onChoose }: PurposeQuestionProps) {
  const { frame } = useLanguage();
  const [chosen, setChosen] = useState(purposes.length === 1 ? purposes[0]!.id : '');
  return (
    <div className="purpose-question">
      <h1 className="utrecht-heading-1">{frame.purposeTitle}</h1>
      <p className="utrecht-paragraph">{purposes.length === 0 ? frame.purposeNone : frame.purposeWhy}</p>
      {purposes.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== '') onChoose(chosen);
          }}
        >
          <fieldset className="plain-fieldset">
            <legend className="visually-hidden">{frame.purposeTitle}</legend>
            {purposes.map((purpose) => (
              <PurposeChoice
                key={purpose.id}
                purpose={purpose}
                checked={chosen === purpose.id}
                onCheck={() => setChosen(purpose.id)}
              />
            ))}
          </fieldset>
          <button type="submit" className="utrecht-button utrecht-button--primary-action" disabled={chosen === ''}>
            {frame.purposeStart}
          </button>
        </form>
      )}
      <Statement />
    </div>
  );
}

interface PurposeChoiceProps {
  readonly purpose: Purpose;
  readonly checked: boolean;
  readonly onCheck: () => void;
}

function PurposeChoice({ purpose, checked, onCheck }: PurposeChoiceProps) {
  const { frame, statistics, say } = useLanguage();
  const levels = purpose.levels.map((level) => statistics.levels[level as keyof typeof statistics.levels] ?? level);
  const indicators = purpose.indicators.includes('*') ? frame.purposeAll : purpose.indicators.join(', ');
  return (
    <label className="purpose-choice">
      <input type="radio" name="doel" checked={checked} onChange={onCheck} />
      <span>
        <strong>{say(purpose.title)}</strong>
        <span className="purpose-choice__facts">
          {frame.purposeBasis}: {purpose.legalBasis}. {frame.purposeController}: {purpose.controller}.
        </span>
        <span className="purpose-choice__facts">
          {frame.purposeCoversLabel}: {frame.purposeCovers(indicators, frame.list(levels), purpose.until)}.
        </span>
      </span>
    </label>
  );
}
