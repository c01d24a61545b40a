import type { ReleasedCount } from '../../disclosure/releasedTable.ts';
import type { PlacedCell } from '../cellsOf.ts';
import type { FigureContext } from '../context.ts';
import { sideOf } from '../value/intervalText.ts';
import { listWords, toSentenceCase } from '../words/listWords.ts';
import { STANDING_SENTENCE } from '../words/returnWords.ts';

/** Rates by the name a headline gives them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['d2-declaration', 'declaration'],
  ['d2-known', 'known rate'],
  ['d2-returns', 'declaration'],
  ['d3', 'rate of reporting'],
  ['d4', 'survey completion'],
]);

/** Which objectives moved beyond chance, each named, and whether departments stopped: that is a fact of the returns. */
export function goalHeadline(placed: readonly PlacedCell[]): string {
  const dated = placed.filter(
    ({ cell }) => cell.since !== undefined || cell.parts?.['then_received'] !== undefined,
  );
  if (dated.length === 0) return 'The Data goal: one date, no trend yet';
  const stopped = dated.flatMap(({ cell, column }): string[] => {
    const lapsed = column.key === 'd3' ? cell.parts?.['lapsed'] : undefined;
    if (lapsed?.kind !== 'shown' || lapsed.count === 0) return [];
    return [lapsed.count === 1 ? 'a department stopped reporting' : 'departments stopped reporting'];
  });
  const said = [...movedWords(dated), ...stopped];
  if (said.length > 0) return `The Data goal: ${listWords(said)}`;
  return dated.some(isCompared)
    ? 'The Data goal: no clear change'
    : 'The Data goal: no change can be worked out';
}

/** `rate of reporting up`: every rate whose change is larger than chance would give. */
function movedWords(placed: readonly PlacedCell[]): string[] {
  return placed.flatMap(({ cell, column }) => {
    const side = cell.since === undefined ? 'unclear' : sideOf(cell.since.before);
    const name = SHORT.get(column.key);
    return name === undefined || side === 'unclear' ? [] : [`${name} ${side}`];
  });
}

/** `Boundary Office: lapsed; no clear change in survey completion`. */
export function sheetHeadline(placed: readonly PlacedCell[], { scope }: FigureContext): string {
  const standing = placed.find(({ cell }) => cell.standing !== undefined)?.cell.standing;
  const moved = movedWords(placed);
  const compared = placed.filter(isCompared).flatMap(({ column }) => SHORT.get(column.key) ?? []);
  const said = [
    ...(standing === undefined ? [] : [STANDING_SENTENCE[standing]]),
    ...(moved.length > 0 ? [listWords(moved)] : []),
    ...(moved.length === 0 && compared.length > 0 ? [`no clear change in ${listWords(compared)}`] : []),
  ];
  return `${listWords(scope)}: ${said.join('; ')}`;
}

function isCompared({ cell: { since } }: PlacedCell): boolean {
  return since?.before.kind === 'value' || since?.before.kind === 'range';
}

/** Which changes of rates are larger than chance would give. */
export function goalHowSure(placed: readonly PlacedCell[]): string {
  const compared = placed.filter(isCompared);
  if (compared.length === 0)
    return placed.some(({ cell }) => cell.since !== undefined)
      ? 'No change can be worked out between the dates.'
      : 'One date gives no trend.';
  const clear = compared.filter(
    ({ cell }) => cell.since !== undefined && sideOf(cell.since.before) !== 'unclear',
  );
  const names = clear.flatMap(({ column }) => SHORT.get(column.key) ?? []);
  if (clear.length === 0) return 'No change of a rate is larger than chance could give.';
  return `${toSentenceCase(`the change${clear.length === 1 ? '' : 's'}`)} of ${listWords(names)} ${clear.length === 1 ? 'is' : 'are'} larger than chance would give.`;
}

/** Each part is asked only of what is there: without returns nobody knows which departments stopped. */
export function goalAsk(placed: readonly PlacedCell[]): string {
  const has = (...keys: readonly string[]): boolean => placed.some(({ column }) => keys.includes(column.key));
  const parts = [
    ...absentAsked(placed),
    ...(has('d2-declaration', 'd2-known', 'd2-returns') ? ['who does not declare'] : []),
  ];
  if (parts.length === 0) return 'What is to change before the next date?';
  return toSentenceCase(`${parts.join(', ')}, and what is done about it before the next date?`);
}

/** Departments that stopped are asked for where some did, and those that sent nothing where only such are left. */
function absentAsked(placed: readonly PlacedCell[]): string[] {
  const parts = placed.find(({ column }) => column.key === 'd3')?.cell.parts;
  if (hasSome(parts?.['lapsed'])) return ['which departments stopped'];
  return hasSome(parts?.['missing']) ? ['which departments did not report'] : [];
}

function hasSome(count: ReleasedCount | undefined): boolean {
  return count?.kind === 'shown' && count.count > 0;
}
