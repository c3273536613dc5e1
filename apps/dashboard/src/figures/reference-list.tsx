import { type ReferenceMark, strokes } from './reference-mark.ts';

/** The lines of a picture by name, each with what can be said of it. */
export function ReferenceList({ title, marks }: { readonly title: string; readonly marks: readonly ReferenceMark[] }) {
  if (marks.length === 0) return null;
  return (
    <ul className="references" aria-label={title}>
      {marks.map(({ id, text, line, band }, i) => (
        <li key={id}>
          <svg viewBox="0 0 28 8" className="references__line" aria-hidden="true">
            {(line !== null || band !== null) && (
              <line x1="0" x2="28" y1="4" y2="4" strokeDasharray={strokes[i % strokes.length]} />
            )}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
