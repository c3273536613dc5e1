import { escaped, htmlTable } from '../page/html.ts';
import type { Pack } from './pack.ts';

/** Room for handwriting, or to type in before printing. */
export const room = (label: string, lines = 2): string =>
  `<div class="room" style="min-height:${lines * 1.6}rem"><span>${escaped(label)}</span></div>`;

const deciders = {
  college: 'college van burgemeester en wethouders',
  'process-owner': 'gemandateerde proceseigenaar',
} as const;

/** What is asked, per indicator; and what was decided before. */
export function decisionPart({ municipality, manifest, tables, decided }: Pack): string {
  const indicators = [...Map.groupBy(tables, ({ name }) => name).values()];
  const rows = indicators.map((of) => {
    const { name, title, isSigned } = of[0]!;
    const allowed = isSigned && decided !== null ? 'ja' : '';
    return `<tr><td>${escaped(title)}</td><td><code>${escaped(name)}</code></td><td>${escaped(contentOf(of))}</td><td>${allowed}</td><td class="box">☐ ja</td><td class="box">☐ nee</td></tr>`;
  });
  const before =
    decided === null
      ? 'Er is nog geen besluit vastgelegd.'
      : `Vorig besluit: ${deciders[decided.decidedBy]}, ${decided.on}, kenmerk ${decided.reference}, over ${decided.release}.`;
  return `<section><h2>1. Gevraagd besluit</h2>
<p>De gemeente ${escaped(municipality.name)} besluit welke van de onderstaande tabellen het knooppunt mag geven aan wie daarvoor volgens dit stuk in aanmerking komt.
Waarvoor niet wordt getekend, blijft uit; het knooppunt zelf en de andere tabellen blijven werken.</p>
<p>${escaped(before)}</p>
<table><thead><tr><th scope="col">Indicator</th><th scope="col">Naam en versie</th><th scope="col">Cellen</th><th scope="col">Nu</th><th scope="col" colspan="2">Besluit</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
<div class="sign">${room('Besloten door (rol: college of gemandateerde proceseigenaar)')}${room('Datum')}${room('Kenmerk van het besluit')}${room('Handtekening', 4)}</div>
<p class="small">Vastleggen in het knooppunt, met de versie waarover is besloten: <code>zicht-node sign-off record --release ${escaped(manifest.id)}</code> en de gegevens hierboven.</p></section>`;
}

function contentOf(tables: Pack['tables']): string {
  const shown = tables.reduce((sum, one) => sum + one.shown, 0);
  const hidden = tables.reduce((sum, one) => sum + one.hidden, 0);
  return shown + hidden === 0 ? 'niets verzameld' : `${shown} getoond, ${hidden} verborgen`;
}

/** Room for the two who advise. */
export function advicePart(): string {
  return `<section><h2>2. Advies</h2>
<h3>Functionaris gegevensbescherming (FG)</h3>${room('Advies', 6)}<div class="sign">${room('Datum')}${room('Handtekening', 3)}</div>
<h3>Chief information security officer (CISO)</h3>${room('Advies', 6)}<div class="sign">${room('Datum')}${room('Handtekening', 3)}</div></section>`;
}

const levels = { municipality: 'gemeente', district: 'wijk', neighbourhood: 'buurt' } as const;

/** Every table that would leave, with how many of its cells are hidden. */
export function tablesPart({ tables }: Pack): string {
  const rows = tables.map((table) => [
    table.title,
    levels[table.level],
    table.breakdown,
    ...[table.cells, table.shown, table.hidden, table.notCollected].map(String),
  ]);
  const sum = (of: (table: Pack['tables'][number]) => number): string =>
    String(tables.reduce((all, one) => all + of(one), 0));
  const total = [
    'Alle tabellen',
    '',
    '',
    sum(({ cells }) => cells),
    sum(({ shown }) => shown),
    sum(({ hidden }) => hidden),
    sum(({ notCollected }) => notCollected),
  ];
  return `<section><h2>9. Wat het knooppunt zou verlaten</h2>
<p>Elke rij is een tabel, op een gebiedsniveau en naar een uitsplitsing. Een verborgen cel heeft buiten het knooppunt de status Q, zonder reden: de reden kan zelf iets onthullen en staat daarom ook hier niet.
De cellen zelf zijn vooraf te zien met <code>zicht-node preview</code>.</p>
${htmlTable(['Tabel', 'Niveau', 'Naar', 'Cellen', 'Getoond', 'Verborgen', 'Niet verzameld'], [...rows, total])}</section>`;
}
