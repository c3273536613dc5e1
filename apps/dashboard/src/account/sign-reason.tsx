import type { StatisticsWords } from '../language/nl/statistics.ts';
import { useLanguage } from '../language/use-language.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { Sign } from '../signs/sign.tsx';

/** What the sign of a number means, and each further mark that it carries. */
export function SignReason({ number }: { readonly number: ToldNumber }) {
  const { statistics } = useLanguage();
  const { name, why } = statistics.sign[number.sign];
  return (
    <div className="sign-reason">
      <p>
        <Sign kind={number.sign} /> <strong>{name}</strong>
      </p>
      <p>{why}</p>
      {number.flags.length > 0 && (
        <ul>
          {number.flags.map((flag) => (
            <li key={flag}>{flagText(flag, statistics)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A flag in words; one that this page does not know is shown as it came. */
function flagText(flag: string, { flag: words }: StatisticsWords): string {
  const [name = '', day = ''] = flag.split(':');
  if (!Object.hasOwn(words, name)) return flag;
  const word = words[name as keyof typeof words];
  return typeof word === 'function' ? word(day) : word;
}
