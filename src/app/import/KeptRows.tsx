import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { Checkboxes } from './Checkboxes.tsx';
import { withRole } from './importSession.ts';
import type { ReadFile } from './stepProps.ts';

interface KeptRowsProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** For each column that rows are kept by: which of its values are kept. The others are kept out, and counted as such. */
export function KeptRows({ file: { recipe, preview }, onRecipe }: KeptRowsProps) {
  return recipe.columns.map(({ header, role }, at) =>
    role.kind !== 'keep-only' ? null : (
      <Checkboxes
        key={at}
        legend={`Keep only rows where ${header} is`}
        hint="All other rows are kept out, on a line of their own in the row account"
        ticks={(preview.columns[at]?.values ?? []).map(({ value, rows }) => ({
          value,
          text: value === '' ? '(blank)' : value,
          note: `${toNumberText(rows)} ${rows === 1 ? 'row' : 'rows'}`,
        }))}
        chosen={role.values}
        onChange={(values) => onRecipe(withRole(recipe, at, { kind: 'keep-only', values }))}
      />
    ),
  );
}
