import { useEffect, useState } from 'react';
import { useAddress } from '../address/use-address.ts';
import { LoadingPage } from '../graph/loading-page.tsx';
import { useLanguage } from '../language/use-language.ts';
import { type Purpose, registeredPurposes, statedPurpose, statePurpose } from '../purpose/purpose.ts';
import { PurposeContext } from '../purpose/purpose-context.ts';
import { PurposeQuestion } from '../purpose/purpose-question.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { viewAt } from './views.ts';

/** The dashboard: one view at a time, in one frame, for one purpose. */
export function Application() {
  const { view: path } = useAddress();
  const { frame } = useLanguage();
  const [purposes, setPurposes] = useState<readonly Purpose[] | null>(null);
  const [stated, setStated] = useState(statedPurpose);
  useEffect(() => {
    registeredPurposes().then(setPurposes, () => setPurposes([]));
  }, []);
  const purpose = purposes?.find(({ id }) => id === stated) ?? null;
  const choose = (id: string | null) => {
    statePurpose(id);
    setStated(id);
  };
  const view = viewAt(path);
  const shown = () => {
    if (view === undefined) return <NotFound />;
    if (purposes === null) return <LoadingPage title={frame.product} />;
    if (purpose === null && !view.withoutPurpose) return <PurposeQuestion purposes={purposes} onChoose={choose} />;
    return <view.Page />;
  };
  return (
    <PurposeContext value={purpose}>
      <Frame view={view} onPurposeChange={() => choose(null)}>
        {shown()}
      </Frame>
    </PurposeContext>
  );
}
