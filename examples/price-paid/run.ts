import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault, printFault } from '@zichtlijn/messages';
import { Children } from '../../scripts/demo/children.ts';
import { carryPricePaid } from './carry-price-paid.ts';
import { page } from './page.ts';

const csv = process.env['PRICE_PAID_CSV'];
const directory = await mkdtemp(join(tmpdir(), 'zichtlijn-price-paid-'));
const children = new Children((fault) => printFault(fault, false));
try {
  if (!csv) {
    throw new Fault('PRICE_PAID_CSV', {
      nl: 'Zet in PRICE_PAID_CSV het pad van uw kopie van de Price Paid Data van HM Land Registry, sector SW19.',
      en: 'Set PRICE_PAID_CSV to the path of your copy of the Price Paid Data of HM Land Registry, sector SW19.',
    });
  }
  process.stdout.write(`${page(await carryPricePaid(children, csv, join(directory, 'node')))}\n`);
} catch (error) {
  process.exitCode = printFault(error, false);
} finally {
  await children.stop();
  await rm(directory, { recursive: true, force: true });
}
