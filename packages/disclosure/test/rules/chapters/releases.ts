import type { Chapter } from '../specification.ts';

/** Rules about a release as a whole: no single table shows them. */
export const releases: Chapter = {
  title: { nl: 'De release als geheel', en: 'The release as a whole' },
  sections: [
    {
      title: { nl: 'Vaste ladder van gebied en periode', en: 'A fixed ladder of area and period' },
      rule: {
        nl: 'Hoe fijner het gebied, hoe langer de periode: de gemeente per jaar, de wijk per blok van drie jaar, de buurt per blok van vijf en dan alleen totalen. Blokken liggen vast op de kalender en overlappen elkaar niet. Elke bouw zegt welk deel van een sport zichtbaar is.',
        en: 'The finer the area, the longer the period: the municipality per year, the district per block of three years, the neighbourhood per block of five and totals only. Blocks are fixed on the calendar and do not overlap. Every build says which part of a rung is visible.',
      },
      source: 'ours, November 2026',
      tests: [
        {
          file: 'packages/indicators/test/catalogue.test.ts',
          name: 'releases finer areas over longer periods and totals only',
        },
        {
          file: 'apps/node-municipality/test/releases/release.test.ts',
          name: 'counts what the vault holds, on every rung, with invented data marked',
        },
        {
          file: 'apps/node-municipality/test/commands/protection-figures.test.ts',
          name: 'is told per level and kind of period, and not at all where nothing was counted',
        },
      ],
    },
    {
      title: { nl: 'Niets raadbaars openlijk gehasht', en: 'Nothing that can be guessed is hashed in the open' },
      rule: {
        nl: 'Van invoer, van getallen en van kosten, grenzen en aantallen rijen gaat ook geen hash naar buiten: uit een hash zonder sleutel is een BSN of een cel van één tot negen te raden. Het manifest bestaat uit een gesloten lijst velden.',
        en: 'Of input, of numbers and of costs, bounds and numbers of rows no hash leaves either: from a hash without a key a citizen number or a cell of one to nine can be guessed. The manifest is a closed list of fields.',
      },
      source: 'ours, November 2026',
      tests: [
        {
          file: 'tests/attacks/identifiers.test.ts',
          name: 'nothing of them is anywhere but in the deliveries: no plain text, no number, no digest without a secret',
        },
        {
          file: 'apps/node-municipality/test/releases/release.test.ts',
          name: 'tells neither reasons nor figures of the protection to whoever reads the release: they stay beside the vault',
        },
        {
          file: 'apps/node-municipality/test/keys/identifiers.test.ts',
          name: 'differs per node, and per kind for the same digits',
        },
        {
          file: 'tests/attacks/response-oracle.test.ts',
          name: 'sees no difference between the twins through a gateway, asking for %s',
        },
      ],
    },
    {
      title: { nl: 'Redenen blijven binnen', en: 'Reasons stay inside' },
      rule: {
        nl: 'Waarom een cel verborgen is, en wat een andere keuze zou tonen, ziet alleen wie het knooppunt beheert.',
        en: 'Why a cell is hidden, and what another choice would show, is seen only by who runs the node.',
      },
      source: 'ours, November 2026',
      tests: [
        { file: 'tests/attacks/metadata.test.ts', name: 'is told one status for every reason to hide' },
        {
          file: 'apps/node-municipality/test/releases/release.test.ts',
          name: 'stores no reason and no unprotected number outside the vault',
        },
        {
          file: 'apps/node-municipality/test/what-if/what-if.test.ts',
          name: 'tells the rule and the cells leaned on, and no true value',
        },
      ],
    },
    {
      title: { nl: 'Dezelfde invoer, dezelfde release', en: 'The same input, the same release' },
      rule: {
        nl: 'De keuze hangt niet af van de volgorde van de invoer, van de klok of van het toeval: grenzen aan het rekenwerk zijn geteld in stappen, nooit in seconden. Is het werk op, dan wordt er meer verborgen of niets gepubliceerd; nooit iets dat niet bewezen is.',
        en: 'The choice does not depend on the order of the input, on the clock or on chance: limits to the work are counted in steps, never in seconds. When the work is used up more is hidden, or nothing is published; never something that is not proven.',
      },
      source: 'ours, November 2026',
      tests: [
        {
          file: 'packages/disclosure/test/attacker.test.ts',
          name: 'does not depend on the order of tables, cells, relations or parts',
        },
        {
          file: 'tests/architecture/determinism.test.ts',
          name: 'disclosure control reads no clock and draws no lots',
        },
        {
          file: 'packages/disclosure/test/engine/work-cap.test.ts',
          name: 'ends at the cap in a pattern that the audit proves, or in a refusal that says so',
        },
      ],
    },
    {
      title: { nl: 'De regels zijn openbaar', en: 'The rules are public' },
      rule: {
        nl: 'De aanvaller van de controle kent alle regels en getallen, en wat daaruit van een patroon te leren is. Geheim is alleen wat een eigenaar verhoogde.',
        en: 'The attacker of the audit knows every rule and number, and what they teach about a pattern. Only what an owner raised is secret.',
      },
      source: 'ours, November 2026',
      tests: [
        { file: 'packages/disclosure/test/policy.test.ts', name: 'moves no number to its weak side' },
        {
          file: 'tests/attacks/pattern-inference.test.ts',
          name: 'leaves every number of dwellings in the smallest buurt that its size allows',
        },
      ],
    },
    {
      title: { nl: 'Totalen over gemeenten', en: 'Totals over municipalities' },
      rule: {
        nl: 'Er zijn er geen. Een totaal over gemeenten geeft een verborgen cel van een gemeente terug aan wie de andere kent; tot er een gezamenlijke keuze en een toets daarop zijn, heeft geen veld van het contract er een, en is elk getal van één gemeente.',
        en: 'There are none. A total over municipalities gives a hidden cell of one of them back to who knows the others; until there is a joint choice and a test of it, no field of the contract has one, and every number is of one municipality.',
      },
      source: 'ours, November 2026',
      tests: [
        {
          file: 'tests/attacks/non-nested-groups.test.ts',
          name: 'is given no number over municipalities for %j: every cell is of one municipality',
        },
        {
          file: 'tests/attacks/non-nested-groups.test.ts',
          name: 'is refused, by a closed code, what no field of the contract gives: %s',
        },
      ],
    },
  ],
};
