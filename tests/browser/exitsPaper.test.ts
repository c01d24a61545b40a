import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareArtefact } from '../../src/figure/exports/compareArtefact.ts';
import { toSourceText } from '../../src/figure/exports/figureRecord.ts';
import { findInDocument } from '../../src/figure/exports/foundDocument.ts';
import { type OpenExitsPage, openExitsPage } from '../tools/exitsPage/openExitsPage.ts';
import { readPng } from '../tools/readers/readPng.ts';
import { readXml, wordsOf } from '../tools/readers/readXml.ts';
import { readZip } from '../tools/readers/readZip.ts';
import { exportSources } from '../unit/figure/exports/exportSources.ts';

let exits: OpenExitsPage;
beforeAll(async () => {
  exits = await openExitsPage();
});
afterAll(() => exits.close());

const namesOf = (kind: string): string[] =>
  exportSources.filter(([, { figure }]) => figure.kind === kind).map(([name]) => name);

/** A part of a document as XML. */
function part(entries: ReadonlyMap<string, Buffer>, name: RegExp): Document {
  const [, bytes] = [...entries].find(([path]) => name.test(path)) ?? [];
  return readXml(bytes?.toString('utf8') ?? '');
}

describe('a figure as a document', () => {
  it.each(exportSources)(
    'holds kind, source, date and code, and names its picture: %s',
    async (name, source) => {
      const { figure, released } = source;
      const file = await exits.makeFile(name, 'docx');
      expect(file.name.startsWith('ILLUSTRATIVE_')).toBe(figure.kind === 'illustrative');
      const entries = readZip(file.bytes);
      const body = part(entries, /^word\/document\.xml$/);
      const words = wordsOf(body);
      expect(words).toContain(figure.sourceLine);
      expect(words).toContain(`Figure ${figure.code}.`);
      expect(words).toContain(figure.prefix.trim());
      for (const about of body.getElementsByTagName('wp:docPr')) {
        const said = about.getAttribute('descr') ?? '';
        expect(said).toMatch(/^(Real data|Illustrative)/);
        expect(said.endsWith(' Table below.')).toBe(figure.table.rows.length > 0);
      }
      const picture = [...entries].find(([path]) => path.endsWith('.png'))?.[1];
      if (picture === undefined) throw new Error('no picture');
      expect(readPng(picture).texts.get('provenance-record')).toContain(figure.code);
      expect(wordsOf(part(entries, /^word\/header\d\.xml$/))).toMatch(
        figure.kind === 'real' ? /REAL DATA/ : /ILLUSTRATIVE, NOT REAL DATA/,
      );
      expect(wordsOf(part(entries, /^docProps\/core\.xml$/))).toContain(figure.code);
      const [first] = released.provenance.sources;
      expect(words).toContain(first.title);
      expect(toSourceText(released)).toContain(first.title);
    },
  );
});

describe('a paper as a document', () => {
  it.each(['real', 'illustrative'])(
    'is marked on every page, in British English, with heads that repeat: %s',
    async (kind) => {
      const file = await exits.makePaper(namesOf(kind).slice(0, 4), 'paper-docx');
      const entries = readZip(file.bytes);
      for (const [path, bytes] of entries) if (/\.(xml|rels)$/.test(path)) readXml(bytes.toString('utf8'));
      const body = part(entries, /^word\/document\.xml$/);
      const tables = [...body.getElementsByTagName('w:tbl')].filter(
        (table) => table.getElementsByTagName('w:tblHeader').length > 0,
      );
      expect(tables.length).toBeGreaterThan(1);
      expect(
        part(entries, /^word\/styles\.xml$/)
          .querySelector('docDefaults')
          ?.getElementsByTagName('w:lang')[0]
          ?.getAttribute('w:val'),
      ).toBe('en-GB');
      const styles = [...body.getElementsByTagName('w:pStyle')].map((style) => style.getAttribute('w:val'));
      expect(styles).toContain('Title');
      expect(styles).toContain('Heading1');
      expect(styles).toContain('Caption');
      const header = part(entries, /^word\/header\d\.xml$/);
      expect(
        [...header.getElementsByTagName('v:textpath')].flatMap((path) => path.getAttribute('string') ?? [])
          .length,
      ).toBe(kind === 'illustrative' ? 1 : 0);
      expect(wordsOf(header)).toMatch(
        kind === 'real' ? /REAL DATA . OFFICIAL . as at 31 March 2023/ : /^\s*ILLUSTRATIVE/,
      );
      const footer = part(entries, /^word\/footer\d\.xml$/);
      expect(footer.documentElement.outerHTML).toMatch(/PAGE.*NUMPAGES/s);
      expect(wordsOf(footer)).toContain('Generated 22 November 2026, 10:00 UTC');
      expect(wordsOf(body)).toContain('Sources and caveats');
      const ids = [...body.getElementsByTagName('wp:docPr')].map((about) => about.getAttribute('id'));
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it('is known again by its codes and numbers, and a changed number is found', async () => {
    const names = namesOf('real').slice(0, 4);
    const xml = part(readZip((await exits.makePaper(names, 'paper-docx')).bytes), /^word\/document\.xml$/);
    const text = xml.documentElement.outerHTML;
    const found = findInDocument(text);
    expect(found?.kind).toBe('document');
    for (const [name, source] of exportSources) {
      if (!names.includes(name) || found === undefined) continue;
      expect(compareArtefact(found, source)).toEqual([]);
    }
    const changed = findInDocument(text.replace('between 590 and 594', 'between 690 and 694'));
    const differences = exportSources.flatMap(([name, source]) =>
      names.includes(name) && changed !== undefined ? compareArtefact(changed, source) : [],
    );
    expect(differences).toEqual([
      expect.objectContaining({ found: 'between 690 and 694', held: 'between 590 and 594' }),
    ]);
  });

  it('refuses both kinds in one', async () => {
    await expect(exits.makePaper(['headcount', 'ILLUSTRATIVE_seniorRoles'], 'paper-docx')).rejects.toThrow(
      'other-kind',
    );
  });
});

describe('a paper as one HTML file', () => {
  it.each(['real', 'illustrative'])('needs nothing else and says what it is: %s', async (kind) => {
    const file = await exits.makePaper(namesOf(kind), 'paper-html');
    const html = file.bytes.toString('utf8');
    expect(html).toMatch(/<html lang="en-GB">/);
    expect(html).toMatch(kind === 'illustrative' ? /<title>Illustrative: / : /<title>A paper/);
    expect(html).not.toMatch(/<script|<link|src="http|url\(http|@import/);
    const codes = exportSources.flatMap(([name, { figure }]) =>
      namesOf(kind).includes(name) ? [figure.code] : [],
    );
    expect(codes.filter((code) => !html.includes(code))).toEqual([]);
    const browser = exits.page.context().browser();
    if (browser === null) throw new Error('no browser');
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    await page.setContent(html);
    expect(await page.locator('figure > svg').count()).toBe(namesOf(kind).length);
    const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('feedback sheets in one zip', () => {
  it.each(['real', 'illustrative'])(
    'are a document a department, each marked with kind and code: %s',
    async (kind) => {
      const names = namesOf(kind).slice(0, 3);
      const codes = exportSources.flatMap(([name, { figure }]) =>
        names.includes(name) ? [figure.code] : [],
      );
      const [docx, html] = [
        await exits.makeFeedback(names, 'feedback-docx'),
        await exits.makeFeedback(names, 'feedback-html'),
      ];
      const start = kind === 'illustrative' ? 'ILLUSTRATIVE_' : '';
      expect(docx.name).toBe(`${start}feedback-sheets-docx.zip`);
      const documents = [...readZip(docx.bytes)];
      expect(documents).toHaveLength(names.length);
      for (const [at, [path, bytes]] of documents.entries()) {
        expect(path.startsWith(start)).toBe(true);
        const entries = readZip(bytes);
        const words = wordsOf(part(entries, /^word\/document\.xml$/));
        expect(words).toContain('Feedback sheet: ');
        expect(words).toContain(codes[at]);
        expect(wordsOf(part(entries, /^word\/header\d\.xml$/))).toMatch(
          kind === 'real' ? /REAL DATA/ : /ILLUSTRATIVE, NOT REAL DATA/,
        );
      }
      const pages = [...readZip(html.bytes)].map(([, bytes]) => bytes.toString('utf8'));
      expect(pages.map((page) => codes.filter((code) => page.includes(code)))).toEqual(
        codes.map((code) => [code]),
      );
      const mark = kind === 'real' ? 'REAL DATA' : 'ILLUSTRATIVE';
      expect(pages.filter((page) => !page.includes(mark) || /<script|src="http/.test(page))).toEqual([]);
    },
  );

  it('are never of both kinds', async () => {
    await expect(
      exits.makeFeedback(['headcount', 'ILLUSTRATIVE_seniorRoles'], 'feedback-html'),
    ).rejects.toThrow('feedback sheets of 2 kinds');
  });
});
