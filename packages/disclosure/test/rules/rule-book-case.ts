import type { Text } from '../../src/index.ts';
import { faultWords, measureWords, outcomeWords, roleWords, ruleBookWords as words } from './rule-book-words.ts';
import type { Example, Row } from './specification.ts';

type Language = keyof Text;

export const caseTableHead = (language: Language): string[] => [words.caseHead[language], '|---|---|---|---|'];

/**
 * One case as a line of a table: what it is, its number, who stands behind it, what comes of it.
 * @param example the example that it is of; its sentence stands with the case when that is the only one.
 */
export function caseLine(row: Row, language: Language, example: Example): string {
  const { about: said, fault: code, rows } = example;
  const about = said === undefined || rows.length > 1 ? '' : `${said[language]}: `;
  const fault = code === undefined ? null : `${words.refused[language]}: ${faultWords[code][language]}`;
  const what = `${about}${row.what[language]}`;
  const cells = [what, number(row.value, language), behind(row, language), fault ?? outcome(row, language)];
  return `| ${cells.join(' | ')} |`;
}

function behind({ of, units, roles = {} }: Row, language: Language): string {
  const told = Object.entries(roles).map(([role, [count, largest, second]]) => {
    const of = roleWords[role]?.[language] ?? role;
    return `${of}: ${count} (${words.largest[language]} ${largest}, ${words.second[language]} ${second})`;
  });
  return [
    ...(of === undefined ? [] : [`${words.of[language]} ${of}`]),
    ...(units === undefined ? [] : [`${units} ${words.units[language]}`]),
    ...told,
  ].join('; ');
}

function outcome({ expect, measures = {} }: Row, language: Language): string {
  const told = Object.entries(measures).map(([measure, value]) => {
    const shown = typeof value === 'number' ? number(value, language) : value;
    return `${measureWords[measure as keyof typeof measureWords][language]} ${shown}`;
  });
  return `${outcomeWords[expect][language]}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}

function number(value: number, language: Language): string {
  const text = String(value);
  return language === 'nl' ? text.replace('.', ',') : text;
}
