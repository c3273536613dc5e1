import { randomBytes } from 'node:crypto';
import type { Cells } from '@zichtlijn/release';

/** Stands in a text where cells go. It never leaves this process, so that no text of others can hold it. */
const mark = randomBytes(16).toString('hex');
const quotedMark = JSON.stringify(mark);

let gathering: string[] | null = null;

/**
 * Cells that were held against the contract before, as the text that they are sent in: on its way to a client nobody looks into them, and parsing a
 * table to write it again is most of what an answer from memory would cost. Nothing that handles an answer can change them.
 */
export class RememberedCells {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#text.length;
  }

  /** Parsed anew each time. */
  open(): Cells {
    return JSON.parse(this.#text) as Cells;
  }

  /** For `JSON.stringify`, wherever it is called. */
  toJSON(): unknown {
    if (gathering === null) return this.open();
    gathering.push(this.#text);
    return mark;
  }
}

/** What `JSON.stringify` gives, with remembered cells as the text that they are. */
export function answerText(answer: object): string {
  const cells: string[] = [];
  gathering = cells;
  let text: string;
  try {
    text = JSON.stringify(answer);
  } finally {
    gathering = null;
  }
  if (cells.length === 0) return text;
  const parts = text.split(quotedMark);
  let whole = parts[0]!;
  for (const [i, one] of cells.entries()) whole += one + parts[i + 1];
  return whole;
}

/** An answer as it is kept: its text with places for cells, and the cells in that order. */
export interface KeptAnswer {
  readonly text: string;
  readonly cells: readonly RememberedCells[];
}

/** @param cells the tables in it that are right by the contract */
export function keptAnswer(entity: object, cells: readonly object[]): KeptAnswer {
  const remembered: RememberedCells[] = [];
  const text = JSON.stringify(entity, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !cells.includes(value)) return value;
    remembered.push(new RememberedCells(JSON.stringify(value)));
    return mark;
  });
  return { text, cells: remembered };
}

/** The answer that was kept, made anew: whoever is given it may change it. */
export function recalledAnswer({ text, cells }: KeptAnswer): Record<string, unknown> {
  const entity = JSON.parse(text) as Record<string, unknown>;
  if (cells.length > 0) fill(entity, cells, 0);
  return entity;
}

function fill(into: Record<string, unknown>, cells: readonly RememberedCells[], from: number): number {
  let next = from;
  for (const key in into) {
    const value = into[key];
    if (value === mark) into[key] = cells[next++];
    else if (typeof value === 'object' && value !== null) next = fill(value as Record<string, unknown>, cells, next);
  }
  return next;
}

/** The table of a value that the contract says to be one, from memory or not. */
export function openCells(cells: Cells | RememberedCells): Cells {
  return cells instanceof RememberedCells ? cells.open() : cells;
}

/** The same answer, of which nothing is shared that can be changed. */
export function copiedAnswer<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof RememberedCells) return value;
  if (Array.isArray(value)) return value.map(copiedAnswer) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copiedAnswer(one)])) as T;
}
