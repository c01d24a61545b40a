import type { OwnLadder } from '../codebook/grades/ladder.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import type { LabelMeaning, PeopleWord, SourceProtection } from '../kernel/recipe.ts';
import type {
  CountsContent,
  Dimension,
  Measure,
  ReturnColumn,
  Snapshot,
  SnapshotContent,
} from './snapshot.ts';

/** A snapshot without its numbers, as JSON; the numbers stand beside it as CSV (`toCubeCsv`). */
export interface SnapshotJson {
  readonly format: 1;
  readonly id: Snapshot['id'];
  readonly series: Snapshot['series'];
  readonly title: string;
  readonly reference?: NonNullable<Snapshot['reference']>;
  readonly provenance: Snapshot['provenance'];
  readonly content: ContentJson;
  readonly mapping: MappingJson;
  readonly account: SnapshotSummary['account'];
  readonly sourceNotes: readonly string[];
  readonly scope?: readonly string[];
  readonly wording: PeopleWord;
  readonly supersedes?: Snapshot['id'];
}

/** Content without numbers. */
export type ContentJson =
  | {
      readonly kind: 'counts';
      readonly of?: NonNullable<CountsContent['of']>;
      readonly dimensions: CountsContent['dimensions'];
      readonly sourceProtection: SourceProtection;
    }
  | { readonly kind: 'shares'; readonly dimensions: readonly Dimension[]; readonly of: string }
  | { readonly kind: 'measures'; readonly measures: readonly Omit<Measure, 'entries'>[] }
  | {
      readonly kind: 'returns';
      readonly dimensions: readonly Dimension[];
      readonly fields: readonly Omit<ReturnColumn, 'values'>[];
    };

/** The mapping with its meanings by dimension id. */
export interface MappingJson {
  readonly meanings: Readonly<Record<string, readonly LabelMeaning[]>>;
  readonly classification?: string;
  readonly ladder?: string;
  readonly ownLadder?: OwnLadder;
}

/** Everything of a snapshot but its cells, as a JSON value; total. */
export function toSnapshotJson(snapshot: Snapshot): SnapshotJson {
  const { content, mapping, ...rest } = snapshot;
  return {
    format: 1,
    ...rest,
    content: toContentJson(content),
    mapping: { ...mapping, meanings: Object.fromEntries(mapping.meanings) },
  };
}

function toContentJson(content: SnapshotContent): ContentJson {
  switch (content.kind) {
    case 'counts':
      return {
        kind: 'counts',
        ...(content.of === undefined ? {} : { of: content.of }),
        dimensions: content.dimensions,
        sourceProtection: content.sourceProtection,
      };
    case 'shares':
      return { kind: 'shares', dimensions: content.dimensions, of: content.of };
    case 'measures':
      return { kind: 'measures', measures: content.measures.map(({ entries: _, ...measure }) => measure) };
    case 'returns':
      return {
        kind: 'returns',
        dimensions: content.dimensions,
        fields: content.fields.map(({ values: _, ...field }) => field),
      };
  }
}
