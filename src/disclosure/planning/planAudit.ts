import type { SourceProtection } from '../../kernel/recipe.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { type EndsOptions, type EndsReading, readEnds } from '../suppression/endsReader.ts';
import { isPrimary, type Bounds, type Reader } from '../suppression/readerModel.ts';
import { toLatticeRule } from './decisionReach.ts';
import type { SnapshotPlan } from './plan.ts';
import { countNodes, countPeople, type PlanCounts } from './planCounts.ts';

/** What was hidden of one snapshot, for the analyst only: it holds the hidden counts, and never enters a released table. */
export interface PlanAudit {
  readonly reader: Reader;
  readonly fellBack: boolean;
  /** Of all planned nodes: how many there are, are small themselves, and are hidden because they would give one away. */
  readonly nodes: number;
  readonly small: number;
  readonly giving: number;
  /** The people in the finest planned cells, and those of them in cells that are hidden. */
  readonly people: number;
  readonly peopleHidden: number;
  /** One for each hidden node among those asked for, in their order. */
  readonly cells: readonly AuditedCell[];
}

/** One hidden node. */
export interface AuditedCell {
  readonly node: number;
  readonly people: number;
  /** Small itself; would give a small one away; or hidden by the source. */
  readonly why: 'small' | 'gives-away' | 'source';
  /** The values that are left for the careful reader of all planned tables; `hi` null: no end. */
  readonly reading: Bounds;
  /** Whether that is all of them, or only some that are surely left. */
  readonly isWhole: boolean;
}

/** With no number shown nothing is known. */
const NOTHING_SHOWN: EndsReading = { reading: { lo: 0, hi: null }, isWhole: true };

/**
 * Reads the planned tables as a careful reader would, who knows every shown count, that counts are whole and what the symbol
 * means, and says what is left open about each hidden node among those asked for: every value of the whole range where a solver
 * finds both ends, otherwise a range that such a reader can at best come down to. Throws where plan and snapshot differ.
 */
export async function auditPlan(
  snapshot: Snapshot,
  plan: SnapshotPlan,
  nodes: readonly number[],
  options: EndsOptions = {},
): Promise<PlanAudit> {
  const { content } = snapshot;
  if (content.kind !== 'counts' || snapshot.id !== plan.snapshot)
    throw new Error(`the plan of ${plan.snapshot} is not one of ${snapshot.id}`);
  const counts = countNodes(content, plan.axes);
  const rule = toLatticeRule(plan.policy, { snapshot, content, axes: plan.axes });
  const hidden = [...plan.hidden.keys()].filter((node) => plan.hidden[node] === 1);
  const small = new Set(hidden.filter((node) => isPrimary(counts.known[node] ?? 0, rule, node)));
  const wanted = plan.outcome === 'withheld' ? [] : nodes.filter((node) => plan.hidden[node] === 1);
  const { lattice, known } = counts;
  const readings = await readEnds({ lattice, known, hidden, primary: [...small], rule }, wanted, options);
  return {
    reader: plan.reader,
    fellBack: plan.fellBack,
    nodes: plan.hidden.length,
    small: small.size,
    giving: hidden.length - small.size,
    ...countPeople(counts, (node) => plan.hidden[node] === 1),
    cells: nodes.flatMap((node) =>
      toCell(node, { counts, plan, small, readings, source: content.sourceProtection }),
    ),
  };
}

interface Found {
  readonly counts: PlanCounts;
  readonly plan: SnapshotPlan;
  readonly small: ReadonlySet<number>;
  readonly readings: ReadonlyMap<number, EndsReading>;
  readonly source: SourceProtection;
}

function toCell(node: number, { counts, plan, small, readings, source }: Found): AuditedCell[] {
  const people = counts.known[node] ?? 0;
  if (plan.hidden[node] === 1) {
    const why = small.has(node) ? 'small' : 'gives-away';
    return [{ node, people, why, ...(readings.get(node) ?? NOTHING_SHOWN) }];
  }
  const atSource = counts.hiddenAtSource[node] ?? 0;
  if (atSource === 0 || counts.visible[node] !== 0) return [];
  const reading = { lo: atSource * source.hiddenLow, hi: atSource * source.hiddenHigh };
  return [{ node, people, why: 'source', reading, isWhole: true }];
}
