import { AccountPanel } from '../../account/account-panel.tsx';
import { withChanges } from '../../address/address.ts';
import { go, useAddress } from '../../address/use-address.ts';
import type { MunicipalityFacts } from '../../documents/municipality.ts';
import { Faults } from '../../graph/faults.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { MethodNotes } from './method-notes.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { ProfileSummary } from './profile-summary.tsx';
import { ProfileTheme } from './profile-theme.tsx';
import { useProfile } from './use-profile.ts';

const themes = ['vastgoed', 'drugs', 'financieel', 'context', 'kwaliteit'] as const;

/** The report of a municipality, by theme. The account that is open stands in the address, as on every page. */
export function ProfileReport({ facts }: { readonly facts: MunicipalityFacts }) {
  const { profile, statistics } = useLanguage();
  const address = useAddress();
  const { rows, asking, faults } = useProfile(facts);
  const open = rows.find(({ indicator, asking }) => !asking && indicator.id === address.parameters.get('getal'));
  const show = (id: string | null) => go(withChanges(address, { getal: id }), { replace: true });
  return (
    <>
      <ProfileFacts facts={facts} />
      <p>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action profile-print"
          disabled={asking > 0}
          onClick={() => window.print()}
        >
          {profile.print}
        </button>
      </p>
      <ProfileSummary rows={rows} asking={asking} />
      <Faults faults={faults} />
      {themes.map((theme) => (
        <ProfileTheme
          key={theme}
          title={statistics.theme[theme] ?? theme}
          rows={rows.filter(({ indicator }) => indicator.theme === theme)}
          onOpen={show}
        />
      ))}
      <MethodNotes rows={rows} />
      {open !== undefined && <AccountPanel indicator={open.indicator} number={open.own} onClose={() => show(null)} />}
    </>
  );
}
