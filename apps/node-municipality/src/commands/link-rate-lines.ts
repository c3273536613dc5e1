import { links } from '@zichtlijn/indicators';
import { say } from '@zichtlijn/messages';
import type { LinkReport } from '../tabulate/link-report.ts';

/** A line per link, of how many rows are linked: confidential, for the node's own people. */
export function linkRateLines(report: LinkReport): readonly string[] {
  return report.links.map(({ link, linked, total }) => {
    const title = links.find(({ id }) => id === link)!.title;
    return `  ${linked}/${total} ${say({ nl: `van ${title.nl}`, en: `of ${title.en}` })}`;
  });
}
