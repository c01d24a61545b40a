import { canonicalJson } from './canonicalJson.ts';
import type { Handling, Provenance, Standing } from './provenance.ts';
import type { ProvenanceIssue } from './provenanceIssue.ts';
import { fail, ok, type Result } from './result.ts';

const standings: readonly Standing[] = [
  'management-information',
  'official-statistics',
  'accredited-official-statistics',
];
const handlings: readonly Handling[] = ['none', 'official', 'official-sensitive'];

/**
 * Joins the provenance of two sets that one figure draws on. Real with real: the weaker standing, the stricter handling,
 * both sources. Illustrative with illustrative stays so. Illustrative with real is refused (`kinds-mixed`): no total,
 * no comparison, no shared axis, no shared paper. Import records do not survive: a joined set was not imported.
 */
export function joinProvenance(a: Provenance, b: Provenance): Result<Provenance, ProvenanceIssue> {
  const [left, right] = [a, b];
  const notBefore = later(a.notForReleaseBefore, b.notForReleaseBefore);
  const licence = a.licence === b.licence ? a.licence : [a.licence, b.licence].filter(Boolean).join('; ');
  const common = {
    caveats: distinct([...a.caveats, ...b.caveats]),
    handling: handlings[Math.max(handlings.indexOf(a.handling), handlings.indexOf(b.handling))] ?? 'none',
    finality:
      a.finality === 'final' && b.finality === 'final' ? ('final' as const) : ('provisional' as const),
    lineage: distinct([...a.lineage, ...b.lineage]),
    ...(licence === undefined || licence === '' ? {} : { licence }),
    ...(notBefore === undefined ? {} : { notForReleaseBefore: notBefore }),
  };
  if (left.kind === 'illustrative' && right.kind === 'illustrative') {
    const [first, ...rest] = left.sources;
    return ok({
      ...common,
      kind: 'illustrative',
      sources: [first, ...added([first], [...rest, ...right.sources])],
    });
  }
  if (left.kind === 'real' && right.kind === 'real') {
    const [first, ...rest] = left.sources;
    const weaker = standings[Math.min(standings.indexOf(left.standing), standings.indexOf(right.standing))];
    return ok({
      ...common,
      kind: 'real',
      standing: weaker ?? 'management-information',
      sources: [first, ...added([first], [...rest, ...right.sources])],
    });
  }
  return fail({ code: 'kinds-mixed' });
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function distinct<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = canonicalJson(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The items of `more` that `held` does not hold, each once. */
function added<T>(held: readonly T[], more: readonly T[]): T[] {
  return distinct([...held, ...more]).slice(distinct(held).length);
}
