import { describe, expect, it } from 'vitest';
import { findCatalogueNews, parseSeen } from '../../../src/workspace/compareCatalogues.ts';
import { isReminder, toLastSaved, toWorkspaceName } from '../../../src/workspace/lastSaved.ts';
import { lastSavedWords } from '../../../src/workspace/words/lastSavedWords.ts';
import { toDiagnostics } from '../../../src/workspace/toDiagnostics.ts';
import { toSnapshotId } from '../../../src/kernel/ids.ts';
import { NOW, summary } from './sample.ts';

const setting = '2026-10-31T10:00:00.000Z UNPROTECTED_a file.zip';
const held = { holds: true, sequence: 12, savedSequence: 7 as number | undefined };

describe('when the workspace was last saved', () => {
  it('is said in days, and a clock that went back is noticed', () => {
    expect(toLastSaved(undefined, NOW, held)).toEqual({ kind: 'never' });
    expect(toLastSaved(undefined, NOW, { ...held, holds: false })).toEqual({ kind: 'nothing-held' });
    expect(toLastSaved(setting, NOW, held)).toEqual({
      kind: 'saved',
      at: '2026-10-31T10:00:00.000Z',
      name: 'UNPROTECTED_a file.zip',
      days: 30,
      changes: 5,
    });
    expect(toLastSaved(setting, '2026-10-01T09:00:00.000Z', held).kind).toBe('clock-back');
  });

  it('is reminded of when it is old and something changed since, or when it never was', () => {
    const remindsAt = (now: string, changed: Partial<typeof held> = {}): boolean =>
      isReminder(toLastSaved(setting, now, { ...held, ...changed }));
    expect(remindsAt(NOW)).toBe(false);
    expect(remindsAt('2026-12-02T10:00:00.000Z')).toBe(true);
    expect(remindsAt('2026-12-02T10:00:00.000Z', { sequence: 7 })).toBe(false);
    expect(remindsAt('2026-12-02T10:00:00.000Z', { savedSequence: undefined })).toBe(true);
    expect(isReminder(toLastSaved(undefined, NOW, held))).toBe(true);
  });

  it('is said with how many changes came since', () => {
    expect(lastSavedWords(toLastSaved(setting, NOW, held))).toBe(
      'Last saved to file 31 October 2026 (UNPROTECTED_a file.zip), 30 days ago. 5 changes since.',
    );
    expect(lastSavedWords(toLastSaved(setting, NOW, { ...held, sequence: 8 }))).toMatch(
      /One change since\.$/,
    );
    expect(lastSavedWords(toLastSaved(setting, NOW, { ...held, savedSequence: undefined }))).toMatch(
      /ago\.$/,
    );
  });

  it('stands in the name of the file, which says that it is unprotected', () => {
    expect(toWorkspaceName(NOW)).toBe('UNPROTECTED_workspace_2026-12-01.zip');
  });
});

describe('diagnostics', () => {
  it('hold no number and no name of the data', () => {
    const one = summary('snapshot-of-a-secret');
    const text = toDiagnostics({
      at: NOW,
      browser: 'A browser',
      storage: 'disk',
      secure: true,
      persisted: undefined,
      stores: [{ name: 'snapshots', missing: false, records: 2, unreadable: 1 }],
      snapshots: [{ id: one.id, state: 'sound', summary: one }],
    });
    expect(text).toContain('snapshots sound: 1');
    const { title, provenance, dimensions, account } = one.summary;
    const secrets = [
      one.id,
      title,
      one.seal,
      one.contentHash,
      String(account.used),
      JSON.stringify(provenance.sources),
      provenance.record?.fileName ?? '?',
      ...dimensions.flatMap(({ name, labels }) => [name, ...labels]),
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe('news of the catalogue', () => {
  const entry = (id: string, sha256: string) => ({ id: toSnapshotId(id), sha256 });

  it('are what was not there, or had another hash, when it was last looked at', () => {
    const seen = parseSeen('{"a":"1","b":"2","c":"3"}');
    expect(findCatalogueNews([entry('a', '1'), entry('b', '9'), entry('d', '4')], seen)).toEqual({
      added: ['d'],
      changed: ['b'],
      gone: ['c'],
    });
    expect(findCatalogueNews([entry('a', '1')], parseSeen('{'))).toEqual({
      added: [],
      changed: [],
      gone: [],
    });
  });
});
