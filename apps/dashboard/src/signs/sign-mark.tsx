import type { SignKind } from '../numbers/status.ts';

interface SignMarkProps {
  readonly kind: SignKind;
  /** Middle of the sign. */
  readonly x: number;
  readonly y: number;
  /** Half of its width. */
  readonly r?: number;
}

/** The drawing of a sign inside a picture. Every kind differs in shape and not in colour alone. */
export function SignMark({ kind, x, y, r = 6 }: SignMarkProps) {
  return (
    <g className={`sign sign--${kind}`} transform={`translate(${x} ${y}) scale(${r / 6})`}>
      <Shape kind={kind} />
    </g>
  );
}

function Shape({ kind }: { readonly kind: SignKind }) {
  switch (kind) {
    case 'number':
      return <circle r="5" className="sign__full" />;
    case 'zero':
      return <circle r="4.4" className="sign__open" />;
    case 'provisional':
      return (
        <>
          <circle r="4.6" className="sign__open" />
          <path d="M0-4.6A4.6 4.6 0 0 1 0 4.6Z" className="sign__full" />
        </>
      );
    case 'estimated':
      return <path d="M0-5.4 5.4 0 0 5.4-5.4 0Z" className="sign__open" />;
    case 'break':
      return (
        <>
          <circle r="5" className="sign__full" />
          <path d="M-2.6 6.6-.6-1.2 1-.2 2.8-6.6" className="sign__cut" />
        </>
      );
    case 'unreliable':
      return <path d="M0-5.4 5.4 4.6H-5.4Z" className="sign__open" />;
    case 'stale':
      return (
        <>
          <circle r="5" className="sign__open" />
          <path d="M0-3V0L2.4 1.6" className="sign__line" />
        </>
      );
    case 'hidden':
      return (
        <>
          <rect x="-6" y="-6" width="12" height="12" rx="1.5" className="sign__veil" />
          <path d="M-5.6 0 0-5.6M-5.6 5.6 5.6-5.6M0 5.6 5.6 0" className="sign__line" />
        </>
      );
    case 'notCollected':
      return <rect x="-5.4" y="-5.4" width="10.8" height="10.8" rx="1.5" className="sign__dashed" />;
    case 'cannotExist':
      return <path d="M-4.4-4.4 4.4 4.4M4.4-4.4-4.4 4.4" className="sign__line" />;
    case 'refused':
      return (
        <>
          <circle r="5.2" className="sign__outline" />
          <path d="M-2.8 0H2.8" className="sign__line" />
        </>
      );
    case 'unreachable':
      return (
        <>
          <path d="M-5.4-1.2a7.6 7.6 0 0 1 10.8 0M-3 1.6a4.2 4.2 0 0 1 6 0" className="sign__line" />
          <path d="M-4.6 5.4 4.6-5.4" className="sign__cross" />
        </>
      );
    case 'notConnected':
      return <path d="M-5.8 0H-2.2M2.2 0H5.8M-2.2-3V3M2.2-3V3" className="sign__line" />;
  }
}
