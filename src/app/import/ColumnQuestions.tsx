import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { Pending } from '../../kernel/pending.ts';
import type { ColumnRole, Recipe } from '../../kernel/recipe.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Checkboxes } from './Checkboxes.tsx';
import { isConfirmable, type ImportSession } from './importSession.ts';
import type { ReadFile } from './stepProps.ts';

interface ColumnQuestionsProps {
  readonly session: ImportSession;
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** What the guess asks to have confirmed: the number that is counted, and the columns that figures are broken down by. */
export function ColumnQuestions({ session, file, onRecipe }: ColumnQuestionsProps) {
  const asked = session.recipe === undefined ? file.outcome.pending.filter(isConfirmable) : session.asked;
  return asked.map((pending, at) => <Question key={at} pending={pending} file={file} onRecipe={onRecipe} />);
}

function Question({
  pending,
  file,
  onRecipe,
}: Pick<ColumnQuestionsProps, 'file' | 'onRecipe'> & { pending: Pending }) {
  const { recipe, preview } = file;
  if (pending.kind !== 'measure' && pending.kind !== 'breakdown' && pending.kind !== 'outcomes') return null;
  const kind = pending.kind === 'outcomes' ? 'measure' : pending.kind;
  const headers = recipe.columns
    .filter(({ role, header }) => role.kind === kind && pending.columns.includes(header))
    .map(({ header }) => header);
  if (pending.kind === 'measure')
    return (
      <SelectField
        label="Which number is counted"
        hint="The file holds several; the others are left out"
        value={headers[0] ?? ''}
        choices={pending.columns.map((value) => ({ value, text: value }))}
        onChange={(header) => onRecipe(withMeasure(recipe, pending.columns, header))}
      />
    );
  if (pending.kind === 'outcomes')
    return (
      <Checkboxes
        legend="Count who had these outcomes"
        hint="Ticked: figures show how likely each outcome was in each group, instead of who is in which grade. Not ticked: left out"
        ticks={pending.columns.map((value) => ({ value, text: value }))}
        chosen={headers}
        onChange={(chosen) =>
          onRecipe(withTicked(recipe, pending.columns, chosen, { kind: 'measure', measure: 'outcome' }))
        }
      />
    );
  return (
    <Checkboxes
      legend="Break the figures down by"
      hint="Besides grade; a column that is not ticked is left out"
      ticks={pending.columns.map((value) => {
        const column = preview.columns.find(({ header }) => header === value);
        return {
          value,
          text: value,
          ...(column === undefined
            ? {}
            : { note: `${toNumberText(column.distinct)} ${column.distinct === 1 ? 'label' : 'labels'}` }),
        };
      })}
      chosen={headers}
      onChange={(chosen) => onRecipe(withTicked(recipe, pending.columns, chosen, { kind: 'breakdown' }))}
    />
  );
}

/** A recipe that counts one column of those offered and leaves the others out. */
function withMeasure(recipe: Recipe, offered: readonly string[], header: string): Recipe {
  // The base of a percentage is a number too, and stays.
  const held = recipe.columns.find(
    (rule) => rule.role.kind === 'measure' && offered.includes(rule.header),
  )?.role;
  const measure = held?.kind === 'measure' ? held : ({ kind: 'measure', measure: 'count' } as const);
  return {
    ...recipe,
    columns: recipe.columns.map((rule) => {
      if (rule.header === header) return { ...rule, role: measure };
      return offered.includes(rule.header) && rule.role.kind === 'measure'
        ? { ...rule, role: { kind: 'leave-out' } }
        : rule;
    }),
  };
}

/** A recipe in which the columns chosen of those offered have a role, and the others have it no more. */
function withTicked(
  recipe: Recipe,
  offered: readonly string[],
  chosen: readonly string[],
  role: ColumnRole,
): Recipe {
  return {
    ...recipe,
    columns: recipe.columns.map((rule) => {
      if (!offered.includes(rule.header)) return rule;
      if (chosen.includes(rule.header)) return { ...rule, role };
      return rule.role.kind === role.kind ? { ...rule, role: { kind: 'leave-out' } } : rule;
    }),
  };
}
