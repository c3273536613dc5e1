import { useEffect, useRef } from 'react';
import { toView } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAddress } from '../address/use-address.ts';
import type { Indicator } from '../documents/catalogue.ts';
import { MissingSources } from '../figures/missing-sources.tsx';
import { useNumberText } from '../figures/number-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { periodName } from '../numbers/period.ts';
import { isEmpty } from '../numbers/status.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { AccountFacts } from './account-facts.tsx';
import { NumberCheckSection } from './number-check.tsx';
import { Quote } from './quote.tsx';
import { SignReason } from './sign-reason.tsx';

interface AccountPanelProps {
  readonly indicator: Indicator;
  readonly number: ToldNumber;
  readonly onClose: () => void;
}

/** Everything that a reader can ask of one number: what it says, what its sign means, where it comes from and how to quote it. */
export function AccountPanel({ indicator, number, onClose }: AccountPanelProps) {
  const { compare, frame, statistics, say } = useLanguage();
  const text = useNumberText(indicator.id);
  const address = useAddress();
  const panel = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = panel.current;
    const pressed = document.activeElement as HTMLElement | SVGElement | null;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      // The dialog is off the page by now, so that the browser cannot give the focus back by itself.
      pressed?.focus();
    };
  }, []);
  const place = number.name === number.municipality ? number.name : `${number.name}, ${number.municipality}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; a click beside it does the same
    <dialog
      ref={panel}
      className="account"
      aria-labelledby="account-title"
      onCancel={onClose}
      onClick={(event) => event.target === panel.current && onClose()}
    >
      <div className="account__inside">
        <div className="account__head">
          <h2 className="utrecht-heading-2" id="account-title">
            {isEmpty(number.sign) ? compare.account.signTitle : compare.account.title}
          </h2>
          <button type="button" className="utrecht-button utrecht-button--secondary-action" onClick={onClose}>
            {frame.close}
          </button>
        </div>
        <p className="account__what">
          {say(indicator.title)} · {place} · {periodName(number.place.period, statistics)}
        </p>
        <p className="account__number">
          {text.short(number)}
          {number.value !== null && number.place.measure === 'rate' && <small> {statistics.kind.rate}</small>}
        </p>
        <SignReason number={number} />
        <MissingSources indicator={indicator} numbers={[number]} />
        <AccountFacts indicator={indicator} number={number} />
        <Quote indicator={indicator} number={number} />
        <NumberCheckSection number={number} />
        <p>
          <Link href={toView(address, 'verantwoording', indicator.id)}>{compare.account.more}</Link>
        </p>
      </div>
    </dialog>
  );
}
