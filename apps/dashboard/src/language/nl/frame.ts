/** What stands around every page. */
export const frame = {
  product: 'Zichtlijn',
  tagline: 'Zicht op ondermijning, vergelijkbaar tussen gemeenten',
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  otherLanguage: 'English',
  loading: 'Bezig met ophalen…',
  answered: 'De cijfers zijn bijgewerkt.',
  close: 'Sluiten',
  invented: 'Verzonnen gegevens.',
  inventedMore: 'Niets hierin gaat over een bestaand persoon, adres, bedrijf of een bestaande buurt.',
  firstSightTitle: 'Eerste inzage.',
  firstSight: (name: string, until: string) =>
    `U ziet van ${name} een publicatie die tot ${until} alleen de eigen gemeente ziet. Anderen zien tot dan de vorige, of niets. Elk cijfer waarin ${name} meetelt, ook van een regio of het land, kan daardoor anders zijn dan wat zij zien: deel het niet eerder.`,
  statementTitle: 'Hoe u dit leest',
  statement:
    'Een hoog getal laat een patroon zien dat een nadere blik waard is. Het bewijst geen misstand en zegt niets over wie er woont of werkt. Niets hier wijst naar een persoon, een bedrijf of een adres; de buurt is de fijnste blik.',
  purposeNow: 'Doel van deze sessie',
  signedInAs: 'Aangemeld als',
  signOut: 'Afmelden',
  roles: {
    'riec-analyst': 'analist van een RIEC',
    'municipality-analyst': 'analist van een gemeente',
    coordinator: 'coördinator',
    auditor: 'auditor',
  },
  purposeChange: 'Ander doel',
  purposeTitle: 'Waarvoor gebruikt u deze cijfers?',
  purposeWhy:
    'Gegevens mogen alleen voor een vooraf vastgelegd doel worden gebruikt. Kies er één; het geldt tot u dit tabblad sluit. Uw doel gaat met elke vraag mee naar de gemeenten en komt in het logboek, zodat achteraf te zien is wie wat waarvoor vroeg. De cijfers zelf komen niet in dat logboek.',
  purposeStart: 'Verder met dit doel',
  purposeNone:
    'Er is geen doel geregistreerd bij deze gateway, en zonder doel worden geen cijfers gegeven. Vraag de beheerder om er een vast te leggen.',
  purposeCovers: (indicators: string, levels: string, until: string) => `${indicators}; ${levels}; tot en met ${until}`,
  purposeAll: 'alle indicatoren',
  purposeBasis: 'Grondslag',
  purposeController: 'Verantwoordelijke',
  purposeCoversLabel: 'Omvat',
  notFoundTitle: 'Deze pagina bestaat niet',
  notFound: 'Het adres klopt niet, of de pagina is verplaatst. Met het menu hierboven komt u verder.',
  faultTitle: 'Een deel van het antwoord ontbreekt',
  moreFaults: (count: number) => `en nog ${count}`,
  again: 'Opnieuw proberen',
  footer: 'Zichtlijn is vrije software onder de EUPL-1.2. Deze pagina laadt niets van elders en bewaart niets over u.',
  explorer: 'API-verkenner',
  list: (parts: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(parts),
};

export type FrameWords = typeof frame;
