import { cellsOf } from './contract-answers.ts';
import { hangingOf, membersOf, type Scenario } from './workload.ts';

interface Row {
  readonly code: string;
  readonly cells?: { readonly value: readonly unknown[] } | null;
  readonly observations?: readonly { readonly value: unknown }[] | null;
}

interface Answer {
  readonly data?: { readonly compare?: { readonly rows: readonly Row[] } } & Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly message: string }[];
}

/** Judges an answer: null when the row of every node that does not hang has the numbers of that node, or what is wrong in a few words. */
export function judgeOf(scenario: Scenario): (text: string) => string | null {
  const hanging = new Set(hangingOf(scenario));
  const members = membersOf(scenario);
  return (text) => {
    const { data, errors } = JSON.parse(text) as Answer;
    if (data === undefined || data === null) return errors?.[0]?.message.slice(0, 200) ?? 'no data';
    const rows = data.compare?.rows ?? (Object.values(data) as Row[]);
    if (rows.length !== members.length) return 'not one row per municipality';
    if (hanging.size === 0 && errors !== undefined) return `${errors.length} errors`;
    const wrong = members.find(({ code }, at) => !hanging.has(code) && !isRight(rows[at], code));
    return wrong === undefined ? null : `the row of ${wrong.code}`;
  };
}

function isRight(row: Row | undefined, code: string): boolean {
  const told = row?.cells?.value ?? row?.observations?.map(({ value }) => value);
  return row?.code === code && JSON.stringify(told) === JSON.stringify(cellsOf(code).value);
}
