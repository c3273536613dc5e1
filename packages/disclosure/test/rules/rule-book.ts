import { defaultPolicy, type PolicyNumberName, policyNumbers, type Text } from '../../src/index.ts';
import { chapters } from './chapters.ts';
import { caseLine, caseTableHead } from './rule-book-case.ts';
import { ruleBookWords as words } from './rule-book-words.ts';
import type { Example, Section } from './specification.ts';

export type Language = keyof Text;

/** The rule book in one language: the policy, and every rule with the cases that the tests hold. Markdown. */
export function ruleBook(language: Language): string {
  const told = chapters.flatMap(({ title, sections }, i) => [
    `## ${i + 1}. ${title[language]}`,
    '',
    ...sections.flatMap((section, k) => sectionLines(section, `${i + 1}.${k + 1}`, language)),
  ]);
  return `${[...introduction(language), ...told].join('\n').trimEnd()}\n`;
}

function introduction(language: Language): string[] {
  const { title, intro, policy, policyHead, zeros, notHere } = words;
  const rows = (Object.keys(policyNumbers) as PolicyNumberName[]).map((name) => {
    const { value, meaning, stronger, source, confirm } = policyNumbers[name];
    const from = `${sourceWords(source, language)}${confirm ? `; ${words.confirm[language]}` : ''}`;
    return `| \`${name}\` | ${value} | ${meaning[language]} | ${words.stronger[stronger][language]} | ${from} |`;
  });
  return [
    `# ${title[language]}`,
    '',
    ...intro.flatMap((paragraph) => [paragraph[language], '']),
    `## ${policy[language]}: \`${defaultPolicy.id}\`, ${words.version[language]} ${defaultPolicy.version}`,
    '',
    ...[policyHead[language], '|---|---|---|---|---|', ...rows, ''],
    ...[zeros[language], '', notHere[language], ''],
  ];
}

function sectionLines({ title, rule, source, examples = [], tests = [] }: Section, at: string, language: Language) {
  const sources =
    typeof source === 'string'
      ? sourceWords(source, language)
      : source.map((name) => `\`${name}\` = ${policyNumbers[name].value}`).join(' · ');
  const label = typeof source === 'string' ? words.source : words.numbers;
  const named = tests.map(({ file, name }) => `- \`${file}\`: “${name}”`);
  return [
    ...[`### ${at} ${title[language]}`, '', rule[language], '', `*${label[language]}: ${sources}*`, ''],
    ...runs(examples).flatMap((run) => runLines(run, language)),
    ...(named.length > 0 ? [words.tested[language], '', ...named, ''] : []),
  ];
}

/** Examples of one row stand together in one table; one of several rows has a table of its own. */
function runs(examples: readonly Example[]): readonly (readonly Example[])[] {
  const found: Example[][] = [];
  for (const example of examples) {
    const last = found.at(-1);
    const joins = last?.every(({ rows }) => rows.length === 1) && example.rows.length === 1;
    if (joins) last?.push(example);
    else found.push([example]);
  }
  return found;
}

function runLines(run: readonly Example[], language: Language): string[] {
  const [first] = run as readonly [Example, ...Example[]];
  const { about, rows, totals = [] } = first;
  if (rows.length === 1) {
    const cases = run.map((one) => caseLine(one.rows[0]!, language, one));
    return [...caseTableHead(language), ...cases, ''];
  }
  const lead = [...(about === undefined ? [] : [about]), ...(totals.length > 0 ? [words.total] : [])];
  const sentence = lead.map((one) => one[language]).join('; ');
  const cases = rows.map((row) => caseLine(row, language, first));
  return [
    ...(lead.length > 0 ? [`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`, ''] : []),
    ...caseTableHead(language),
    ...cases,
    '',
  ];
}

/** Sources are titles, in their own language; only what is ours is said in the reader's. */
function sourceWords(source: string, language: Language): string {
  const said = source.replaceAll('ours, November 2026', words.ours[language]);
  return said.replaceAll('to be confirmed with CBS', words.confirm[language]);
}
