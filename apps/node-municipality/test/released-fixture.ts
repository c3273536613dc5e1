import { createHmac } from 'node:crypto';
import { openReleased, type ReleasedTable } from '@zichtlijn/disclosure';
import { NODE_CONTRACT, type PublishedCell, type ReleaseManifest } from '@zichtlijn/release';
import type { ReleaseContent } from '../src/releases/release-content.ts';

const secret = Buffer.alloc(32, 7);

/** A released table with the cells given, sealed the way another process of the node would have sealed it. */
export function releasedTable(indicator: string, version: number, cells: readonly PublishedCell[]): ReleasedTable {
  const header = 'zichtlijn released table 1';
  const rows = cells.map((c) => [c.area, c.period, c.breakdown, c.category, c.measure, c.value, c.status, c.flags]);
  const body = JSON.stringify({ indicator, version, cells: rows });
  const mark = createHmac('sha256', secret).update(`${header}\n${body}`, 'utf8').digest('hex');
  return openReleased(`${header}\n${mark}\n${body}`, secret);
}

/** One published cell; what is not given is the count of the municipality in 2019. */
export function cell(changes: Partial<PublishedCell> = {}): PublishedCell {
  return {
    area: 'GM9901',
    period: '2019JJ00',
    breakdown: '_T',
    category: '_T',
    measure: 'count',
    value: 120,
    status: 'A',
    flags: [],
    ...changes,
  };
}

/** A manifest of an invented municipality; `number` orders the releases. */
export function manifest(number: number): ReleaseManifest {
  return {
    format: 1,
    id: `r-0${String(number).padStart(25, '0')}`,
    municipality: 'GM9901',
    createdAt: '2026-11-23T06:00:00Z',
    contract: NODE_CONTRACT,
    software: '0.1.0',
    policy: { id: 'cbs-2010', version: 1 },
    definitions: [{ indicator: 'context.woningen', version: 1 }],
    synthetic: true,
    sources: [{ dataset: 'object', holder: 'Gemeente Voorbeeld' }],
  };
}

/** A release of one municipality, one district and two neighbourhoods; one neighbourhood is hidden. */
export function content(number: number, changed: Partial<PublishedCell> = {}): ReleaseContent {
  const block = '2017JJ00/2021JJ00';
  const cells = [
    cell(),
    cell({ period: '2020JJ00', value: 0 }),
    cell({ area: 'BU99010101', period: block, value: 60, flags: ['contributors-unknown'] }),
    cell({ area: 'BU99010102', period: block, value: null, status: 'Q' }),
    cell({ breakdown: 'dwelling-type', category: 'eengezins', value: 70 }),
    cell({ breakdown: 'dwelling-type', category: 'meergezins', value: 50 }),
  ];
  const table = releasedTable('context.woningen', 1, [{ ...cells[0]!, ...changed }, ...cells.slice(1)]);
  const areas = [
    { code: 'GM9901', level: 'municipality', name: 'Voorbeeld' },
    { code: 'WK990101', level: 'district', name: 'Wijk 1' },
    { code: 'BU99010101', level: 'neighbourhood', name: 'Buurt 1' },
    { code: 'BU99010102', level: 'neighbourhood', name: 'Buurt 2' },
  ] as const;
  const after = Array.from({ length: number - 1 }, (_, i) => manifest(i + 1).id);
  return { manifest: manifest(number), areas, tables: [table], after };
}
