import { canonicalJson } from '../../kernel/canonicalJson.ts';
import type { Policy } from '../../kernel/policy.ts';
import { needsPlan } from '../gate.ts';
import { toRounding } from '../gateCount.ts';
import { toRule } from '../planning/plan.ts';
import { listSums } from './paperSums.ts';
import { renameCell, type TableLinks, toCellId } from './paperPlaces.ts';
import { findParts, type Sums } from './partOfPeople.ts';
import { type CellEnds, type CellsReading, readCells } from './readCells.ts';
import type { SamePeople } from './samePeople.ts';

/** A number that the tables give away together: what it is of, by which tables at the fewest. */
export interface Leak {
  /** `hidden`: a table hides it. `difference`: no table has it, it is small, and it is what is left of one less another. */
  readonly kind: 'hidden' | 'difference';
  readonly what: string;
  readonly codes: readonly string[];
}

/** Tables that have people in common, and what a reader supposes of them. */
export interface PaperGroup {
  readonly links: readonly TableLinks[];
  readonly people: SamePeople;
  readonly overDates: boolean;
}

/** What is given away, and whether it is proved that nothing else is. */
export interface Judgement {
  readonly leaks: readonly Leak[];
  readonly proved: boolean;
}

type Found = ReadonlyMap<string, Pick<Leak, 'kind' | 'what'>>;

interface Reading {
  readonly found: Found;
  readonly proved: boolean;
}

/** Beyond so many figures not every pair is tried: a number is then given away by all of them together. */
const MOST_PAIRED = 40;

/** Judges tables that have people in common: first all of them, then, where something is given away, each alone and each pair. */
export function judgeGroup(group: PaperGroup): Judgement {
  const { found, proved } = readGroup(group);
  if (found.size === 0) return { leaks: [], proved };
  const codes = codesOf(group);
  const accepted = acceptedIn(group);
  const known = new Map<string, Leak>();
  const note = (chosen: readonly string[]): void => {
    for (const [id, leak] of readGroup(only(group, chosen)).found)
      if (!accepted.has(id) && !known.has(id)) known.set(id, { ...leak, codes: chosen });
  };
  for (const code of codes) if (!isWithinPolicy(only(group, [code]))) note([code]);
  if (codes.length <= MOST_PAIRED)
    for (const [at, a] of codes.entries()) for (const b of codes.slice(at + 1)) note([a, b]);
  for (const [id, leak] of found)
    // What is left of choices is another number in each set of tables: one that a pair gives away is named by the pair.
    if (!accepted.has(id) && !known.has(id) && (leak.kind === 'hidden' || known.size === 0))
      known.set(id, { ...leak, codes });
  return { leaks: [...known.values()], proved };
}

/** The figures without any one of which the rest gives nothing away. */
export function findMends(group: PaperGroup): readonly string[] {
  const codes = codesOf(group);
  return codes.filter((code) => {
    const rest = only(
      group,
      codes.filter((other) => other !== code),
    );
    const { found, proved } = readGroup(rest);
    const accepted = found.size === 0 ? found : acceptedIn(rest);
    return proved && [...found.keys()].every((id) => accepted.has(id));
  });
}

/** The codes of the figures that it has tables of. */
export function codesOf({ links }: PaperGroup): readonly string[] {
  return [...new Set(links.map(({ code }) => code))];
}

/** What single figures give away within their policy. */
function acceptedIn(group: PaperGroup): ReadonlyMap<string, unknown> {
  const alone = codesOf(group).map((code) => only(group, [code]));
  return new Map(alone.filter(isWithinPolicy).flatMap((one) => [...readGroup(one).found]));
}

function only(group: PaperGroup, codes: readonly string[]): PaperGroup {
  return { ...group, links: group.links.filter(({ code }) => codes.includes(code)) };
}

/** One figure by itself was released: rounded cell by cell, or at several dates. */
function isWithinPolicy({ links }: PaperGroup): boolean {
  return (
    !links.some(({ policy }) => needsPlan(policy)) || new Set(links.map(({ snapshot }) => snapshot)).size > 1
  );
}

/** What is supposed on top of what is certain is let go where it cannot be true. */
function readGroup(group: PaperGroup): Reading {
  const { links, people, overDates } = group;
  const isOnePlan =
    new Set(links.map(({ snapshot, policy }) => canonicalJson([snapshot, policy]))).size === 1;
  const tries = overDates ? [people.standingOverDates, people.standing] : [people.standing];
  for (const standing of tries)
    for (const parts of [findParts(apartIn(group), standing), undefined]) {
      const system = buildSystem(links, standing, parts);
      const reading = readCells(system.cells, system.sums);
      if (reading.kind === 'read') return toReading(reading, system, links, isOnePlan);
    }
  return { found: new Map(), proved: isOnePlan };
}

function apartIn({ links, people }: PaperGroup): SamePeople['apart'] {
  const here = new Set(links.flatMap(({ places }) => places.map(({ id }) => id)));
  return people.apart.filter((pair) => pair.every(({ place }) => here.has(place.id)));
}

interface System {
  readonly cells: ReadonlyMap<string, NamedEnds>;
  readonly sums: Sums['sums'];
}

interface NamedEnds extends CellEnds {
  readonly what: string;
  readonly kind: Leak['kind'];
}

function buildSystem(
  links: readonly TableLinks[],
  standing: ReadonlyMap<string, string>,
  parts: Sums | undefined,
): System {
  const cells = new Map<string, NamedEnds>();
  for (const { places } of links)
    for (const { id: place, whom, counts } of places)
      for (const [column, { label, low, high, hidden }] of counts) {
        const id = toCellId(standing.get(place) ?? place, column);
        const before = cells.get(id);
        const what = `${label}, ${whom}`;
        cells.set(id, {
          kind: 'hidden',
          what: before === undefined || (hidden && !before.isTarget) ? what : before.what,
          low: Math.max(before?.low ?? 0, low),
          high: Math.min(before?.high ?? Number.POSITIVE_INFINITY, high),
          isTarget: hidden || before?.isTarget === true,
        });
      }
  const own = listSums(links);
  for (const [id, what] of [...own.implied, ...(parts?.implied ?? [])])
    if (!cells.has(renameCell(id, standing)))
      cells.set(renameCell(id, standing), {
        kind: 'difference',
        what,
        low: 0,
        high: Number.POSITIVE_INFINITY,
        isTarget: true,
      });
  const sums = own.sums.map(({ total, parts: of }) => ({
    total: renameCell(total, standing),
    parts: of.map((id) => renameCell(id, standing)),
  }));
  return { cells, sums: [...sums, ...(parts?.sums ?? [])] };
}

function toReading(
  { exact, undecided }: Extract<CellsReading, { kind: 'read' }>,
  { cells }: System,
  links: readonly TableLinks[],
  isOnePlan: boolean,
): Reading {
  const threshold = Math.max(...links.map(({ policy }) => thresholdOf(policy)));
  const found = new Map<string, Pick<Leak, 'kind' | 'what'>>();
  for (const [id, value] of exact) {
    const { kind, what } = cells.get(id) ?? { kind: 'hidden', what: id };
    // Nobody is in no table, many are no secret, and what is left between tables of one plan was in it: the sum of cells it hides.
    if (kind === 'hidden' || (!isOnePlan && value > 0 && value < threshold)) found.set(id, { kind, what });
  }
  const isOpen = undecided.length > 0 && links.some(({ policy }) => needsPlan(policy));
  return { found, proved: !isOpen || isOnePlan };
}

/** The smallest count that a policy shows. */
function thresholdOf(policy: Policy): number {
  if (needsPlan(policy)) return toRule(policy).threshold;
  return toRounding(policy)?.hideBelow ?? 0;
}
