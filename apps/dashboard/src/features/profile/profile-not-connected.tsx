import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import type { MunicipalityFacts } from '../../documents/municipality.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Sign } from '../../signs/sign.tsx';
import { ProfileFacts } from './profile-facts.tsx';

/** A municipality of which no node is connected: where it belongs, that there is no figure, and the way to change that. */
export function ProfileNotConnected({ facts }: { readonly facts: MunicipalityFacts }) {
  const { profile } = useLanguage();
  const address = useAddress();
  return (
    <>
      <ProfileFacts facts={facts} />
      <section className="card stack" aria-label={profile.summary}>
        <p role="status">
          <Sign kind="notConnected" /> {profile.notConnected(facts.name)}
        </p>
        <p>
          <Link href={toView(address, 'aansluiten', facts.code)}>{profile.toJoining(facts.name)}</Link>
        </p>
      </section>
    </>
  );
}
