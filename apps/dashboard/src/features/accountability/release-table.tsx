import { useConnected } from '../../catalogue/use-connected.ts';
import { connectedDocument } from '../../documents/connected.ts';
import { type Column, TableCard } from '../../figures/table-card.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import { signOf } from '../../numbers/status.ts';
import { Sign } from '../../signs/sign.tsx';

/** The release that each connected municipality serves now, or how it answered. */
export function ReleaseTable() {
  const { accountability: words, statistics } = useLanguage();
  const codes = useConnected();
  const answer = useAnswer(connectedDocument, codes.length === 0 ? null : { in: { municipalities: codes } });
  const rows = answer.data?.municipalities ?? [];
  const columns: Column[] = [
    words.municipality,
    statistics.release,
    statistics.since,
    words.policy,
    words.synthetic,
  ].map((name) => ({ name }));
  return (
    <TableCard id="publicaties" title={words.releases} note={words.releasesNote} columns={columns}>
      {rows.map(({ code, name, answer: how, release }) => {
        const sign = signOf(null, null, how ?? 'UNREACHABLE');
        return (
          <tr key={code}>
            <th scope="row">{name}</th>
            {release === null ? (
              <td colSpan={4}>
                <Sign kind={sign} /> {statistics.sign[sign].name}
              </td>
            ) : (
              <>
                <td>
                  <code>{release.id}</code>
                </td>
                <td>{new Date(release.createdAt).toLocaleDateString(statistics.locale, { dateStyle: 'long' })}</td>
                <td>
                  <code>{release.policy}</code>
                </td>
                <td>{release.synthetic ? words.yes : words.no}</td>
              </>
            )}
          </tr>
        );
      })}
    </TableCard>
  );
}
