import { existsSync, readFileSync } from 'node:fs';
import { municipality } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { type MunicipalFact, MunicipalFacts } from './municipal-facts.ts';

const header = 'code,urbanity,dwellings,neighbours';

/**
 * Read what the administrator took from a public source, when the file is there: a line per municipality with its code, urbanity (1 to 5), number of
 * dwellings and the codes of its neighbours with spaces between them. What is empty is not known.
 *
 * @throws Fault MUNICIPAL_FACTS, which names the line; nothing of the file is then used.
 */
export function readMunicipalFacts(file: string): MunicipalFacts {
  if (!existsSync(file)) return new MunicipalFacts();
  const [first, ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  if (first !== header) throw wrong(1);
  const facts = new Map<string, MunicipalFact>();
  for (const [at, line] of lines.entries()) {
    const [code = '', urbanity = '', dwellings = '', neighbours = '', ...rest] = line.split(',');
    const beside = neighbours.split(' ').filter((one) => one !== '');
    const isRight =
      rest.length === 0 &&
      [code, ...beside].every((one) => municipality(one) !== undefined) &&
      !facts.has(code) &&
      /^[1-5]?$/.test(urbanity) &&
      /^\d{0,8}$/.test(dwellings);
    if (!isRight) throw wrong(at + 2);
    const number = (text: string) => (text === '' ? null : Number(text));
    const next = beside.length === 0 ? null : beside;
    facts.set(code, { urbanity: number(urbanity), dwellings: number(dwellings), neighbours: next });
  }
  return new MunicipalFacts(facts);
}

function wrong(line: number): Fault {
  return new Fault('MUNICIPAL_FACTS', {
    nl: `Regel ${line} van municipal-facts.csv klopt niet. De eerste regel is ${header}; elke volgende noemt één gemeente één keer, met CBS-codes en hele getallen.`,
    en: `Line ${line} of municipal-facts.csv is not right. The first line is ${header}; each next one names one municipality once, with CBS codes and whole numbers.`,
  });
}
