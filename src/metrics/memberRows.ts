import type { Cluster, Grade } from '../codebook/grades/ladder.ts';
import { toGrade, toOwnGrades } from '../codebook/grades/grades.ts';
import type { Question } from '../kernel/question.ts';
import type { LabelMeaning } from '../kernel/recipe.ts';
import type { Dimension, Mapping } from '../snapshot/snapshot.ts';
import type { RowHead } from './measuredTable.ts';

/** The member rows of a dimension and, for each of its codes, the index of its row (-1: in none). */
export interface MemberRows {
  readonly heads: readonly RowHead[];
  readonly rowOf: Int32Array;
}

interface Member extends RowHead {
  /** Ascending: senior grades first, then breakdown members by their letters, unknown grades last. */
  readonly place: readonly [number, string];
  /** Whether the grade is among the senior ones of its ladder. */
  readonly senior: boolean;
  readonly cluster?: Cluster;
  readonly stream?: NonNullable<Grade['stream']>;
}

/**
 * Makes a row of every member of a dimension that the filter lets in: grades most senior first with unknown grades last,
 * labels of one grade in one row; other members by their letters. With `grades: 'senior'` the senior grades are one row, with
 * `clusters` each cluster of the race disparity ratio is one, per stream; a grade without a cluster (medical) is in none.
 */
export function memberRows(
  dimension: Dimension,
  mapping: Mapping,
  allowed: Uint8Array | undefined,
  grades: Question['grades'] = 'all',
): MemberRows {
  const meanings = mapping.meanings.get(dimension.id) ?? [];
  const members = dimension.labels.map((label, code): Member | undefined => {
    if (allowed?.[code] === 0) return undefined;
    return dimension.role === 'grade'
      ? toGradeMember(label, meanings[code], mapping.ownLadder)
      : toBreakdownMember(label);
  });
  if (grades === 'senior') return seniorRow(members);
  if (grades === 'clusters') return clusterRows(members);
  const rows = new Map<string, Member>();
  for (const member of members) if (member !== undefined) rows.set(member.key, member);
  const ordered = [...rows.values()].sort(
    (a, b) => a.place[0] - b.place[0] || (a.place[1] < b.place[1] ? -1 : a.place[1] > b.place[1] ? 1 : 0),
  );
  const at = new Map(ordered.map((member, index) => [member.key, index]));
  return {
    heads: ordered.map(toHead),
    rowOf: Int32Array.from(members, (member) => (member === undefined ? -1 : (at.get(member.key) ?? -1))),
  };
}

function toHead({ key, label, role, order }: Member): RowHead {
  return { key, label, role, ...(order === undefined ? {} : { order }) };
}

function toBreakdownMember(label: string): Member {
  return { key: label, label, role: 'member', place: [0, label.toLowerCase()], senior: false };
}

const AFTER_GRADES = 1e9;

function toGradeMember(
  label: string,
  meaning: LabelMeaning | undefined,
  ladder: Mapping['ownLadder'],
): Member | undefined {
  if (meaning === undefined || ['set-aside', 'total', 'sub-total'].includes(meaning.kind)) return undefined;
  if (meaning.kind === 'unknown-grade')
    return {
      key: 'unknown-grade',
      label: 'Unknown grade',
      role: 'member',
      place: [AFTER_GRADES, ''],
      senior: false,
    };
  const grade = meaning.kind === 'rung' ? toGrade(meaning.rung) : undefined;
  if (grade === undefined) return toOwnGrade(label, meaning, ladder);
  return {
    key: grade.id,
    label: grade.display,
    role: 'member',
    order: grade.order,
    place: [-grade.order, grade.display],
    senior: isSenior(grade),
    ...(grade.cluster === undefined ? {} : { cluster: grade.cluster }),
    ...(grade.stream === undefined ? {} : { stream: grade.stream }),
  };
}

/** A rung of the importer's own ladder, in the order of the ladder; the file's own label is its name. */
function toOwnGrade(label: string, meaning: LabelMeaning, ladder: Mapping['ownLadder']): Member | undefined {
  if (meaning.kind !== 'rung') return undefined;
  const own = ladder === undefined ? undefined : toOwnGrades(ladder).find(({ id }) => id === meaning.rung);
  if (own === undefined) throw new Error(`the mapping names a grade that no ladder holds: ${meaning.rung}`);
  const { id: key, order } = own;
  return { key, label, role: 'member', order, place: [-order, label], senior: false };
}

/** The order from which a Civil Service grade is senior: Grade 7. Its ladder has no clusters of the race disparity ratio. */
const CIVIL_SERVICE_SENIOR = 60;

function isSenior(grade: Grade): boolean {
  return (
    grade.cluster === 'upper' || (grade.ladder === 'civil-service' && grade.order >= CIVIL_SERVICE_SENIOR)
  );
}

function seniorRow(members: readonly (Member | undefined)[]): MemberRows {
  const senior = members.filter((member) => member?.senior === true);
  const lowest = senior.reduce(
    (low, member) => ((member?.order ?? 0) < (low?.order ?? 0) ? member : low),
    senior[0],
  );
  if (lowest === undefined) return { heads: [], rowOf: new Int32Array(members.length).fill(-1) };
  const single = senior.every((member) => member?.key === lowest.key);
  const label = single ? lowest.label : `${lowest.label} and above`;
  return {
    heads: [{ key: 'senior', label, role: 'member' }],
    rowOf: Int32Array.from(members, (member) => (member?.senior === true ? 0 : -1)),
  };
}

const clusters: readonly Cluster[] = ['lower', 'middle', 'upper'];
const streams = ['all', 'clinical', 'non-clinical'] as const;
/** Words that begin the name of a row of one stream. */
const streamWords = { all: '', clinical: 'Clinical: ', 'non-clinical': 'Non-clinical: ' } as const;

/** The key of the row of a cluster; `all` is a ladder without streams. */
export function toClusterKey(stream: (typeof streams)[number], cluster: Cluster): string {
  return `${stream}/${cluster}`;
}

function clusterRows(members: readonly (Member | undefined)[]): MemberRows {
  const keyOf = ({ cluster, stream }: Member): string | undefined =>
    cluster === undefined ? undefined : toClusterKey(stream ?? 'all', cluster);
  const held = new Set(members.flatMap((member) => (member === undefined ? [] : (keyOf(member) ?? []))));
  const heads = streams.flatMap((stream) =>
    clusters.map((cluster): RowHead => {
      const name = `${streamWords[stream]}${cluster} grades`;
      const label = name.slice(0, 1).toUpperCase() + name.slice(1);
      return { key: toClusterKey(stream, cluster), label, role: 'member' };
    }),
  );
  const shown = heads.filter(({ key }) => held.has(key));
  const at = new Map(shown.map(({ key }, index) => [key, index]));
  return {
    heads: shown,
    rowOf: Int32Array.from(members, (member) =>
      member === undefined ? -1 : (at.get(keyOf(member) ?? '') ?? -1),
    ),
  };
}
