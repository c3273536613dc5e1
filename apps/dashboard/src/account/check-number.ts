import type { AreaLevel } from '../documents/catalogue.ts';
import { proofDocument } from '../documents/proof.ts';
import { ask } from '../graph/ask.ts';
import type { AskFault } from '../graph/fault.ts';
import { gatewayAway } from '../graph/fault.ts';
import type { Text } from '../language/words.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { leavesToSignIn } from '../session/session.ts';

/** What the gateway says of a proof. */
interface CheckedProof {
  readonly right: boolean;
  readonly key: string | null;
  readonly number: { readonly cell: { readonly value: number | null; readonly status: string } } | null;
  readonly findings: readonly (Text & { readonly fault: string })[];
}

/** What came of checking a number that a page shows. */
export type NumberCheck =
  | { readonly outcome: 'right' | 'keyUnknown'; readonly key: string; readonly proof: string }
  | { readonly outcome: 'otherNumber'; readonly proof: string }
  | { readonly outcome: 'wrong'; readonly findings: readonly Text[]; readonly proof: string }
  | { readonly outcome: 'noProof' }
  | { readonly outcome: 'fault'; readonly faults: readonly AskFault[] };

const levels: Readonly<Record<string, AreaLevel>> = { GM: 'MUNICIPALITY', WK: 'DISTRICT', BU: 'NEIGHBOURHOOD' };

/** Fetch the proof of a number, have its signature checked, and hold the number of the proof against the one that is shown. Never throws. */
export async function checkNumber(number: ToldNumber, purpose: string | null): Promise<NumberCheck> {
  const { table, place } = number;
  const level = levels[place.area.slice(0, 2)];
  if (table === null || level === undefined) return { outcome: 'noProof' };
  const { indicator, version, breakdown } = table;
  const where = { ...place, indicator, version, breakdown, level, measure: place.measure.toUpperCase() };
  const { data, faults } = await ask(proofDocument, { ...where, municipality: `GM${place.area.slice(2, 6)}` }, purpose);
  if (faults.length > 0) return { outcome: 'fault', faults };
  const proof = data?.municipality?.proof ?? null;
  if (proof === null) return { outcome: 'noProof' };
  const checked = await checkProof(proof);
  return checked === null ? { outcome: 'fault', faults: [gatewayAway] } : judged(checked, number, proof);
}

async function checkProof(proof: string): Promise<CheckedProof | null> {
  try {
    const response = await fetch('/controle', { method: 'POST', body: proof });
    leavesToSignIn(response);
    return response.ok ? ((await response.json()) as CheckedProof) : null;
  } catch {
    return null;
  }
}

function judged(checked: CheckedProof, { value, status }: ToldNumber, proof: string): NumberCheck {
  const { right, key, number, findings } = checked;
  const isUnknown = findings.length === 1 && findings[0]?.fault === 'KEY_UNKNOWN';
  if (key === null || number === null || !(right || isUnknown)) return { outcome: 'wrong', findings, proof };
  if (number.cell.value !== value || number.cell.status !== status) return { outcome: 'otherNumber', proof };
  return { outcome: right ? 'right' : 'keyUnknown', key, proof };
}
