import { useState } from 'react';
import { toDateText } from '../../figure/number/toDateText.ts';
import { listWords } from '../../figure/words/listWords.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import type { RecipeSource } from '../../kernel/recipeSource.ts';
import { readRecipeFile, useFoundRecipe } from '../../queries/recipes.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FileDrop } from '../../ui/controls/FileDrop.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
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
  const [taken, setTaken] = useState<string>();
  const take = (recipe: Recipe, source: RecipeSource | undefined): void => {
    onSession(withKeptRecipe(session, recipe, source, headers));
    setTaken('The recipe is in use: go through the steps to see what it says, and state the date.');
  };
  const read = async (chosen: File): Promise<void> => {
    const opened = await readRecipeFile(chosen);
    setTaken(undefined);
    setFault(opened.kind === 'ok' ? undefined : recipeFaultWords(opened.error));
    if (opened.kind === 'ok') take(opened.value.recipe, opened.value.source);
  };
  return (
    <Card
      title="Recipe"
      about="The choices of an earlier import: what the columns and labels mean, and where the file comes from. The date is asked again."
    >
      {found === undefined ? (
        <p>None is kept for a file with these columns.</p>
      ) : (
        <Found found={found} onTake={take} />
      )}
      <FileDrop
        label="Choose a recipe file"
        hint="A file whose name begins RECIPE"
        look="line"
        accept=".json,application/json"
        onFile={(chosen) => void read(chosen)}
      />
      <p role="status">{taken ?? fault}</p>
    </Card>
  );
}

interface FoundProps {
  readonly found: NonNullable<ReturnType<typeof useFoundRecipe>>;
  readonly onTake: (recipe: Recipe, source: RecipeSource | undefined) => void;
}

/** The kept recipe in words, and each of its versions to be used. */
function Found({ found: { kept, added, missing }, onTake }: FoundProps) {
  const versions = [kept, ...(kept.earlier ?? [])];
  const [picked, setPicked] = useState('0');
  const version = versions[Number(picked)] ?? kept;
  const name = version.name ?? 'A recipe without a name';
  return (
    <>
      <p>
        <b>{name}</b>, kept on {toDateText(version.at)}.{' '}
        {added.length === 0 ? null : `New since then, and left out at first: ${listWords(added)}. `}
        {missing.length === 0 ? null : `Gone since then: ${listWords(missing)}. `}
        {added.length + missing.length === 0 ? null : 'What still fits is kept.'}
      </p>
      {versions.length === 1 ? null : (
        <SelectField
          label="Version"
          hint="Each import that changed it kept what it was before"
          value={picked}
          choices={versions.map(({ at, name: called }, place) => ({
            value: String(place),
            text: `${toDateText(at)}: ${called ?? 'without a name'}${place === 0 ? ' (latest)' : ''}`,
          }))}
          onChange={setPicked}
        />
      )}
      <Button look="outline" onPress={() => onTake(version.recipe, version.source)}>
        Use this recipe
      </Button>
    </>
  );
}
