import { useState } from 'react';
import { toDateText } from '../../figure/number/toDateText.ts';
import { listWords } from '../../figure/words/listWords.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import type { RecipeSource } from '../../kernel/recipeSource.ts';
import { readRecipeFile, useFoundRecipe } from '../../queries/recipes.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FileDrop } from '../../ui/controls/FileDrop.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { type ImportSession, withKeptRecipe } from './importSession.ts';
import { recipeFaultWords } from './recipeFaultWords.ts';
import type { ReadFile } from './stepProps.ts';

interface RecipeCardProps {
  readonly session: ImportSession;
  readonly onSession: (session: ImportSession) => void;
  readonly file: ReadFile;
}

/** The recipe kept for files of this form, and what changed since; or one from a file. Nothing of it is used before it is pressed. */
export function RecipeCard({ session, onSession, file }: RecipeCardProps) {
  const headers = file.preview.columns.map(({ header }) => header);
  const found = useFoundRecipe(headers);
  const [fault, setFault] = useState<string>();
  const take = (recipe: Recipe, source: RecipeSource | undefined): void =>
    onSession(withKeptRecipe(session, recipe, source, headers));
  const read = async (chosen: File): Promise<void> => {
    const opened = await readRecipeFile(chosen);
    setFault(opened.kind === 'ok' ? undefined : recipeFaultWords(opened.error));
    if (opened.kind === 'ok') take(opened.value.recipe, opened.value.source);
  };
  const name = found?.kept.name ?? 'A recipe without a name';
  return (
    <Card
      title="Recipe"
      about="The choices of an earlier import: what the columns and labels mean, and where the file comes from. The date is asked again."
    >
      {found === undefined ? (
        <p>None is kept for a file with these columns.</p>
      ) : (
        <>
          <p>
            <b>{name}</b>, kept on {toDateText(found.kept.at)}.{' '}
            {found.added.length === 0
              ? null
              : `New since then, and left out at first: ${listWords(found.added)}. `}
            {found.missing.length === 0 ? null : `Gone since then: ${listWords(found.missing)}. `}
          </p>
          <Button look="quiet" onPress={() => take(found.kept.recipe, found.kept.source)}>
            Use this recipe
          </Button>
        </>
      )}
      <FileDrop
        label="Choose a recipe file"
        hint="A file whose name begins RECIPE"
        accept=".json,application/json"
        onFile={(chosen) => void read(chosen)}
      />
      <p role="status">{fault}</p>
    </Card>
  );
}
