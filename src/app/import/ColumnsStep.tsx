import { issueWords } from '../../figure/words/issueWords.ts';
import { toDateText } from '../../figure/number/toDateText.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { ColumnPreview } from '../../kernel/importPreview.ts';
import type { ColumnRole, ColumnRule, Recipe, Shape } from '../../kernel/recipe.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ColumnTable, type FileColumn } from '../../ui/controls/ColumnTable.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { ColumnQuestions } from './ColumnQuestions.tsx';
import { findColumnIssues } from './columnIssues.ts';
import { SHAPE_CHOICES, toRole, toRoleChoices, toRoleKey, type RoleKey } from './columnRoles.ts';
import { IncidentFields } from './IncidentFields.tsx';
import { withRecipe, withRole } from './importSession.ts';
import { KeptRows } from './KeptRows.tsx';
import { ShareFields } from './ShareFields.tsx';
import { SourceProtectionFields } from './SourceProtectionFields.tsx';
import { StepCard } from './StepCard.tsx';
import type { ReadFile, StepProps } from './stepProps.ts';

interface ColumnsStepProps extends StepProps {
  readonly file: ReadFile;
}

/** The second step: what the file holds and what each column is. */
export function ColumnsStep({ session, onSession, onRecipe, onStep, focus, file }: ColumnsStepProps) {
  const { recipe, preview, outcome } = file;
  const faults = findColumnIssues(outcome);
  const setRole = (key: string, choice: RoleKey): void => {
    const at = Number(key);
    const column = preview.columns[at];
    if (column !== undefined)
      onRecipe(withRole(recipe, at, toRole(choice, column.header, firstState(column))));
  };
  const confirm = (): void => {
    onSession({ ...withRecipe(session, recipe, outcome.pending), columnsConfirmed: true });
    onStep('groups');
  };
  return (
    <>
      <StepCard focus={focus} title="Columns" about="Columns you leave out are never stored.">
        <IssueList title="The columns do not fit yet" issues={faults.map(issueWords)} />
        <SelectField
          label="What the file holds"
          hint="Read off the header and the values; change it if it is wrong"
          value={recipe.shape}
          choices={SHAPE_CHOICES}
          onChange={(shape) => onRecipe({ ...recipe, shape, columns: fitColumns(recipe, shape) })}
        />
        <ColumnQuestions session={session} file={file} onRecipe={onRecipe} />
        <KeptRows file={file} onRecipe={onRecipe} />
      </StepCard>
      <Card
        title="What each column is"
        about="The first few values of each; those that identify people are hidden."
      >
        <ColumnTable
          caption="Columns of the file"
          columns={preview.columns.map((column, at) =>
            toFileColumn(column, at, recipe.columns[at]?.role ?? column.role, outcome.issues),
          )}
          choices={toRoleChoices(
            recipe.shape,
            recipe.columns.map(({ role }) => toRoleKey(role)),
          )}
          onChange={setRole}
        />
      </Card>
      {hidesCells(recipe.shape) ? <SourceProtectionFields recipe={recipe} onRecipe={onRecipe} /> : null}
      <ShareFields file={file} onRecipe={onRecipe} />
      {recipe.shape === 'incidents' ? <IncidentFields recipe={recipe} onRecipe={onRecipe} /> : null}
      <div className="buttons">
        <Button onPress={confirm} disabled={faults.length > 0}>
          Confirm and continue to groups and grades
        </Button>
        {faults.length === 0 ? null : <p>First put right what is listed at the top of this step.</p>}
      </div>
    </>
  );
}

function toFileColumn(
  column: ColumnPreview,
  at: number,
  role: ColumnRole,
  issues: readonly Issue[],
): FileColumn<RoleKey> {
  const kept =
    role.kind === 'keep-only' ? role.values.map((value) => (value === '' ? '(blank)' : value)) : [];
  const more =
    kept.length === 0
      ? (toHeaderLabels(column.header, role) ?? toSerialWords(column.header, role, issues))
      : `Keep only: ${kept.join(', ')}`;
  return {
    key: String(at),
    header: column.header,
    choice: toRoleKey(role),
    ...(column.hidden
      ? { hiddenWhy: role.kind === 'person' ? 'identifies people' : 'looks personal' }
      : { values: column.firstValues }),
    ...(more === undefined ? {} : { more: <span className="small">{more}</span> }),
  };
}

/** The labels that a header was read as, where it does not stand for one by itself: `White, Male`. */
function toHeaderLabels(header: string, role: ColumnRole): string | undefined {
  if (role.kind !== 'group-count') return undefined;
  const read = [role.label, ...(role.also === undefined ? [] : [role.also.label])].join(', ');
  return read === header.trim() ? undefined : `Read as ${read}`;
}

/** What the numbers of a column of dates are read as: `45382 is 31 March 2024`. */
function toSerialWords(header: string, role: ColumnRole, issues: readonly Issue[]): string | undefined {
  const read = issues.find((issue) => issue.code === 'dates-serial' && issue.header === header);
  return role.kind === 'date' && read?.code === 'dates-serial'
    ? `${read.found} is ${toDateText(read.date)}`
    : undefined;
}

/** A column that rows are to be kept by begins with its most frequent value. */
function firstState({ values }: ColumnPreview): readonly string[] {
  return values.slice(0, 1).map(({ value }) => value);
}

/** The columns under another shape. Beside numbers in the header of a wide table a count is only ever what percentages are of. */
function fitColumns({ columns }: Recipe, shape: Shape): readonly ColumnRule[] {
  const fitted = columns.map((rule) => fit(rule, shape));
  if (shape === 'shares' || !fitted.some(({ role }) => role.kind === 'group-count')) return fitted;
  return fitted.map((rule) =>
    rule.role.kind === 'measure' ? { ...rule, role: { kind: 'leave-out' } } : rule,
  );
}

/** A role that the new shape has no use for is left out. */
function fit(rule: ColumnRule, shape: Shape): ColumnRule {
  const useful = toRoleChoices(shape, []).some(({ value }) => value === toRoleKey(rule.role));
  if (useful) return rule;
  const { role } = rule;
  if (role.kind === 'measure' && shape !== 'people')
    return { ...rule, role: { kind: 'measure', measure: measureOf[shape] } };
  return { ...rule, role: { kind: 'leave-out' } };
}

/** Shapes of counts in cells, which a publisher may have hidden. */
function hidesCells(shape: Shape): boolean {
  return shape === 'headcounts' || shape === 'outcomes' || shape === 'population';
}

const measureOf: { readonly [S in Exclude<Shape, 'people'>]: 'count' | 'percent' | 'number' | 'eligible' } = {
  headcounts: 'count',
  shares: 'percent',
  incidents: 'number',
  outcomes: 'eligible',
  returns: 'count',
  population: 'count',
};
