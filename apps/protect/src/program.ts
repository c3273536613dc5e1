import { say } from '@zichtlijn/messages';
import { Command } from 'commander';
import type { Options } from './settings.ts';

const collect = (value: string, before: readonly string[]): string[] => [...before, value];
const collectList = (value: string, before: readonly string[]): string[] => [...before, ...value.split(',')];

/** The words of `zicht-protect --help`; what runs is given by the caller. */
export function protectProgram(run: (table: string, options: Options) => Promise<void>): Command {
  return new Command('zicht-protect')
    .description(
      say({
        nl: 'Beveilig een tabel tegen onthulling: primaire en secundaire celonderdrukking, met een audit die als aanvaller rekent',
        en: 'Protect a table against disclosure: primary and secondary cell suppression, with an audit that computes as an attacker',
      }),
    )
    .argument(
      '<table>',
      say({
        nl: 'CSV met een kolom per dimensie en het aantal eenheden n; de cellen op het fijnste niveau, totalen mogen erbij',
        en: 'CSV with a column per dimension and the number of units n; cells at the finest level, totals may be there too',
      }),
    )
    .option(
      '--hierarchy <dim=file>',
      say({
        nl: 'hiërarchie van een dimensie: CSV code,ouder. Herhaal voor een tweede indeling. Zonder: één totaal',
        en: 'hierarchy of a dimension: CSV code,parent. Repeat for a second classification. Without: one total',
      }),
      collect,
      [],
    )
    .option(
      '--policy <file>',
      say({ nl: 'YAML of JSON die het standaardbeleid verzwaart', en: 'YAML or JSON that raises the default policy' }),
    )
    .option(
      '--threshold <n>',
      say({
        nl: 'minste aantal eenheden in een cel (standaard 10)',
        en: 'least number of units in a cell (default 10)',
      }),
    )
    .option(
      '--dominance <percent>',
      say({ nl: 'grootste aandeel van één bijdrager (50)', en: 'largest share of one contributor (50)' }),
    )
    .option('--p-percent <percent>', say({ nl: 'p%-regel (10)', en: 'p% rule (10)' }))
    .option(
      '--sensitivity <soort>',
      say({
        nl: 'waar de tabel over gaat: person (standaard), object, context of strict (verdachten, antecedenten: drempel 15)',
        en: 'what the table is about: person (default), object, context or strict (suspects, criminal records: threshold 15)',
      }),
    )
    .option(
      '--zeros <shown|hidden>',
      say({
        nl: 'nullen tonen of verbergen; shown maakt van de tabel er een over objecten. Standaard verborgen bij personen',
        en: 'show or hide zeros; shown makes the table one about objects. By default hidden for persons',
      }),
    )
    .option(
      '--absent <zero|impossible>',
      say({
        nl: 'een combinatie zonder regel is een nul (standaard) of kan niet bestaan, wat iedereen weet',
        en: 'a combination without a line is a zero (default) or cannot exist, which everybody knows',
      }),
      'zero',
    )
    .option(
      '--apart <dims>',
      say({
        nl: 'dimensies waarover geen totaal verschijnt: elke waarde een eigen tabel, bijvoorbeeld jaar',
        en: 'dimensions without a total over them: each value a table of its own, such as year',
      }),
      collectList,
      [],
    )
    .option(
      '--sensitive <dims>',
      say({
        nl: 'gevoelige dimensies: een code die meer dan 90 % van de groep heeft, zegt iets over iedereen en wordt verborgen',
        en: 'sensitive dimensions: a code that more than 90 % of a group has says something about everyone, and is hidden',
      }),
      collectList,
      [],
    )
    .option(
      '--leave-out <dim=codes>',
      say({ nl: 'totalen die niet verschijnen', en: 'totals that are not published' }),
      collect,
      [],
    )
    .option(
      '--area <dim>',
      say({
        nl: 'de dimensie met gebieden (standaard die met de meeste codes)',
        en: 'the dimension of areas (default the one with most codes)',
      }),
    )
    .option(
      '--sizes <file>',
      say({
        nl: 'CSV code,inwoners,woningen,niveau per gebied; te kleine krijgen geen cel',
        en: 'CSV code,inhabitants,dwellings,level per area; too small ones get no cell',
      }),
    )
    .option(
      '--years <n>',
      say({
        nl: 'hele jaren die een cel beslaat (1); nodig bij strict, dat onder de wijk alleen blokken van vijf jaar toont',
        en: 'whole years that a cell spans (1); needed with strict, which shows blocks of five years only below the district',
      }),
    )
    .option(
      '--engine <auto|exact|fast>',
      say({
        nl: 'exact: zoekt lang naar het minste verlies; fast: snel, en verbergt meer; auto: ertussenin',
        en: 'exact: searches long for the least loss; fast: quick, and hides more; auto: in between',
      }),
      'auto',
    )
    .option(
      '--cost <plain|by-reading>',
      say({
        nl: 'hoe cellen wegen: elk naar zijn grootte (1+ln(1+n)), of ook naar hoe veel hij gelezen wordt: totalen zwaarder',
        en: 'how cells weigh: each by its size (1+ln(1+n)), or also by how much it is read: totals more',
      }),
      'plain',
    )
    .option(
      '--dimensions <columns>',
      say({
        nl: 'kolommen die dimensies zijn (standaard alle andere)',
        en: 'columns that are dimensions (default all others)',
      }),
    )
    .option('--count <column>', say({ nl: 'aantal eenheden', en: 'number of units' }), 'n')
    .option(
      '--value <column>',
      say({ nl: 'waarde in hele eenheden, bijvoorbeeld omzet', en: 'value in whole units, such as turnover' }),
      'value',
    )
    .option('--largest <column>', say({ nl: 'grootste bijdrage', en: 'largest contribution' }), 'largest')
    .option(
      '--second <column>',
      say({ nl: 'op een na grootste bijdrage', en: 'second largest contribution' }),
      'second',
    )
    .option(
      '--contributors <column>',
      say({ nl: 'aantal bijdragers, als dat kleiner is dan n', en: 'number of contributors, where that is below n' }),
      'contributors',
    )
    .option(
      '--audit-only <pattern>',
      say({
        nl: 'beveilig niets, maar val het patroon van een ander aan: CSV met dezelfde dimensies en een status of lege cellen; eindigt met 1 als iets te berekenen is',
        en: 'protect nothing, but attack the pattern of another: CSV with the same dimensions and a status or blank cells; ends with 1 when something can be computed',
      }),
    )
    .option('--out <dir>', say({ nl: 'map voor de uitvoer', en: 'directory for the output' }), 'protected')
    .option('--json', say({ nl: 'verslag als JSON', en: 'report as JSON' }), false)
    .action(run);
}
