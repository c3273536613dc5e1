/** Who is connected, and how a municipality joins. */
export const joining = {
  title: 'Aansluiten',
  lead: 'Hoe de knooppunten van gemeenten er nu bij staan, en voor wie wil aansluiten de stappen op volgorde.',
  nodes: 'Aangesloten knooppunten',
  table: 'Toestand per knooppunt',
  connected: (count: number, all: number) => `${count} van de ${all} gemeenten hebben een knooppunt bij deze gateway.`,
  notTold:
    'Dit is wat de knooppunten zelf vertellen. Een indicator telt mee zodra er een tabel van is gepubliceerd; die kan ook zeggen dat iets niet verzameld is.',
  find: 'Stappenplan van een gemeente',
  planOf: (name: string) => `Stappenplan voor ${name}`,
  seenFrom: 'Wat gedaan is blijkt uit het register en uit wat het knooppunt antwoordt.',
  notSeen:
    'Er is bij deze gateway geen knooppunt van deze gemeente geregistreerd. Wat binnen de gemeente al gedaan is, is van hier niet te zien; begin bij de eerste stap die nog niet gezet is.',
  onlyInvented:
    'De geldende publicatie bestaat uit verzonnen gegevens: een proef. De stappen met echte gegevens komen nog.',
  guide:
    'Uitgebreid, met voorbeelden: docs/node-guide.md (voor de gemeente) en docs/gateway-guide.md (voor de beheerder van de gateway).',
  state: { done: 'gedaan', next: 'eerstvolgende', unseen: 'van hier niet te zien' },
  steps: {
    agree: {
      title: 'Afspreken',
      text: 'Grondslag en doel vastleggen, met elke bronhouder een levering afspreken, en de privacyfunctionaris laten meekijken. Elke levering krijgt een manifest dat dit noemt; zonder manifest wordt niets ingelezen.',
      command: '',
    },
    init: {
      title: 'Knooppunt inrichten',
      text: 'Maakt de map van het knooppunt met configuratie en geheimen. Bewaar een kopie van secrets.json apart.',
      command: 'npx zicht-node init --dir mijn-knooppunt --municipality GMxxxx --name "NAAM"',
    },
    synth: {
      title: 'Proefdraaien met verzonnen gegevens',
      text: 'In een eigen map, zonder één echt gegeven. Elke publicatie ervan zegt voorgoed dat zij verzonnen is. Mag worden overgeslagen.',
      command: 'npx zicht-node synth --dir mijn-knooppunt --out verzonnen --dwellings 5000 --realistic',
    },
    ingest: {
      title: 'Leveringen inlezen',
      text: 'Per bestand, met manifest en kolomindeling. Een levering gaat er in haar geheel in, of niet.',
      command:
        'npx zicht-node ingest property_transfer overdrachten.csv --manifest manifest.yaml --mapping mapping.yaml --dir mijn-knooppunt',
    },
    build: {
      title: 'Tellen en beveiligen',
      text: 'Telt elke indicator die met de leveringen kan, en beveiligt alle tabellen samen. Er gaat niets naar buiten.',
      command: 'npx zicht-node build --dir mijn-knooppunt',
    },
    preview: {
      title: 'Bekijken',
      text: 'Elke cel zoals zij naar buiten zou gaan. Laat de privacyfunctionaris hier meekijken.',
      command: 'npx zicht-node preview --dir mijn-knooppunt',
    },
    publish: {
      title: 'Publiceren',
      text: 'Maakt van wat klaarstaat een publicatie die nooit meer verandert.',
      command: 'npx zicht-node publish --dir mijn-knooppunt',
    },
    serve: {
      title: 'Beantwoorden',
      text: 'Het knooppunt antwoordt alleen de gateway waarvan het de sleutel kent; vraag die aan de beheerder (zicht-gateway key).',
      command: 'npx zicht-node serve --dir mijn-knooppunt --port 4001',
    },
    connect: {
      title: 'Aanmelden bij de gateway',
      text: 'Vraag de beheerder van de gateway om een code (zicht-gateway nodes invite). Het knooppunt bouwt proefgegevens, krijgt een certificaat en wordt beproefd.',
      command: 'npx zicht-node join CODE --dir mijn-knooppunt',
    },
  },
  standing: {
    title: 'Hoe ver gemeenten zijn',
    table: 'Stap en afwijkingen per gemeente',
    counts: (steps: string) => `Per stap: ${steps}.`,
    step: 'stap',
    since: 'sinds',
    listed: 'aangesloten',
    drift: 'afgeweken van het certificaat',
    steps: {
      INVITED: 'uitgenodigd',
      LEGAL: 'juridisch rond',
      DATA: 'gegevens binnen',
      PREVIEW: 'voorvertoning bekeken',
      PUBLISHED: 'gepubliceerd',
    },
    drifts: {
      UNCERTIFIED: 'zonder certificaat toegevoegd',
      EXPIRED: 'certificaat verlopen',
      KEY: 'andere sleutel',
      CONTRACT: 'ander contract',
      SOFTWARE: 'andere software',
      GOLDEN: 'proefbouw van een andere versie',
      POLICY: 'ander of zwakker beveiligingsbeleid',
    },
    yes: 'ja',
    no: 'nee',
    asItShould: 'nee',
    notForYou: 'niet voor uw rol',
    note: 'Uitnodigingen en publicaties ziet de gateway zelf. Of het juridisch rond is, of er gegevens zijn en of de voorvertoning is bekeken, noteert de beheerder (zicht-gateway nodes step).',
  },
  columns: {
    municipality: 'gemeente',
    answer: 'antwoord',
    published: 'gepubliceerd',
    release: 'publicatie',
    contract: 'contract en beleid',
    offers: 'indicatoren',
    fine: 'waarvan per buurt',
  },
  answer: {
    ANSWERED: 'antwoordt',
    PARTIAL: 'antwoordt deels',
    NOT_CONNECTED: 'niet aangesloten',
    UNREACHABLE: 'onbereikbaar',
    LATE: 'te laat',
    REFUSED: 'geweigerd',
    INVALID: 'ongeldig antwoord',
    STALE: 'weg; alleen eerdere antwoorden',
  },
  none: 'nog niets',
  invented: 'verzonnen gegevens',
  versions: (contract: string, policy: string) => `${contract}; ${policy}`,
  of: (count: number, all: number) => `${count} van ${all}`,
};

export type JoiningWords = typeof joining;
