import type { OwnLadderChoice, Recipe } from '../../kernel/recipe.ts';
import { Button } from '../../ui/controls/Button.tsx';

interface OwnLadderProps {
  readonly recipe: Recipe;
  /** The labels of the file that may stand on the ladder. */
  readonly labels: readonly string[];
  readonly onRecipe: (recipe: Recipe) => void;
}

/** A ladder of the user's own: the file's labels, put in order by moving them up and down. */
export function OwnLadder({ recipe, labels, onRecipe }: OwnLadderProps) {
  const rungs = (recipe.ownLadder?.rungs ?? [])
    .toSorted((a, b) => a.order - b.order)
    .map(({ label }) => label);
  const off = labels.filter((label) => !rungs.includes(label));
  const put = (ordered: readonly string[]): void =>
    onRecipe({ ...recipe, ownLadder: toOwnLadder(recipe, ordered) });
  const swap = (at: number, with_: number): void =>
    put(
      rungs.map((label, n) =>
        n === at ? (rungs[with_] ?? label) : n === with_ ? (rungs[at] ?? label) : label,
      ),
    );
  return (
    <div role="group" aria-label="Order of the grades, most junior first">
      <p className="hint">The most junior grade stands first.</p>
      <ol className="import-waiting">
        {rungs.map((label, at) => (
          <li key={label}>
            {label}{' '}
            <span className="buttons">
              <Button look="quiet" disabled={at === 0} onPress={() => swap(at, at - 1)}>
                Move {label} up
              </Button>
              <Button look="quiet" disabled={at === rungs.length - 1} onPress={() => swap(at, at + 1)}>
                Move {label} down
              </Button>
              <Button look="quiet" onPress={() => put(rungs.filter((one) => one !== label))}>
                Take {label} off the ladder
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {off.map((label) => (
        <Button key={label} look="quiet" onPress={() => put([...rungs, label])}>
          Add {label} to the ladder
        </Button>
      ))}
    </div>
  );
}

/** Labels of the column of grades in order as a ladder, the first the most junior. */
export function toOwnLadder({ columns }: Recipe, labels: readonly string[]): OwnLadderChoice {
  const column = columns.find(({ role }) => role.kind === 'grade')?.header;
  return {
    kind: 'own',
    ...(column === undefined ? {} : { column }),
    rungs: labels.map((label, at) => ({ label, order: at + 1 })),
  };
}
