/** Invented values by row number: enough rows of each for a proposal to say anything of them. */
export const rows = 40;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** Nine digits that pass the eleven-test and belong to nobody we know of: the ninth is what the other eight ask for. */
export function bsn(row: number): string {
  for (let start = 10_000_000 + row * 37; ; start += 1_000_000) {
    const eight = digits(start, 8);
    const last = [...eight].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 11;
    if (last < 10) return `${eight}${last}`;
  }
}

export const bag = (row: number): string => `990101${digits(row + 1, 10)}`;
export const pand = (row: number): string => `990110${digits(row + 1, 10)}`;
export const kvk = (row: number): string => digits(20_000_000 + row * 991, 8);
export const postcode = (row: number): string => `${1100 + (row % 30)}${'ABCDEFGH'[row % 8]}Z`;
export const number = (row: number): string => String(90_000 + row);
export const buurt = (row: number): string => `BU9901010${row % 4}`;
export const year = (row: number): string => String(2019 + (row % 3));
export const day = (row: number): string => digits(1 + (row % 28), 2);
export const month = (row: number): string => digits(1 + (row % 12), 2);
export const dutchDate = (row: number): string => `${day(row)}-${month(row)}-${year(row)}`;
export const isoDate = (row: number): string => `${year(row)}-${month(row)}-${day(row)}`;
export const compactDate = (row: number): string => `${year(row)}${month(row)}${day(row)}`;
export const oneOf =
  (...texts: readonly string[]) =>
  (row: number): string =>
    texts[row % texts.length]!;
export const nameOf = (row: number): string => `Geheimelaar-${'abcdefghijklmnopqrst'[row % 20]}${row}`;

export type Cells = (row: number) => string;
export type Columns = Readonly<Record<string, Cells>>;

/** A file of these columns as text. */
export function textOf(columns: Columns, delimiter = ';', count = rows): string {
  const quoted = (text: string): string => (text.includes(delimiter) || text.includes('\n') ? `"${text}"` : text);
  const lines = Array.from({ length: count }, (_, row) =>
    Object.values(columns)
      .map((cell) => quoted(cell(row)))
      .join(delimiter),
  );
  return `${[Object.keys(columns).map(quoted).join(delimiter), ...lines].join('\r\n')}\r\n`;
}
