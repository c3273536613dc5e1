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

/** What a node allows, in sentences: who may ask, and what for. */
export function policyLines({ gatewayKeys, policy, memory }: OwnersPolicy): readonly Sentence[] {
  if (gatewayKeys.length === 0) {
    return [
      {
        nl: 'Geen gateway is bekend: wie op deze machine is, krijgt alles wat is gepubliceerd.',
        en: 'No gateway is known: whoever is on this machine is given all that is published.',
      },
    ];
  }
  const known = {
    nl: `Bekende gateways: ${gatewayKeys.length}.`,
    en: `Gateways that are known: ${gatewayKeys.length}.`,
  };
  return [known, ...purposeLines(policy), memories[memory]];
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
