import { useConnected } from '../../catalogue/use-connected.ts';
import { connectedDocument } from '../../documents/connected.ts';
import { TableHolder } from '../../figures/table-holder.tsx';
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
  return (
    <section className="card stack" aria-labelledby="publicaties">
      <h2 className="utrecht-heading-2" id="publicaties">
        {words.releases}
      </h2>
      <p className="note">{words.releasesNote}</p>
      <TableHolder title={words.releases}>
        <table className="utrecht-table utrecht-table--html-table number-table">
          <thead>
            <tr>
              <th scope="col">{words.municipality}</th>
              <th scope="col">{statistics.release}</th>
              <th scope="col">{statistics.since}</th>
              <th scope="col">{words.policy}</th>
              <th scope="col">{words.synthetic}</th>
            </tr>
          </thead>
          <tbody>
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
                      <td>
                        {new Date(release.createdAt).toLocaleDateString(statistics.locale, { dateStyle: 'long' })}
                      </td>
                      <td>
                        <code>{release.policy}</code>
                      </td>
                      <td>{release.synthetic ? words.yes : words.no}</td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableHolder>
    </section>
  );
}
