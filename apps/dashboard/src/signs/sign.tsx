import type { SignKind } from '../numbers/status.ts';
import { SignMark } from './sign-mark.tsx';

/** A sign in running text, before its name. */
export function Sign({ kind }: { readonly kind: SignKind }) {
  return (
    <svg className="sign-in-text" viewBox="-7 -7 14 14" aria-hidden="true">
      <SignMark kind={kind} x={0} y={0} />
    </svg>
  );
}
