/**
 * How sources write the codes of the contract, in lower case and without signs: words and letters that registers and municipal systems use (BRK and BAG catalogues,
 * Logisch Ontwerp BRP, Handelsregister; seen 2026-11). A code of the contract always means itself; one that could mean two things is in no list, and is asked.
 */
export const codeWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  use: {
    woning: 'woonfunctie, wonen, woonruimte, woon',
    winkel: 'winkelfunctie',
    kantoor: 'kantoorfunctie',
    industrie: 'industriefunctie, bedrijf',
    logies: 'logiesfunctie',
    bijeenkomst: 'bijeenkomstfunctie',
    horeca: 'horecafunctie',
    overig: 'overige gebruiksfunctie, celfunctie, gezondheidszorgfunctie, onderwijsfunctie, sportfunctie, overige',
  },
  dwelling_type: {
    eengezins:
      'eengezinswoning, rijwoning, tussenwoning, hoekwoning, vrijstaand, vrijstaande woning, twee onder een kap, grondgebonden',
    meergezins:
      'meergezinswoning, appartement, flat, etagewoning, portiekwoning, galerijwoning, gestapeld, bovenwoning',
    overig: 'overige, anders',
    onbekend: 'onb',
  },
  tenure: {
    koop: 'koopwoning, eigen woning, eigenaar bewoner',
    huur_corporatie: 'huur corporatie, sociale huur, corporatie, woningcorporatie, huurwoning corporatie',
    huur_overig:
      'huur overig, particuliere huur, huur particulier, huurwoning particulier, vrije sector huur, overige huur',
    onbekend: 'onb',
  },
  transfer_kind: {
    verkoop: 'koop, levering koop, koopovereenkomst, verkoop levering, sale',
    erfenis: 'erfrecht, vererving, erfopvolging, nalatenschap, verklaring van erfrecht',
    schenking: 'gift',
    verdeling: 'scheiding en verdeling, boedelscheiding, toedeling',
    overig: 'overige, anders, ruiling, fusie',
  },
  right: {
    eigendom: 'eigendom recht van, volle eigendom, eigendomsrecht, recht van eigendom',
    appartementsrecht: 'appartement, recht van appartement, appartementsrecht recht van',
    erfpacht: 'erfpacht recht van, recht van erfpacht, erfpachtrecht',
    opstal: 'opstal recht van, recht van opstal, opstalrecht',
    vruchtgebruik: 'vruchtgebruik recht van, recht van vruchtgebruik',
    bloot_eigendom: 'blote eigendom, bloot eigendom, bloot eigendom belast met vruchtgebruik',
    overig: 'overige, anders',
  },
  role: {
    koper: 'verkrijger, verkrijgende partij, kopende partij, k, ko, kop, buyer, acquirer, koper verkrijger',
    verkoper: 'vervreemder, vervreemdende partij, verkopende partij, v, vk, seller, verkoper vervreemder',
  },
  party_kind: partyKind(),
  holder_kind: partyKind(),
  party_residence: residence(),
  holder_residence: residence(),
  sex: { man: 'm, mannelijk, male, 1', vrouw: 'v, vrouwelijk, female, f, 2', onbekend: 'o, onb, x' },
  direction: {
    in: 'i, vestiging, inkomend, ingekomen, binnenkomst, inschrijving, in verhuisd, intrek',
    uit: 'u, vertrek, uitgaand, vertrokken, uitschrijving, out, uit verhuisd, uittrek',
  },
  household_position: {
    thuiswonend_kind: 'thuiswonend kind, kind, inwonend kind',
    alleenstaand: 'alleenstaande, alleenwonend, eenpersoonshuishouden',
    partner_zonder_kinderen: 'partner zonder kinderen, paar zonder kinderen, partner in paar zonder kinderen',
    partner_met_kinderen: 'partner met kinderen, paar met kinderen, partner in paar met kinderen',
    ouder_eenouderhuishouden: 'ouder in eenouderhuishouden, eenouder, alleenstaande ouder, ouder eenoudergezin',
    institutioneel: 'institutioneel huishouden, instelling, in instelling',
    overig: 'overig lid, overige, overig lid huishouden',
    onbekend: 'onb',
  },
  legal_form: {
    stichting: 'st',
    vereniging: 'ver',
    vve: 'vereniging van eigenaars, vereniging van eigenaren',
    kerkgenootschap: '',
    cooperatie: 'cooperatieve vereniging',
    onderlinge: 'onderlinge waarborg maatschappij, onderlinge waarborgmaatschappij',
    bv: 'besloten vennootschap, b v',
    nv: 'naamloze vennootschap, n v',
    vof: 'vennootschap onder firma, v o f',
    cv: 'commanditaire vennootschap, c v',
    maatschap: '',
    eenmanszaak: 'eenmansbedrijf',
    publiekrechtelijk: 'publiekrechtelijke rechtspersoon',
    buitenlands: 'buitenlandse rechtspersoon, buitenlandse vennootschap',
    overig: 'rederij, overige privaatrechtelijke rechtspersoon, overige',
  },
  record_kind: {
    politieregistratie: 'politie registratie, registratie politie',
    justitieel_gegeven: 'justitieel gegeven, justitiele documentatie',
    veroordeling: 'veroordeeld, onherroepelijke veroordeling',
  },
  offence_group: {
    vermogen: 'vermogensmisdrijven, vermogensmisdrijf, vermogensdelict',
    vernieling_en_openbare_orde: 'vernielingen misdropenborde gezag, vernieling en openbare orde, vernieling',
    geweld_en_seksueel: 'gewelds en seksuele misdrijven, geweld en seksueel, geweldsmisdrijf',
    overig_wetboek_van_strafrecht: 'misdrijven wvsr overig, overig wetboek van strafrecht',
    verkeer: 'verkeersmisdrijven, verkeersmisdrijf',
    drugs: 'drugsmisdrijven, drugsmisdrijf, opiumwet',
    wapens: 'vuurwapenmisdrijven, wapenmisdrijven',
    overige_wetten: 'misdrijven overige wetten, overige wetten',
    witwassen: '',
  },
  offence: {
    vervaardiging_softdrugs: 'vervaardiging softdrugs, productie softdrugs, vervaardigen softdrugs, hennepteelt',
    handel_softdrugs: 'handel softdrugs',
    bezit_softdrugs: 'bezit softdrugs',
    vervaardiging_harddrugs: 'vervaardiging harddrugs, productie harddrugs, vervaardigen harddrugs',
    handel_harddrugs: 'handel harddrugs',
    bezit_harddrugs: 'bezit harddrugs',
    in_uitvoer: 'in en uitvoer, in uitvoer, invoer uitvoer, smokkel',
    voorbereiding: 'voorbereidingshandelingen, voorbereidingshandeling',
    overig_opiumwet: 'overige opiumwet, opiumwet overig, overig opiumwet',
    onbekend: 'onb',
  },
  incident_location: {
    openbare_weg: 'openbare weg, straat, op straat, weg',
    woning: 'huis, woonhuis',
    bedrijfspand: 'bedrijf, bedrijfsruimte, bedrijfs pand, loods',
    overig: 'overige, anders',
    onbekend: 'onb',
  },
  substance: {
    cocaine: 'benzoylecgonine, cocaine benzoylecgonine, coke',
    amphetamine: 'amfetamine, speed',
    mdma: 'xtc, ecstasy',
    methamphetamine: 'methamfetamine',
    ketamine: '',
    cannabis: 'thc, thc cooh, wiet',
  },
  kind: {
    omgevingsvergunning: 'omgevingsvergunningen, bouwvergunning',
    exploitatievergunning: 'horeca exploitatievergunning, exploitatie',
    alcoholwetvergunning: 'alcoholvergunning, drank en horecavergunning, dhw vergunning',
    subsidie: 'subsidieverlening, subsidies, subsidy',
  },
  education_level: { laag: 'l, lager', middelbaar: 'm, midden, middel', hoog: 'h, hoger', onbekend: 'onb, o' },
  sbi_version: { '2008': 'sbi 2008, sbi2008', '2025': 'sbi 2025, sbi2025' },
};

function partyKind(): Readonly<Record<string, string>> {
  return {
    persoon: 'natuurlijk persoon, natuurlijke persoon, np, particulier, person, ingeschreven persoon',
    stichting: '',
    vereniging: '',
    onderneming: 'bedrijf, bv, nv, besloten vennootschap, vennootschap',
    woningcorporatie: 'corporatie, woningbouwvereniging, woningstichting, toegelaten instelling',
    overheid: 'gemeente, provincie, rijk, waterschap, publiekrechtelijk',
    onbekend: 'onb',
  };
}

function residence(): Readonly<Record<string, string>> {
  return {
    gemeente: 'zelfde gemeente, binnen gemeente, eigen gemeente, in gemeente',
    elders_nederland: 'elders nederland, elders in nederland, andere gemeente, buiten gemeente',
    buitenland: 'abroad, buiten nederland',
    onbekend: 'onb',
  };
}
