import { censusAreas } from '../../codebook/comparators/census2021.ts';
import { toTimeText } from '../../figure/number/toDateText.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { Choice } from '../../ui/controls/choice.ts';
import { comparableSnapshots, countedSnapshots } from '../view/comparators.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';

/** What shares can be compared with, as the address writes it. */
export function comparatorChoices(
  scope: CurrentScope,
  all: Scope,
  byGrade: boolean,
): readonly Choice<string>[] {
  const others = byGrade ? comparableSnapshots(scope, all) : countedSnapshots(scope, all);
  return [
    ...(byGrade ? [{ value: 'feeder', text: 'The next grade down' }] : []),
    { value: 'all', text: `All ${scope.series.wording}` },
    ...others.filter(({ of }) => of === 'population').map(toChoice),
    ...residents(scope, ['census', 'census-all']),
    ...others.filter(({ of }) => of !== 'population').map(toChoice),
  ];
}

/** Among whom incidents can be counted, as the address writes it. */
export function populationChoices(scope: CurrentScope, all: Scope): readonly Choice<string>[] {
  const others = countedSnapshots(scope, all);
  return [
    { value: 'none', text: 'No population: numbers only' },
    ...others.filter(({ of }) => of === 'population').map(toChoice),
    ...residents(scope, ['census-all', 'census']),
    ...others.filter(({ of }) => of !== 'population').map(toChoice),
  ];
}

/** Those who live in an area, by the census; beside made-up data the made-up population alone. */
function residents(
  { series }: CurrentScope,
  kinds: readonly ('census' | 'census-all')[],
): readonly Choice<string>[] {
  if (series.kind === 'illustrative') return [{ value: 'population', text: 'The illustrative population' }];
  return kinds.flatMap((kind) =>
    censusAreas.map(({ code, name }) => ({
      value: `${kind}-${code}`,
      text: `Census 2021, ${kind === 'census' ? 'ages 16 to 64' : 'all ages'}: ${name}`,
    })),
  );
}

function toChoice({ id, title, reference }: SnapshotSummary): Choice<string> {
  return {
    value: `snapshot-${id}`,
    text: reference === undefined ? title : `${title}, ${toTimeText(reference)}`,
  };
}
