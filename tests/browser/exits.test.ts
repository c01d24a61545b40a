import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSources, unprotectedSource } from '../unit/figure/exports/exportSources.ts';
import { toSourceText } from '../../src/figure/exports/figureRecord.ts';
import { toAsAtText } from '../../src/kernel/time.ts';
import { findBareCrops } from '../tools/cropPictures.ts';
import { type OpenExitsPage, openExitsPage } from '../tools/exitsPage/openExitsPage.ts';
import { readPng } from '../tools/readers/readPng.ts';
import { readXml } from '../tools/readers/readXml.ts';

let exits: OpenExitsPage;
const artefacts = path.resolve(import.meta.dirname, '.artefacts/exits');

beforeAll(async () => {
  exits = await openExitsPage();
  mkdirSync(artefacts, { recursive: true });
});
afterAll(() => exits.close());

const illustrative = exportSources.filter(([, { figure }]) => figure.kind === 'illustrative');

describe('the picture of a figure', () => {
  it.each(exportSources)('is a PNG that holds kind, source, date and code: %s', async (name, source) => {
    const { figure, released } = source;
    for (const [way, scale] of [
      ['png', 1],
      ['png-2x', 2],
      ['copy-picture', 2],
    ] as const) {
      const file = await exits.makeFile(name, way);
      writeFileSync(path.join(artefacts, `${name}-${scale}x.png`), file.bytes);
      const png = readPng(file.bytes);
      const record: unknown = JSON.parse(png.texts.get('provenance-record') ?? '{}');
      expect(record).toMatchObject({
        provenance_kind: figure.kind,
        provenance_source: toSourceText(released),
        as_at: toAsAtText(released),
        figure_code: figure.code,
      });
      expect(png.texts.get('Source')).toBe(figure.sourceLine);
      expect(png.texts.get('Title')).toBe(`${figure.prefix}${figure.headline}`);
      expect(png.perMetre).toBe(Math.round((96 * scale) / 0.0254));
      expect(png.chunks.indexOf('iTXt')).toBeLessThan(png.chunks.indexOf('IDAT'));
      expect(png.width).toBeGreaterThanOrEqual(380 * scale);
      // The block of the band: accent blue, or the dark of the illustrative one.
      expect(png.at(5 * scale, 5 * scale)).toEqual(figure.kind === 'real' ? [18, 67, 109] : [28, 19, 0]);
    }
  });

  it.each(exportSources)(
    'is drawn from the marks on the page, with nothing else of it: %s',
    async (name, source) => {
      const file = await exits.makeFile(name, 'svg');
      const document = readXml(file.bytes.toString('utf8'));
      const { chart } = source.figure;
      const marks = chart.kind === 'dots' || chart.kind === 'bars' ? chart.marks : [];
      const drawn = document.querySelectorAll('[data-part="chart"] [data-part="mark"]').length;
      expect(drawn).toBeGreaterThanOrEqual(marks.filter(({ mark }) => mark.kind !== 'gap').length);
      const words = (document.querySelector('[data-part="chart"]')?.textContent ?? '').replace(/\s/g, '');
      expect(marks.filter(({ text }) => !words.includes(text.replace(/\s/g, '')))).toEqual([]);
      expect(
        document.querySelectorAll('script, foreignObject, [style], [class], [tabindex], [onclick]'),
      ).toHaveLength(0);
      expect(document.querySelector('style')?.textContent).toContain('data:font/woff2;base64,');
      expect(file.bytes.toString('utf8')).not.toMatch(/(href|src)="https?:/);
    },
  );

  it('is the same bytes for the same figure', async () => {
    const [name] = illustrative[0] ?? [];
    if (name === undefined) throw new Error('no figure');
    const [one, two] = [await exits.makeFile(name, 'png'), await exits.makeFile(name, 'png')];
    expect(one.bytes.equals(two.bytes)).toBe(true);
  });

  it('of an unprotected figure is only the words', async () => {
    const file = await exits.makeFile('unprotected', 'png');
    const png = readPng(file.bytes);
    expect(png.texts.size).toBe(0);
    expect(file.name).not.toContain(unprotectedSource.figure.code);
    const svg = (await exits.makeFile('unprotected', 'svg')).bytes.toString('utf8');
    expect([...readXml(svg).querySelectorAll('text')].map((text) => text.textContent)).toEqual([
      'Unprotected, not for publication',
    ]);
  });
});

describe('a piece of 240 by 160 pixels of an illustrative picture', () => {
  it.each(illustrative)(
    'holds a whole word-mark, and hatch where it holds a mark: 25 pieces of %s',
    async (name) => {
      const svg = (await exits.makeFile(name, 'svg')).bytes.toString('utf8');
      const png = (await exits.makeFile(name, 'png')).bytes;
      expect(await findBareCrops(exits.page, { svg, png }, 25, 2024)).toEqual([]);
    },
  );

  it('is missed by the test where a picture has neither', async () => {
    const svg = (await exits.makeFile('headcount', 'svg')).bytes.toString('utf8');
    const png = (await exits.makeFile('headcount', 'png')).bytes;
    const bare = await findBareCrops(exits.page, { svg, png }, 5, 1);
    expect(bare.filter((words) => words.startsWith('no word-mark'))).toHaveLength(5);
    expect(bare.some((words) => words.startsWith('a mark without hatch'))).toBe(true);
  });
});
