import { isCompositeGroup, isStandardGroup } from '../../codebook/ethnicity/standardGroups.ts';
import { toGroupedValue } from '../../codebook/ethnicity/grouping.ts';
import type { LinkedSum } from '../suppression/auditLinked.ts';
import { type Place, type PrintedCount, toCellId, toPlaceId, type TableLinks } from './paperPlaces.ts';
import type { Sums } from './partOfPeople.ts';

/** The sums that anybody knows to hold in the tables: of groups, of the members of a dimension and of any choice of them. */
export function listSums(tables: readonly TableLinks[]): Sums {
  const lines = listLines(tables).map(lineSums);
  return {
    sums: [
      ...tables.flatMap(({ places }) => places.flatMap(groupSums)),
      ...listWidePlaces(tables).flatMap(broaderSums),
      ...lines.flatMap(({ sums }) => sums),
    ],
    implied: new Map(lines.flatMap(({ implied }) => [...implied])),
  };
}

/** Groups make up the known people of a place; with the undeclared, those who answered; with the unknown, everybody. */
function groupSums({ id, counts }: Place): LinkedSum[] {
  const groups = [...counts.keys()].filter((column) => column.includes(':'));
  const toSum = (total: string, parts: readonly string[]): LinkedSum[] =>
    [total, ...parts].every((column) => counts.has(column))
      ? [{ total: toCellId(id, total), parts: parts.map((column) => toCellId(id, column)) }]
      : [];
  return [
    ...(groups.length < 2 ? [] : toSum('known', groups)),
    ...toSum('answered', ['known', 'undeclared']),
    ...toSum('everybody', ['answered', 'unknown']),
  ];
}

/** A place with the groups that all tables of its snapshot print of it. */
interface WidePlace {
  readonly id: string;
  readonly columns: ReadonlySet<string>;
}

function listWidePlaces(tables: readonly TableLinks[]): readonly WidePlace[] {
  const wide = new Map<string, Set<string>>();
  for (const { id, counts } of tables.flatMap(({ places }) => places)) {
    const columns = wide.get(id) ?? new Set<string>();
    for (const column of counts.keys()) columns.add(column);
    wide.set(id, columns);
  }
  return [...wide].map(([id, columns]) => ({ id, columns }));
}

/** Groups of a finer level make up those of a broader one, where each of them is known to be in one that is printed. */
function broaderSums({ id, columns }: WidePlace): LinkedSum[] {
  const all = [...columns];
  const fine = all.filter((column) => column.startsWith('detailed:'));
  return (['broad', 'white-and-all-other'] as const).flatMap((grouping) => {
    const broad = all.filter((column) => column.startsWith(`${grouping}:`));
    const held = new Map(broad.map((column): [string, string[]] => [column, []]));
    for (const column of fine) {
      const group = column.slice(column.indexOf(':') + 1);
      if (!isStandardGroup(group) && !isCompositeGroup(group)) return [];
      const { id: key } = toGroupedValue({ kind: 'declared', group }, grouping);
      const parts = held.get(`${grouping}:${key}`);
      if (parts === undefined) return [];
      parts.push(column);
    }
    return [...held].flatMap(([total, parts]) =>
      parts.length === 0
        ? []
        : [{ total: toCellId(id, total), parts: parts.map((part) => toCellId(id, part)) }],
    );
  });
}

/** Choices of members of one dimension, of people who are otherwise the same, with all of them together. */
interface Line {
  readonly snapshot: string;
  readonly dimension: string;
  /** Who they are but for the dimension. */
  readonly rest: ReadonlyMap<string, readonly string[]>;
  readonly choices: Map<string, Place>;
  /** What tables print of all of them together. */
  readonly whole: ReadonlyMap<string, ReadonlyMap<string, { readonly label: string }>>;
  /** Every member there is, where a table has a row for each. */
  readonly members?: readonly string[];
}

function listLines(tables: readonly TableLinks[]): readonly Line[] {
  const printed = new Map<string, Map<string, { readonly label: string }>>();
  for (const { id, counts } of tables.flatMap(({ places }) => places))
    printed.set(id, new Map([...(printed.get(id) ?? []), ...counts]));
  const members = new Map<string, readonly string[]>();
  const lines = new Map<string, Line>();
  for (const { snapshot, places, whole } of tables)
    for (const place of places)
      for (const dimension of place.scope.keys()) {
        const rest = new Map([...place.scope].filter(([other]) => other !== dimension));
        const key = JSON.stringify([toPlaceId(snapshot, rest), dimension]);
        const line: Line = lines.get(key) ?? {
          snapshot,
          dimension,
          rest,
          choices: new Map(),
          whole: printed,
        };
        const before = line.choices.get(place.id);
        const counts = new Map<string, PrintedCount>([...(before?.counts ?? []), ...place.counts]);
        line.choices.set(place.id, {
          ...place,
          isGraded: place.isGraded || before?.isGraded === true,
          counts,
        });
        lines.set(key, line);
        if (whole?.dimension === dimension) members.set(key, whole.members);
      }
  return [...lines].map(([key, line]) => {
    const all = members.get(key);
    return all === undefined ? line : { ...line, members: all };
  });
}

/** People whom the choices never part, and all of whose members are named but for the rest of the whole. */
interface Atom {
  readonly members: readonly string[];
  /** The choices that hold them, by position. */
  readonly of: readonly number[];
}

function lineSums(line: Line): Sums {
  const { snapshot, rest, dimension, whole } = line;
  const choices = comparable(line);
  const wholeId = toPlaceId(snapshot, rest);
  const columns = new Set(choices.flatMap(({ counts }) => [...counts.keys()]));
  const sums: LinkedSum[] = [];
  const implied = new Map<string, string>();
  for (const column of columns) {
    const printing = choices.filter(({ counts }) => counts.has(column));
    const label = printing[0]?.counts.get(column)?.label ?? column;
    const atoms = listAtoms(printing, dimension, line.members);
    const ids = atoms.map(({ members, of }) => {
      const one = printing.find(
        ({ scope }, at) => of.includes(at) && scope.get(dimension)?.length === members.length,
      );
      if (one !== undefined) return toCellId(one.id, column);
      const id = toCellId(toPlaceId(snapshot, new Map([...rest, [dimension, members]])), column);
      implied.set(id, [label, members.join(' and '), ...[...rest.values()].flat()].join(', '));
      return id;
    });
    for (const [at, { id }] of printing.entries()) {
      const parts = ids.filter((_, atom) => atoms[atom]?.of.includes(at));
      const total = toCellId(id, column);
      if (parts.length > 1) sums.push({ total, parts });
    }
    if (whole.get(wholeId)?.has(column) !== true) continue;
    const others = toCellId(JSON.stringify([wholeId, 'others', printing.map(({ id }) => id)]), column);
    if (line.members === undefined)
      implied.set(others, `${label}, those who are not in ${printing.map(({ whom }) => whom).join(' or ')}`);
    sums.push({
      total: toCellId(wholeId, column),
      parts: line.members === undefined ? [...ids, others] : ids,
    });
  }
  return { sums, implied };
}

/** Choices whose members go by the same names: a filter on grades has the labels of the file, and a row the name of the grade. */
function comparable({ dimension, choices, members }: Line): readonly Place[] {
  const all = [...choices.values()];
  const known = new Set(members);
  const isGraded = all.some((one) => one.isGraded);
  return all.filter((one) => {
    const own = one.scope.get(dimension) ?? [];
    return members === undefined ? !isGraded || one.isGraded : own.every((member) => known.has(member));
  });
}

function listAtoms(
  choices: readonly Place[],
  dimension: string,
  all: readonly string[] | undefined,
): readonly Atom[] {
  const held = new Map<string, number[]>((all ?? []).map((member) => [member, []]));
  for (const [at, { scope }] of choices.entries())
    for (const member of scope.get(dimension) ?? []) held.set(member, [...(held.get(member) ?? []), at]);
  const atoms = new Map<string, { members: string[]; of: readonly number[] }>();
  for (const [member, of] of held) {
    const key = JSON.stringify(of);
    const atom = atoms.get(key) ?? { members: [], of };
    atom.members.push(member);
    atoms.set(key, atom);
  }
  return [...atoms.values()];
}
