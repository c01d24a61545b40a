import { describe, expect, it } from 'vitest';
import { findCatalogueNews, parseSeen } from '../../../src/workspace/compareCatalogues.ts';
import { toLastSaved, toWorkspaceName } from '../../../src/workspace/lastSaved.ts';
import { toDiagnostics } from '../../../src/workspace/toDiagnostics.ts';
import { toSnapshotId } from '../../../src/kernel/ids.ts';
import { NOW, summary } from './sample.ts';

describe('when the workspace was last saved', () => {
  it('is said in days, and a clock that went back is noticed', () => {
    expect(toLastSaved(undefined, NOW, true)).toEqual({ kind: 'never' });
    expect(toLastSaved(undefined, NOW, false)).toEqual({ kind: 'nothing-held' });
    const setting = '2026-10-31T10:00:00.000Z UNPROTECTED_a file.zip';
    expect(toLastSaved(setting, NOW, true)).toMatchObject({
      kind: 'saved',
      name: 'UNPROTECTED_a file.zip',
      days: 30,
    });
    expect(toLastSaved(setting, '2026-10-01T09:00:00.000Z', true).kind).toBe('clock-back');
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
