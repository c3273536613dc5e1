/** Which municipalities a query is about: exactly one of these. */
export type Selection =
  | { readonly municipalities: readonly string[] }
  | { readonly group: string }
  | { readonly riec: string }
  | { readonly province: string }
  | { readonly saved: string }
  | { readonly nation: true };

const kinds = { groep: 'group', riec: 'riec', provincie: 'province', bewaard: 'saved' } as const;

/** Read a selection from the address: `groep:b5`, `riec:rotterdam`, `provincie:PV30`, `land`, or codes with commas between. */
export function readSelection(text: string): Selection {
  if (text === 'land') return { nation: true };
  const [kind = '', id = ''] = text.split(':');
  if (Object.hasOwn(kinds, kind)) return { [kinds[kind as keyof typeof kinds]]: id } as unknown as Selection;
  return { municipalities: text.split(',').filter((code) => /^GM\d{4}$/.test(code)) };
}
