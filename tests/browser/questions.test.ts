import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage, openStill, settled, unlessInstalled } from './chromium.ts';
import { demoPatience, demoServed } from './demo-served.ts';

interface Asked {
  readonly ranking: {
    readonly rows: readonly {
      name: string;
      code: string;
      value: number | null;
      low: number;
      high: number | null;
      cannotTellApart: string[];
    }[];
  };
}

describe.skipIf(chromiumPath === undefined)(
  `questions that analysts ask, in five clicks at most${unlessInstalled}`,
  () => {
    let browser: Browser;
    let address: string;
    beforeAll(async () => {
      ({ address } = await demoServed());
      browser = await launch();
    }, demoPatience);
    afterAll(() => browser?.close());

    /** The same question, put to the API. */
    async function ranking(indicator: string, group: string): Promise<Asked['ranking']['rows']> {
      const query = `{ ranking(in: { group: "${group}" }, indicator: "${indicator}", period: "2021JJ00") {
      rows { name code value low high cannotTellApart } } }`;
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'zicht-purpose': 'demonstratie' },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { data: Asked }).data.ranking.rows;
    }

    /** A choice out of a list counts as one click. */
    async function choose(page: Page, label: string, value: string): Promise<void> {
      await page.getByLabel(label, { exact: true }).selectOption(value);
      await settled(page);
    }

    test.each(['drugs.hennepruimingen', 'vastgoed.doorsluishuizen'])(
      'which B5 city has most of %s, and is the difference beyond chance? (two clicks)',
      async (indicator) => {
        const { page, context } = await openPage(browser);
        await openStill(page, address);
        await choose(page, 'Indicator', indicator);
        await choose(page, 'Gemeenten', 'groep:b5');
        const told = await page.locator('.words').innerText();
        const rows = await ranking(indicator, 'b5');
        const seen = rows.filter(({ value }) => value !== null);
        const most = Math.max(...seen.map(({ value }) => value!));
        for (const { name } of seen.filter(({ value }) => value === most)) expect(told).toContain(name);
        for (const { name } of rows.filter(({ value }) => value === null))
          expect(told).toMatch(new RegExp(`Niet te zien is het getal van [^.]*${name}`));
        const apart = seen.some((row) =>
          seen.some(({ code }) => code !== row.code && !row.cannotTellApart.includes(code)),
        );
        expect(told.includes('Geen van deze gemeenten is met zekerheid van een andere te onderscheiden.')).toBe(!apart);
        await context.close();
      },
    );

    test('an interval in the picture is the one that the gateway ranks by', async () => {
      const { page, context } = await openPage(browser);
      await page.goto(`${address}/vergelijken?wie=groep:b5&niveau=gemeente&volgorde=naam&tabel=vergelijking`);
      await settled(page);
      const percent = (share: number): string =>
        `${(share * 100).toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;
      const table = await page.getByRole('table').first().innerText();
      for (const { name, value, low, high } of await ranking('vastgoed.doorsluishuizen', 'b5'))
        if (value !== null) expect(table).toMatch(new RegExp(`${name}\\s.*${percent(low)} – ${percent(high!)}`));
      await context.close();
    });

    test('how does the hard-drug trade of Utrecht compare with the G4 by age? (three clicks)', async () => {
      const { page, context } = await openPage(browser);
      await openStill(page, `${address}/vergelijken`);
      await choose(page, 'Indicator', 'drugs.verdachten');
      await choose(page, 'Uitsplitsing', 'offence-age');
      await choose(page, 'Alleen', 'handel_harddrugs.');
      const told = await page.locator('main').innerText();
      expect(told).toContain('handel in harddrugs, 25 tot 45 jaar');
      for (const name of ['Amsterdam', 'Rotterdam', "'s-Gravenhage", 'Utrecht']) expect(told).toContain(name);
      const picture = page.getByRole('region', { name: 'handel in harddrugs, 25 tot 45 jaar' });
      expect(await picture.getByRole('button').allTextContents()).toContainEqual(
        expect.stringMatching(/^Utrecht.*\d van /s),
      );
      await context.close();
    });

    test('which city lacks which source? (two clicks)', async () => {
      const { page, context } = await openPage(browser);
      await openStill(page, address);
      await choose(page, 'Indicator', 'drugs.verdachten');
      await choose(page, 'Gemeenten', 'groep:b5');
      const lacking = await page.getByRole('list', { name: 'Welke bron ontbreekt' }).innerText();
      expect(lacking).toContain('Breda noemt hiervoor niet als bron: Drugsverdachten.');
      expect(lacking).toContain(
        "'s-Hertogenbosch noemt hiervoor niet als bron: Drugsverdachten en Personen per jaar: inschrijving.",
      );
      await context.close();
    });

    test('which RIEC has the lowest coverage, and why? (one click)', async () => {
      const { page, context } = await openPage(browser);
      await openStill(page, address);
      await page.getByRole('link', { name: 'Landelijk beeld' }).click();
      await settled(page);
      const first = page.getByRole('region', { name: 'Dekking per RIEC' }).last().locator('tbody tr').first();
      expect(await first.innerText()).toMatch(/^RIEC Oost-Nederland\s+0\s?%\s+0\s+0\s+0\s+76/);
      await context.close();
    });
  },
);
