import type { ReactNode } from 'react';
import { TableHolder } from './table-holder.tsx';

/** A column of a table: its name, and what stands in it when that is not text. */
export interface Column {
  readonly name: string;
  readonly holds?: 'numbers' | 'bars';
}

interface TableCardProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly Column[];
  /** Whether it has more columns than fit a phone. */
  readonly isWide?: boolean;
  /** The rows. */
  readonly children: ReactNode;
}

const classes = { numbers: 'numeric', bars: 'bar-column' };

/** A table under a title of its own, with a sentence that says how to read it. */
export function TableCard({ id, title, note, columns, isWide = false, children }: TableCardProps) {
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 className="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {note !== undefined && <p className="note">{note}</p>}
      <TableHolder title={title}>
        <table className={`utrecht-table utrecht-table--html-table number-table${isWide ? ' number-table--wide' : ''}`}>
          <thead>
            <tr>
              {columns.map(({ name, holds }) => (
                <th key={name} scope="col" className={holds && classes[holds]}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </TableHolder>
    </section>
  );
}
