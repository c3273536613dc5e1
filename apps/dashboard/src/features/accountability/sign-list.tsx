import { useLanguage } from '../../language/use-language.ts';
import { signKinds } from '../../numbers/status.ts';
import { Sign } from '../../signs/sign.tsx';

/** Every sign with its reason. */
export function SignList() {
  const { accountability, statistics } = useLanguage();
  return (
    <section className="card stack" aria-labelledby="tekens">
      <h2 className="utrecht-heading-2" id="tekens">
        {accountability.statuses}
      </h2>
      <dl className="signs">
        {signKinds.map((kind) => (
          <div key={kind}>
            <dt>
              <Sign kind={kind} /> {statistics.sign[kind].name}
            </dt>
            <dd>{statistics.sign[kind].why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
