import type { Children } from '../../../scripts/demo/children.ts';
import { nodeProgram } from '../../../scripts/demo/programs.ts';

/** Somebody at the machine of a node, who opens its console as a browser does. */
export class ConsoleVisitor {
  readonly #home: URL;
  readonly #cookie: string;

  private constructor(home: URL, cookie: string) {
    this.#home = home;
    this.#cookie = cookie;
  }

  /** Start the console of a node directory and open the address that it shows. */
  static async at(children: Children, directory: string): Promise<ConsoleVisitor> {
    const order = {
      title: 'zicht-node console',
      program: nodeProgram,
      arguments: ['console', '--json', '--dir', directory],
    };
    const address = await children.serve(order, /"url":"([^"]+)"/);
    const opened = await fetch(address, { redirect: 'manual' });
    const [cookie = ''] = opened.headers.get('set-cookie')?.split(';') ?? [];
    return new ConsoleVisitor(new URL(opened.headers.get('location') ?? '', address), cookie);
  }

  /** The text of a page. */
  async read(page: string): Promise<string> {
    return (await fetch(this.#at(page), { headers: { cookie: this.#cookie } })).text();
  }

  /** Retract by the form that the console shows; gives the status of the answer. */
  async retract(wat: string, waarom: string): Promise<number> {
    const shown = await this.read('/intrekken');
    const formulier = /name="formulier" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    const answer = await fetch(this.#at('/intrekken'), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: this.#cookie, origin: this.#home.origin },
      body: new URLSearchParams({ formulier, wat, waarom, zeker: 'ja' }),
    });
    return answer.status;
  }

  #at(page: string): URL {
    return new URL(`${this.#home.pathname}${page}`, this.#home);
  }
}
