import { type FileHandle, open } from 'node:fs/promises';

const chunk = 1 << 18;

/** A semicolon file that is written as it grows: memory stays flat however many rows it gets. */
export class CsvFile {
  readonly #handle: FileHandle;
  #pending = '';
  rows = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async create(path: string, headers: readonly string[]): Promise<CsvFile> {
    const file = new CsvFile(await open(path, 'w'));
    file.#pending = `${headers.join(';')}\r\n`;
    return file;
  }

  add(values: readonly string[]): void {
    this.#pending += `${values.map(field).join(';')}\r\n`;
    this.rows += 1;
  }

  /** Whether what is pending fills a chunk. */
  get full(): boolean {
    return this.#pending.length >= chunk;
  }

  /** Write what is pending. Throws the system error of a full disk. */
  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    await this.#handle.appendFile(text, 'utf8');
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.#handle.close();
    }
  }
}

function field(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
