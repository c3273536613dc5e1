import type { SignKind } from '../numbers/status.ts';
import { HiddenPattern } from './hidden-pattern.tsx';

/** What fills an area without a number, by its sign: hatched, dotted, barred or left open, and never a colour of the scale. */
export function fillOf(sign: SignKind, id: string): string {
  if (sign === 'hidden') return `url(#${id}-hidden)`;
  if (sign === 'notCollected' || sign === 'cannotExist') return `url(#${id}-dotted)`;
  if (sign === 'unreachable' || sign === 'refused') return `url(#${id}-barred)`;
  return 'none';
}

/** The patterns of one map. */
export function MapPatterns({ id }: { readonly id: string }) {
  return (
    <>
      <HiddenPattern id={`${id}-hidden`} />
      <defs>
        <pattern id={`${id}-dotted`} width="7" height="7" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1.1" className="map__dot" />
        </pattern>
        <pattern id={`${id}-barred`} width="8" height="8" patternUnits="userSpaceOnUse">
          <line x1="0" x2="8" y1="4" y2="4" className="map__bar" />
          <line x1="4" x2="4" y1="0" y2="8" className="map__bar" />
        </pattern>
      </defs>
    </>
  );
}
