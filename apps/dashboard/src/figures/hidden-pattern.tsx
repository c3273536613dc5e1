/** The hatching of what is hidden. */
export function HiddenPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className="veil" />
        <line x1="0" x2="0" y1="0" y2="7" className="veil__line" />
      </pattern>
    </defs>
  );
}
