import { useAddress } from '../../address/use-address.ts';
import { placesFound } from '../../catalogue/place-picker.tsx';
import { PlaceSearch } from '../../catalogue/place-search.tsx';
import { usePlaces } from '../../catalogue/use-catalogue.ts';
import { municipalityDocument } from '../../documents/municipality.ts';
import { Faults } from '../../graph/faults.tsx';
import { LoadingPage } from '../../graph/loading-page.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ProfileNotConnected } from './profile-not-connected.tsx';
import { ProfileReport } from './profile-report.tsx';

/** One municipality: all indicators on one page, to be read or printed as a report. Its address takes a code or any of its names. */
export function ProfilePage() {
  const { frame, profile } = useLanguage();
  const { page } = useAddress();
  const places = usePlaces()?.nation.municipalities ?? null;
  const code = /^GM\d{4}$/.test(page) ? page : placesFound(places ?? [], page)[0]?.code;
  const answer = useAnswer(municipalityDocument, code === undefined ? null : { code });
  const facts = answer.data?.municipality ?? null;
  if (places === null) return <LoadingPage title={profile.title} />;
  return (
    <div className="profile">
      <h1 className="utrecht-heading-1">{facts?.name ?? profile.title}</h1>
      {page === '' && <p className="lead">{profile.choose}</p>}
      <PlaceSearch places={places} view="gemeente" />
      <Faults faults={answer.faults} />
      {code === undefined && page !== '' && <p className="empty">{profile.notFound(page)}</p>}
      {answer.asking && <p className="empty">{frame.loading}</p>}
      {facts?.connected && !answer.asking && <ProfileReport key={facts.code} facts={facts} />}
      {facts?.connected === false && !answer.asking && <ProfileNotConnected facts={facts} />}
    </div>
  );
}
