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

  add(values: readonly (string | number)[]): void {
    this.#pending += `${values.map(field).join(';')}\r\n`;
    this.rows += 1;
  }

  /** Write what is pending once it fills a chunk. Throws the system error of a full disk. */
  async drain(): Promise<void> {
    if (this.#pending.length < chunk) return;
    await this.#flush();
  }

  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#handle.close();
    }
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    await this.#handle.appendFile(text, 'utf8');
  }
}

function field(value: string | number): string {
  const text = String(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
