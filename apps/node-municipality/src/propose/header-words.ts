/**
 * How the exports of municipalities, BAG, WOZ, BRP, Kadaster, Handelsregister and police name what a contract column holds, in Dutch and English, in lower case and
 * without signs. Before the bar: names that can mean little else; behind it: names that mean it where nothing better is there. Drawn from the vocabularies of the
 * registers (catalogi BAG 2018, BRK and Handelsregister; Logisch Ontwerp BRP; seen 2026-11) and from how reports shorten them.
 */
export const headerWords: Readonly<Record<string, string>> = {
  bag_id:
    'bag id, bag identificatie, bag object id, verblijfsobject id, verblijfsobjectidentificatie, identificatie verblijfsobject, vbo id, vbo identificatie, adresseerbaar object id, adresseerbaar object identificatie, identificatie adresseerbaar object, aot id, id verblijfsobject, bag vbo id, bag verblijfsobject, adresobject, adresobject id, adres bag id, bag id adres, bag adresseerbaar object | identificatie, object id, verblijfsobject, bag, vbo',
  postcode: 'postcode, pc6, post code, postal code, zip code, postcode object | pc, zip',
  house_number: 'huisnummer, huisnr, house number, hnr, huis nr | nr, nummer',
  house_letter: 'huisletter, house letter, hltr, huisltr, huislt, huis ltr, huis letter | letter',
  house_addition:
    'huisnummertoevoeging, toevoeging, huisnummer toevoeging, house addition, hnr toevoeging, huisnr toev, toev, huistoevoeging | addition',
  street:
    'straatnaam, straat, openbare ruimte naam, naam openbare ruimte, street, street name, openbareruimte | openbare ruimte',
  cadastral_id:
    'kadastrale aanduiding, kadastraal perceel, kadastraal object, perceelaanduiding, cadastral designation, kad aanduiding, perceelnummer volledig | perceel',
  bsn: 'bsn, burgerservicenummer, burgerservicenr, burger service nr, citizen number, burger service nummer, bsn persoon, bsn verdachte, bsn ingeschrevene, bsn inwoner, bsn betrokkene, bsn bestuurder, bsn subject, subject bsn, np bsn, bsn np, bsn functionaris, bsn eigenaar | sofinummer, persoon bsn',
  party_bsn:
    'bsn partij, partij bsn, bsn gerechtigde, party bsn, bsn koper, koper bsn, bsn verkrijger, verkrijger bsn, buyer bsn, bsn buyer, subject bsn, np bsn | bsn, burgerservicenummer, burgerservicenr, bsn persoon, bsn verkoper, verkoper bsn, bsn vervreemder, seller bsn, bsn seller, bsn subject',
  party_rsin:
    'rsin partij, partij rsin, party rsin, rsin gerechtigde, rsin koper, koper rsin, rsin verkrijger, buyer rsin, subject rsin | rsin, rsin verkoper, verkoper rsin, seller rsin',
  party_kvk:
    'kvk partij, partij kvk, party kvk, kvk gerechtigde, kvk koper, koper kvk, buyer kvk, subject kvk | kvk, kvk nummer, handelsregisternummer, kvk verkoper',
  holder_bsn:
    'bsn houder, bsn eigenaar, holder bsn, bsn gerechtigde, eigenaar bsn, subject bsn, np bsn, bsn rechthebbende, rechthebbende bsn, bsn zakelijk gerechtigde | bsn, burgerservicenummer, burgerservicenr, bsn subject',
  holder_rsin: 'rsin houder, rsin eigenaar, holder rsin, rsin gerechtigde, eigenaar rsin, subject rsin | rsin',
  holder_kvk:
    'kvk houder, kvk eigenaar, holder kvk, eigenaar kvk, subject kvk | kvk, kvk nummer, handelsregisternummer',
  rsin: 'rsin, rsin nummer, rsin rechtspersoon | fiscaal nummer',
  kvk: 'kvk, kvk nummer, kvk nr, handelsregisternummer, kamer van koophandel nummer, chamber of commerce number | dossiernummer',
  deed_id:
    'akte, aktenummer, akte deel nr, akte deel nummer, deel en nummer, deel nr, hyp4 deel nr, akte id, akte nr, deed, deed id, deed number, stukidentificatie, stuk id, stuknummer, inschrijvingsnummer akte | stuk, inschrijving',
  deed_part: 'aktedeel, deel akte, deel van akte, deed part, akte deel, volgnummer akte | deel',
  incident_id:
    'incident, incidentnummer, incident id, bvh nummer, registratienummer, incident nr, proces verbaalnummer, pv nummer, bvhnr, bvh nr, incidentcode | mutatienummer, mutatienr, zaaknummer, zaak, dossiernummer, case number',
  household_id: 'huishoudnummer, huishouden id, huishoudennummer, household id, hh id | huishouden, household',
  name: 'naam, geslachtsnaam, achternaam, volledige naam, name | full name',
  birth_date: 'geboortedatum, geb datum, geb dat, birth date, date of birth, gebdat, datum geboorte | geboren',
  neighbourhood_code:
    'buurtcode, cbs buurtcode, bu code, buurt code, code buurt, neighbourhood code, buurtcode cbs, cbs buurt, gebiedscode buurt | buurt, neighbourhood, gebiedscode, bucode',
  year: 'jaar, peiljaar, year, verslagjaar, kalenderjaar, referentiejaar, registratiejaar, jaar registratie, jaartal, peil jaar, stand jaar | belastingjaar, peildatum, stand per, standdatum, stand op, reference date',
  use: 'gebruiksdoel, gebruiksdoelen, gebruiksfunctie, gebruik, use, gebruiksdoel verblijfsobject, gebruiksdoelen verblijfsobject | functie, bestemming',
  dwelling_type: 'woningtype, type woning, soort woning, woning type, dwelling type | woningsoort',
  construction_year: 'bouwjaar, oorspronkelijk bouwjaar, bouwjaar pand, construction year | jaar van bouw, built',
  tenure:
    'eigendomsvorm, eigendomsverhouding, tenure, eigendomssituatie, koop huur, eigendomscategorie | bezitsvorm, bezit, verhuursituatie',
  assessed_value:
    'woz waarde, woz, vastgestelde waarde, vastgestelde woz waarde, woz waarde vastgesteld, wozwaarde, assessed value, woz waarde euro | waarde, taxatiewaarde',
  valuation_date: 'waardepeildatum, peildatum woz, woz peildatum, valuation date, datum waardepeiling | peildatum',
  transfer_date:
    'datum overdracht, overdrachtsdatum, maand overdracht, overdrachtsmaand, maand passeren, passeermaand, maand levering, maand transport, maand akte, transportdatum, passeerdatum, datum passeren, datum levering, leveringsdatum, datum akte, aktedatum, transfer date, date of transfer, datum transport, datum akte passeren, datum verkrijging, verkrijgingsdatum, datum eigendomsoverdracht | datum inschrijving, inschrijvingsdatum, datum, date, koopdatum',
  transfer_kind:
    'soort overdracht, aard overdracht, aard verkrijging, soort verkrijging, transfer kind, verkrijgingswijze | soort transactie, titel',
  right:
    'zakelijk recht, soort recht, aard recht, aard zakelijk recht, recht, right, type recht, zakelijk recht aard, recht aard, recht omschrijving | rechtsoort',
  share: 'aandeel, share, breukdeel, aandeel in recht | deel',
  role: 'rol, rol partij, partij rol, koper verkoper, hoedanigheid, role, partijrol, rol in akte | soort partij, type partij',
  party_kind:
    'soort partij, soort persoon, party kind, type persoon, aard partij, soort gerechtigde, rechtssubject | subject type',
  party_residence: 'woonplaats partij, party residence, woonplaats soort, woonsituatie partij | herkomst partij',
  price:
    'koopsom, koopprijs, prijs, verkoopprijs, transactieprijs, price, koopsombedrag, transactiesom, bedrag koopsom, verkoopsom, koopsom totaal, koopsombedrag euro, koopprijs euro | transactiebedrag, bedrag',
  price_covers_several_objects:
    'meer objecten, meerdere objecten, koopsom meer objecten, koopsom betreft meer objecten, prijs geldt voor meer objecten, indicatie meer objecten | meer onroerende zaken',
  mortgage_registered:
    'hypotheek ingeschreven, hypotheek, met hypotheek, mortgage registered, hypotheek jn, indicatie hypotheek | mortgage',
  mortgage_free: 'hypotheekvrij, zonder hypotheek, mortgage free, hypotheek vrij',
  holder_kind:
    'soort houder, soort eigenaar, type eigenaar, soort persoon, holder kind, eigenaarstype, soort gerechtigde | rechtssubject',
  holder_residence: 'woonplaats houder, woonplaats eigenaar, holder residence | woonsituatie eigenaar',
  birth_year: 'geboortejaar, birth year, year of birth, geb jaar',
  sex: 'geslacht, geslachtsaanduiding, sex, gender, gesl | mv, m v',
  household_position:
    'positie huishouden, plaats in huishouden, huishoudpositie, positie in huishouden, household position, plaats huishouden | huishoudensrol',
  employment_income: 'inkomen uit arbeid, inkomen arbeid, looninkomen, employment income | loon, arbeid',
  benefit_income: 'inkomen uit uitkering, inkomen uitkering, benefit income | uitkeringen',
  self_employed_income:
    'inkomen als zelfstandige, inkomen zelfstandige, winst uit onderneming, self employed income | winst, eigen onderneming, onderneming',
  pension_income: 'inkomen uit pensioen, inkomen pensioen, pension income | pensioen',
  rental_income: 'inkomen uit verhuur, inkomen verhuur, huurinkomsten, rental income | verhuur',
  other_income: 'overig inkomen, other income | overig',
  household_income:
    'gestandaardiseerd besteedbaar inkomen, gestandaardiseerd inkomen, household income, huishoudinkomen | besteedbaar inkomen',
  household_wealth: 'vermogen huishouden, huishoudvermogen, household wealth | vermogen',
  problematic_debt: 'problematische schulden, problematic debt, problematische schuld | schulden',
  on_benefit: 'uitkering, uitkering jn, on benefit, heeft uitkering, bijstand',
  education_level: 'opleidingsniveau, opleiding, education level, hoogste opleiding | onderwijsniveau',
  move_date:
    'verhuisdatum, datum verhuizing, move date, datum adreswijziging, datum mutatie, datum aanvang bewoning, datum adres | mutatiedatum, datum',
  direction:
    'richting, in uit, direction, soort verhuizing, vestiging vertrek, inkomend uitgaand | mutatiesoort, soort mutatie',
  legal_form: 'rechtsvorm, legal form, rechtsvorm omschrijving | type rechtspersoon, vorm',
  social_landlord: 'woningcorporatie, toegelaten instelling, social landlord | corporatie',
  stak: 'stak, stichting administratiekantoor, administratiekantoor',
  anbi_from: 'anbi sinds, anbi vanaf, anbi begin, anbi from, begindatum anbi, anbi begindatum',
  anbi_to: 'anbi tot, anbi einde, anbi to, einddatum anbi, anbi einddatum',
  sbi_section: 'sbi sectie, sectie sbi, sbi section, sbi letter, hoofdsectie | sectie',
  sbi_version: 'sbi versie, versie sbi, sbi version',
  dissolved_on:
    'datum ontbinding, ontbonden op, datum opheffing, dissolved on, opheffingsdatum, ontbindingsdatum | opgeheven op',
  from: 'datum aanvang functie, datum in functie, aanvang functie, functie vanaf, in functie sinds, begindatum functie, in functie, from, datum toetreding, toegetreden op, datum benoeming | begindatum, ingangsdatum, vanaf, aanvang, datum aanvang, start date, datum ingang',
  to: 'datum einde functie, datum uit functie, einde functie, functie tot, uit functie op, einddatum functie, uit functie, to, datum aftreden, afgetreden op, datum uittreden | einddatum, tot, einde, datum einde, end date, uitschrijfdatum',
  record_kind: 'soort registratie, soort antecedent, record kind, registratiesoort, soort gegeven | bron registratie',
  offence_group:
    'delictgroep, misdrijfgroep, offence group, hoofdgroep misdrijf, soort misdrijf, misdrijf hoofdgroep | delictsoort',
  registration_date:
    'registratiedatum, datum registratie, maand registratie, registratiemaand, reg datum, registratie datum, registration date, datum inschrijving verdachte | datum',
  offence:
    'delict, offence, opiumwetdelict, soort delict, feitomschrijving opiumwet, feitomschrijving, feit omschrijving, delict omschrijving | misdrijf, feit, maatschappelijke klasse, mk',
  incident_location:
    'soort plaats, plaats delict soort, incident location, locatiesoort, soort locatie, plaatssoort | pleegplaats, locatie',
  object_kind: 'soort object, objectsoort, object kind, soort pand, type pand | locatiesoort, type object',
  clearance_date:
    'datum ruiming, ruimingsdatum, maand ruiming, ruimingsmaand, datum ontmanteling, ontmantelingsdatum, clearance date, ontmanteld op, geruimd op, datum aantreffen, datum inval, datum ontruiming, invaldatum | datum',
  plants: 'aantal planten, planten, plants, aantal hennepplanten, planten aantal, hennepplanten',
  site: 'meetpunt, rwzi, site, zuivering, monsterpunt, naam rwzi | locatie, plaats',
  catchment_population:
    'aangesloten inwoners, catchment population, inwoners rwzi, populatie verzorgingsgebied | inwoners, population',
  sample_date: 'monsterdatum, datum monster, sample date, bemonsteringsdatum, meetdatum | datum, date',
  substance: 'stof, substance, parameter, drug, stofnaam | residu',
  load_mg_per_1000_per_day:
    'vracht mg 1000 inwoners dag, vracht, load, mg per 1000 inwoners per dag, load mg per 1000 per day, vracht per 1000 inwoners | waarde, meetwaarde',
  transaction_date: 'transactiedatum, datum transactie, transaction date | datum',
  amount: 'bedrag, amount, bedrag euro, transactiebedrag, subsidiebedrag, verleend bedrag | som',
  granted_on:
    'verleend op, datum verlening, granted on, verleningsdatum, datum besluit, besluitdatum, datum verleend | datum',
  kind: 'soort vergunning, vergunningsoort, type vergunning, kind, soort beschikking | soort, type',
};

/** Names of the first and last day of what a row tells, where a source keeps a history. */
export const historyWords = {
  begin:
    'begindatum, datum aanvang, datum aanvang adreshouding, ingangsdatum, geldig vanaf, begin geldigheid, begindatum geldigheid, valid from, datum begin, datum vestiging, aanvang adres | start date, vanaf',
  end: 'einddatum, datum einde, datum einde adreshouding, geldig tot, eind geldigheid, einddatum geldigheid, valid to, datum eind, datum vertrek, einde adres | end date, tot',
} as const;

/** Names of a share that is written in two columns. */
export const shareWords = {
  numerator: 'teller, aandeel teller, teller aandeel, share numerator',
  denominator: 'noemer, aandeel noemer, noemer aandeel, share denominator',
} as const;

/** Names of an address that is written in one column. */
export const addressWords = 'adres, address, volledig adres, adresregel, adres object, locatieadres, adres volledig';

/** Parts of the names of files by which people tell what is in them. */
export const fileWords: Readonly<Record<string, string>> = {
  object: 'bag, woz, object, adressen, verblijfsobject, vbo, panden',
  property_transfer:
    'overdracht, koopsom, transport, transfer, verkoop, transacties vastgoed, kadaster transacties, verkopen',
  ownership: 'eigendom, eigenaar, eigenaren, gerechtigde, ownership, zakelijk gerechtigden',
  person_year: 'brp, gba, personen, inwoners, bevolking, ingeschreven, person',
  residence_move: 'verhuiz, moves, residence move, vestiging, adreshistorie, mutaties brp',
  legal_entity: 'kvk, rechtspersonen, handelsregister, stichting, bedrijven, ondernemingen, entities',
  directorship: 'bestuur, functionaris, director',
  criminal_record: 'antecedent, justitieel, criminal record, jds',
  drug_suspect: 'verdachten, opium, suspect, hks, drugs',
  cannabis_clearance: 'hennep, ruiming, ontmantel, 13b, kwekerij, cannabis',
  wastewater_load: 'riool, afvalwater, wastewater, rwzi',
  suspicious_transaction: 'fiu, verdachte transacties, ongebruikelijk',
  permit_or_subsidy: 'vergunning, subsidie, permit, subsidy',
};
