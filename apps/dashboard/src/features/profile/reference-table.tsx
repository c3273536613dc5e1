import type { Reference } from '../../documents/profile.ts';
import { useNumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Sign } from '../../signs/sign.tsx';
import type { ProfileRow } from './profile-row.ts';
import { ReferenceMark } from './reference-mark.tsx';
import { drawn, scaleOf } from './reference-scale.ts';

/** A municipality and what it is read against, one line each: name, mark, number in words. */
export function ReferenceTable({ row }: { readonly row: ProfileRow }) {
  const { profile, statistics, say } = useLanguage();
  const text = useNumberText(row.indicator.id);
  const scale = scaleOf(row);
  const { own } = row;
  return (
    <table className="profile-table">
      <caption className="visually-hidden">{profile.besideOf(say(row.indicator.title))}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{profile.columns.area}</th>
          <td />
          <th scope="col">{profile.columns.number}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="profile-table__own">
          <th scope="row">{own.name}</th>
          <td>
            <ReferenceMark
              scale={scale}
              dot={own.value}
              at={own.interval === null ? null : [own.interval.low, own.interval.high]}
            />
          </td>
          <td>
            {own.value === null ? (
              <>
                <Sign kind={own.sign} /> {statistics.sign[own.sign].name}
              </>
            ) : (
              text.write(own.value, own.place.measure)
            )}
          </td>
        </tr>
        {row.references.map((reference) => (
          <ReferenceLine
            key={`${reference.area.kind} ${reference.area.id}`}
            reference={reference}
            scale={scale}
            write={(value) => text.write(value, own.place.measure)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ReferenceLineProps {
  readonly reference: Reference;
  readonly scale: readonly [from: number, to: number];
  readonly write: (value: number) => string;
}

function ReferenceLine({ reference, scale, write }: ReferenceLineProps) {
  const { profile, say } = useLanguage();
  const { area, number, coverage, place } = reference;
  const { form, value, low, high, published } = number;
  const told = {
    POINT: () => write(value ?? 0),
    INTERVAL: () => profile.between(write(low ?? 0), write(high ?? 0)),
    AT_LEAST: () => profile.atLeast(write(low ?? 0)),
    UNKNOWN: () =>
      published === null
        ? profile.unknownOf(coverage.municipalities - coverage.published, coverage.municipalities)
        : profile.unknown,
    REFUSED: () => profile.refused,
  }[form]();
  return (
    <tr title={say(number.says)}>
      <th scope="row">{profile.kinds[area.kind] ?? say(area.title)}</th>
      <td>
        <ReferenceMark scale={scale} dot={null} at={drawn(number)} published={form === 'POINT' ? null : published} />
      </td>
      <td>
        {told}
        {form !== 'POINT' && published !== null && (
          <small> {profile.published(write(published), coverage.published, coverage.municipalities)}</small>
        )}
        {place.of > 1 && (place.to - place.from) * 2 < place.of && (
          <small> {profile.place(place.from, place.to, place.of)}</small>
        )}
      </td>
    </tr>
  );
}
