import { useAddress } from '../../address/use-address.ts';
import { useLanguage } from '../../language/use-language.ts';
import { CatalogueList } from './catalogue-list.tsx';
import { IndicatorPage } from './indicator-page.tsx';
import { QualityFigures } from './quality-figures.tsx';
import { ReleaseTable } from './release-table.tsx';
import { SignList } from './sign-list.tsx';

/** What is counted, how good the data are, which releases there are, and what every sign means. */
export function AccountabilityPage() {
  const { accountability } = useLanguage();
  const { page } = useAddress();
  if (page !== '') return <IndicatorPage id={page} />;
  return (
    <div className="beside__main">
      <h1 className="utrecht-heading-1">{accountability.title}</h1>
      <p className="lead">{accountability.lead}</p>
      <CatalogueList />
      <QualityFigures />
      <ReleaseTable />
      <SignList />
    </div>
  );
}
