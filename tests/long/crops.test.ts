import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBareCrops } from '../tools/cropPictures.ts';
import { type OpenExitsPage, openExitsPage } from '../tools/exitsPage/openExitsPage.ts';
import { exportSources } from '../unit/figure/exports/exportSources.ts';

let exits: OpenExitsPage;
beforeAll(async () => {
  exits = await openExitsPage();
});
afterAll(() => exits.close());

const illustrative = exportSources.filter(([, { figure }]) => figure.kind === 'illustrative');

describe('a thousand pieces of 240 by 160 pixels of illustrative pictures', () => {
  it.each(illustrative)('hold a whole word-mark each, and hatch where they hold a mark: %s', async (name) => {
    const svg = (await exits.makeFile(name, 'svg')).bytes.toString('utf8');
    const png = (await exits.makeFile(name, 'png')).bytes;
    const count = Math.ceil(1000 / illustrative.length);
    expect(await findBareCrops(exits.page, { svg, png }, count, 7)).toEqual([]);
  });
});
