import { links } from '@zichtlijn/indicators';
import { say } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { type LinkReport, linkReport, linkSentences } from '../tabulate/link-report.ts';
import { openVault } from '../vault/open-vault.ts';

/** How the vault of a municipality links, as it stands now. */
export async function linkReportOf(configuration: NodeConfiguration, municipality: string): Promise<LinkReport> {
  const vault = await openVault(configuration);
  try {
    return await linkReport(vault.pool, municipality);
  } finally {
    await vault.close();
  }
}

/** The lines that tell what is linked, and what is not collected for it: confidential, for the node's own people. */
export function linkLines(report: LinkReport): readonly string[] {
  const measured = report.links.map(({ link, linked, total }) => {
    const title = links.find(({ id }) => id === link)!.title;
    return `  ${linked}/${total} ${say({ nl: `van ${title.nl}`, en: `of ${title.en}` })}`;
  });
  return [...measured, ...linkSentences(report).map((sentence) => `  ${say(sentence)}`)];
}
