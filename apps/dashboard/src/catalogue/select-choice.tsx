interface SelectChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  /** Value and text of each. */
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

/** A choice of one out of several. */
export function SelectChoice({ id, label, chosen, options, onChoose }: SelectChoiceProps) {
  return (
    <div className="choice">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select"
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
