import { describe, expect, it } from 'vitest';
import { findBreaks } from '../../../src/snapshot/findBreaks.ts';
import { ingestText, onlySnapshot, published } from './realFile.ts';

const table = [
  'Grade,Ethnic group,Headcount',
  'EO,White,50',
  'EO,Asian,13',
  'HEO,White,51',
  'HEO,Asian,12',
  '',
];
const withNotes = (...notes: readonly string[]): string => [...table, ...notes].join('\n');

async function importText(text: string, scope?: readonly string[]) {
  const { recipe } = await ingestText(text);
  return ingestText(text, { recipe, provenance: published, ...(scope === undefined ? {} : { scope }) });
}

describe('the notes of a file', () => {
  const agency = 'Note: excludes agency staff and people on a career break';
  const source = 'Source: HR system, which includes everybody in post';

  it('are read for whom it leaves out, in its own words', async () => {
    const { preview, ...result } = await importText(withNotes(source, agency));
    expect(preview?.scope).toEqual([agency]);
    expect(onlySnapshot(result)).toMatchObject({ scope: [agency], sourceNotes: [source, agency] });
    expect(onlySnapshot(await importText(withNotes(source))).scope).toBeUndefined();
  });

  it('are what a person says they are', async () => {
    expect(onlySnapshot(await importText(withNotes(source, agency), [])).scope).toBeUndefined();
    expect(onlySnapshot(await importText(withNotes(source, agency), [source])).scope).toEqual([source]);
  });

  it('make a break where they leave out others than at the date before', async () => {
    const then = onlySnapshot(await importText(withNotes(source)));
    const now = onlySnapshot(await importText(withNotes(source, agency)));
    expect(findBreaks(then, now)).toEqual([{ of: 'scope', then: '', now: agency }]);
    expect(findBreaks(now, now)).toEqual([]);
  });
});
