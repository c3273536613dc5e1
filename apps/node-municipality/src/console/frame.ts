import { Fault, type Sentence } from '@zichtlijn/messages';
import { html, page } from '@zichtlijn/pages';
import type { ConsolePage, Look } from './look.ts';
import { deliveriesPage } from './pages/deliveries-page.ts';
import { overviewPage } from './pages/overview-page.ts';
import { policyPage } from './pages/policy-page.ts';
import { publishedPage } from './pages/published-page.ts';
import { requestsPage } from './pages/requests-page.ts';
import { retractPage } from './pages/retract-page.ts';

const pages: readonly ConsolePage[] = [
  overviewPage,
  publishedPage,
  policyPage,
  requestsPage,
  deliveriesPage,
  retractPage,
];

/** The page of an address. */
export const pageAt = (path: string): ConsolePage | undefined => pages.find((one) => one.path === path);

/** How a page speaks and where it leads, in one language and for one municipality. */
export function saidIn(language: Look['language'], municipality: string, place: string): Pick<Look, 'say' | 'to'> {
  return {
    say: (sentence: Sentence) => sentence[language],
    to: (path, query = {}) => {
      const asked = new URLSearchParams({ gemeente: municipality, ...query });
      return `/${place}/${language}${path === '' ? '' : `/${path}`}?${asked}`;
    },
  };
}

/** A page with what stands around it. What cannot be read is told as a sentence on the page itself. */
export async function framed(
  look: Look,
  shown: ConsolePage,
  place: string,
  url: URL,
): Promise<{ readonly text: string; readonly status: number }> {
  const { configuration, municipality, language, say, to } = look;
  let status = 200;
  const main = await shown.main(look).catch((error) => {
    if (!(error instanceof Fault)) throw error;
    status = 503;
    return html`<h1>${say(shown.title)}</h1><p class="note">${error.code}: ${say(error.sentence)}</p>`;
  });
  const other = language === 'nl' ? 'en' : 'nl';
  const others = configuration.municipalities.filter(({ code }) => code !== municipality.code);
  const elsewhere = others.map(({ code, name }) => ({ title: name, href: to('', { gemeente: code }) }));
  const text = page({
    language,
    title: say(shown.title),
    brand: 'Zichtlijn',
    of: `${say({ nl: 'knooppunt van', en: 'node of' })} ${municipality.name}`,
    styleHref: `/${place}/stijl.css`,
    ways: [
      ...pages.map((one) => ({
        title: say(one.title),
        href: to(one.path),
        isHere: one === shown || one.path === shown.path,
      })),
      ...elsewhere,
    ],
    otherLanguage: `/${place}/${other}${shown.path === '' ? '' : `/${shown.path}`}${url.search}`,
    main,
    foot: say(foot),
  });
  return { text, status };
}

const foot = {
  nl: 'Alleen op deze machine, voor de eigen mensen van het knooppunt. Wat hier over redenen staat, blijft binnen.',
  en: 'On this machine only, for the node’s own people. What is said here about reasons stays inside.',
};
