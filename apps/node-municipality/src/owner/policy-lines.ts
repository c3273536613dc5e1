import type { NodePolicy } from '@zichtlijn/assertion';
import type { Sentence } from '@zichtlijn/messages';
import type { OwnersPolicy } from '../access/owners-policy.ts';

const levels: Readonly<Record<NodePolicy[number]['levels'][number], Sentence>> = {
  MUNICIPALITY: { nl: 'gemeente', en: 'municipality' },
  DISTRICT: { nl: 'wijk', en: 'district' },
  NEIGHBOURHOOD: { nl: 'buurt', en: 'neighbourhood' },
};

const memories: Readonly<Record<OwnersPolicy['memory'], Sentence>> = {
  off: { nl: 'De gateway onthoudt niets.', en: 'The gateway remembers nothing.' },
  fresh: {
    nl: 'De gateway mag antwoorden onthouden zolang dit knooppunt bereikbaar is.',
    en: 'The gateway may remember answers while this node can be reached.',
  },
  stale: {
    nl: 'De gateway mag antwoorden onthouden, ook kort terwijl dit knooppunt weg is.',
    en: 'The gateway may remember answers, also shortly while this node is away.',
  },
};

type Told = Pick<OwnersPolicy, 'gatewayKeys' | 'policy' | 'memory'> & Partial<Pick<OwnersPolicy, 'listed' | 'signed'>>;

/** What a node allows, in sentences: who may ask, what for, and, where that is given, which questions and which tables. */
export function policyLines({ gatewayKeys, policy, memory, listed = null, signed = {} }: Told): readonly Sentence[] {
  const tables = signedLines(signed);
  if (gatewayKeys.length === 0) {
    return [
      {
        nl: 'Geen gateway is bekend: wie op deze machine is, krijgt alles wat is gepubliceerd.',
        en: 'No gateway is known: whoever is on this machine is given all that is published.',
      },
      ...tables,
    ];
  }
  const known = {
    nl: `Bekende gateways: ${gatewayKeys.length}.`,
    en: `Gateways that are known: ${gatewayKeys.length}.`,
  };
  const questions = listed === null ? [] : [questionLine(listed.length)];
  return [known, ...questions, ...purposeLines(policy), memories[memory], ...tables];
}

const questionLine = (count: number): Sentence => ({
  nl: `Alleen de ${count} vragen van de ondertekende lijst worden beantwoord.`,
  en: `Only the ${count} questions of the signed list are answered.`,
});

function signedLines(signed: OwnersPolicy['signed']): readonly Sentence[] {
  return Object.entries(signed).flatMap(([code, tables]) =>
    tables === null
      ? []
      : [
          {
            nl: `${code}: voor ${tables.length} ${tables.length === 1 ? 'tabel' : 'tabellen'} is getekend; andere worden niet gegeven.`,
            en: `${code}: ${tables.length} ${tables.length === 1 ? 'table is' : 'tables are'} signed for; no other is given.`,
          },
        ],
  );
}

function purposeLines(policy: NodePolicy | null): readonly Sentence[] {
  if (policy === null)
    return [{ nl: 'De doelen van de gateway beslissen.', en: 'The purposes of the gateway decide.' }];
  if (policy.length === 0) return [{ nl: 'Er wordt geen getal gegeven.', en: 'No number is given.' }];
  return policy.map((own) => ({ nl: purposeLine(own, 'nl'), en: purposeLine(own, 'en') }));
}

function purposeLine({ purpose, indicators, levels: covered, roles }: NodePolicy[number], language: keyof Sentence) {
  const what = `${purpose}: ${indicators.join(', ')} · ${covered.map((level) => levels[level][language]).join(', ')}`;
  const whom = { nl: 'alleen voor', en: 'for none but' }[language];
  return roles === undefined ? what : `${what} · ${whom} ${roles.join(', ')}`;
}
