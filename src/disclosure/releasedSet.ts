import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { Refusal } from '../kernel/issue.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Question } from '../kernel/question.ts';
import type { Series } from '../kernel/series.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { toPublicProvenance } from './toPublicProvenance.ts';
import { type ReleasedGrid, type ReleasedTable, toReleased, type WithheldTable } from './releasedTable.ts';

/** A snapshot as a publication names it: nothing of the file, no row counts. */
export type PublishedSnapshot = Omit<SnapshotSummary, 'account' | 'sourceNotes'>;

/** A question with its answer from the gate: a table, or why there is none. */
export interface PublishedTable {
  readonly question: Question;
  readonly policy: Policy;
  readonly answer: Result<ReleasedTable, Refusal[]>;
}

/** Every table of some series after the gate, with nothing that it was worked out from: what a publication file carries. */
export interface ReleasedSet {
  readonly series: readonly Series[];
  readonly snapshots: readonly PublishedSnapshot[];
  readonly tables: readonly PublishedTable[];
}

/** What of a snapshot's summary may leave. */
export function toPublishedSnapshot(summary: SnapshotSummary): PublishedSnapshot {
  const { account: _account, sourceNotes: _notes, provenance, ...rest } = summary;
  return { ...rest, provenance: toPublicProvenance(provenance) };
}

/** What names a table in a set: the question, and the policy it was asked under. */
export function toTableKey(question: Question, policy: Policy): string {
  return canonicalJson([question, policy]);
}

type Unbranded<T> = { readonly [K in keyof T as K extends symbol ? never : K]: T[K] };

/** A table of a set as it stands in a file. */
export interface WrittenTable {
  readonly question: Question;
  readonly policy: Policy;
  readonly table?: Unbranded<ReleasedGrid> | Unbranded<WithheldTable>;
  readonly refused?: readonly Refusal[];
}

/** A table as it is written into a file. */
export function toWrittenTable({ question, policy, answer }: PublishedTable): WrittenTable {
  return answer.kind === 'ok'
    ? { question, policy, table: answer.value }
    : { question, policy, refused: answer.error };
}

/** A table read from a publication file, which only the gate could have written. */
export function readWrittenTable({ question, policy, table, refused }: WrittenTable): PublishedTable {
  const answer = table === undefined ? fail([...(refused ?? [])]) : ok(toReleased(table));
  return { question, policy, answer };
}
