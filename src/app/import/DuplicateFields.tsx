import { useState } from 'react';
import type { DuplicateRule, Recipe } from '../../kernel/recipe.ts';
import { RadioCards, type RadioCard } from '../../ui/controls/RadioCards.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import type { ReadFile } from './stepProps.ts';

type RuleKind = DuplicateRule['kind'];

const cards: readonly RadioCard<RuleKind>[] = [
  { value: 'highest-grade', title: 'The highest grade', text: 'The row with the most senior grade counts.' },
  { value: 'flag', title: 'A flag', text: 'The row that a column marks, as the main assignment, counts.' },
  {
    value: 'highest',
    title: 'The greatest number',
    text: 'The row with the most hours or full-time equivalent counts.',
  },
  { value: 'latest', title: 'The latest start', text: 'The row with the latest date in a column counts.' },
  { value: 'set-aside', title: 'None of them', text: 'All rows of such persons are set aside.' },
];

interface DuplicateFieldsProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** Which of several rows of one person counts; a rule that needs a column holds once the column is chosen. */
export function DuplicateFields({ file: { recipe, preview }, onRecipe }: DuplicateFieldsProps) {
  const rule = recipe.duplicateRule;
  const [kind, setKind] = useState(rule?.kind);
  const [column, setColumn] = useState(rule !== undefined && 'column' in rule ? rule.column : '');
  const set = (duplicateRule: DuplicateRule): void => onRecipe({ ...recipe, duplicateRule });
  const shown = preview.columns.filter(({ hidden, numeric }) => !hidden && (kind !== 'highest' || numeric));
  const start = (chosen: RuleKind): void => {
    setKind(chosen);
    setColumn('');
    if (chosen === 'highest-grade' || chosen === 'set-aside') set({ kind: chosen });
  };
  const choose = (header: string): void => {
    setColumn(header);
    if (kind === 'highest' || kind === 'latest') set({ kind, column: header });
  };
  const hasGrade = recipe.columns.some(({ role }) => role.kind === 'grade');
  const offered = cards.filter(({ value }) => value !== 'highest-grade' || hasGrade);
  const needsColumn = kind === 'flag' || kind === 'highest' || kind === 'latest';
  return (
    <>
      <RadioCards legend="Which row counts" value={kind} cards={offered} onChange={start} />
      {!needsColumn ? null : (
        <SelectField
          label="In which column"
          value={column}
          placeholder="Choose a column"
          choices={shown.map(({ header }) => ({ value: header, text: header }))}
          onChange={choose}
        />
      )}
      {kind !== 'flag' || column === '' ? null : (
        <SelectField
          label="Which value marks the row"
          value={rule?.kind === 'flag' && rule.column === column ? rule.value : ''}
          placeholder="Choose a value"
          choices={(shown.find(({ header }) => header === column)?.values ?? []).map(({ value }) => ({
            value,
            text: value === '' ? '(blank)' : value,
          }))}
          onChange={(value) => set({ kind, column, value })}
        />
      )}
    </>
  );
}
