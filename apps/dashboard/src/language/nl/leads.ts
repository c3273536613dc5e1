/** Areas worth a look: what is to come and what is there. */
export const leads = {
  title: 'Kansrijke zoekgebieden',
  lead: 'Waar loont een nadere blik? Deze pagina is de plaats voor analyses die dat over gemeenten heen beantwoorden. Zij bestaan nog niet.',
  notYet: 'Wat er nog niet is',
  notYetWhy:
    'De API van de gateway geeft deze uitkomsten nog niet. Hier staat daarom geen kaart en geen lijst: een voorbeeld met verzonnen uitkomsten zou voor echt kunnen worden aangezien.',
  toCome: [
    {
      name: 'Gebieden die eruit springen',
      text: 'Wijken en buurten waarvan een getal verder van het te verwachten getal ligt dan toeval kan verklaren, met de kans op vals alarm erbij.',
    },
    {
      name: 'Clusters',
      text: 'Aaneengesloten gebieden die samen hoog zijn, ook als geen ervan dat alleen is.',
    },
    {
      name: 'Samenloop',
      text: 'Gebieden waar meer indicatoren tegelijk hoog zijn dan te verwachten is.',
    },
  ],
  now: 'Wat er al wel is',
  there: [
    {
      view: 'vergelijken',
      name: 'Vergelijken',
      text: 'een volgorde waarin ‘niet te onderscheiden’ een antwoord is, tot op de buurt.',
    },
    { view: 'kaart', name: 'Kaart', text: 'waar een getal hoog is, per gemeente, wijk of buurt.' },
    { view: 'gemeente', name: 'Gemeente', text: 'waarin één gemeente zeker afwijkt van vergelijkbare gemeenten.' },
    { view: 'veranderd', name: 'Wat is er veranderd', text: 'wat meer veranderde dan toeval kan verklaren.' },
  ],
};

export type LeadsWords = typeof leads;
