import { useState } from 'react';
import { toDateText } from '../../figure/number/toDateText.ts';
import { countWords, listWords } from '../../figure/words/listWords.ts';
import type { LabelChoice, Recipe } from '../../kernel/recipe.ts';
import type { Series } from '../../kernel/series.ts';
import { readRecipeFile, type RecalledRecipe, useFoundRecipe } from '../../queries/recipes.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FileDrop } from '../../ui/controls/FileDrop.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { columnWords } from './columnWords.ts';
import { type ImportSession, type TakenRecipe, withKeptRecipe, withLabels } from './importSession.ts';
import { meaningWords } from './labelMeanings.ts';
import { recipeFaultWords } from './recipeFaultWords.ts';
import type { ReadFile } from './stepProps.ts';

interface RecipeCardProps {
  readonly session: ImportSession;
  readonly onSession: (session: ImportSession) => void;
  readonly file: ReadFile;
  /** Series of the user's own. */
  readonly series: readonly Series[];
}

/** The recipe kept for files of this form, and what changed since; or one from a file. Nothing of it is used before it is pressed. */
export function RecipeCard({ session, onSession, file, series }: RecipeCardProps) {
  const headers = file.preview.columns.map(({ header }) => header);
  const found = useFoundRecipe(headers);
  const [fault, setFault] = useState<string>();
  const [taken, setTaken] = useState<string>();
  const take = (one: TakenRecipe): void => {
    onSession(withKeptRecipe(session, one, headers));
    setTaken('The recipe is in use: go through the steps to see what it says, and state the date.');
  };
  const read = async (chosen: File): Promise<void> => {
    const opened = await readRecipeFile(chosen);
    setTaken(undefined);
    setFault(opened.kind === 'ok' ? undefined : recipeFaultWords(opened.error));
    if (opened.kind === 'ok') take(opened.value);
  };
  return (
    <Card
      title="Recipe"
      about="The choices of an earlier import: what the columns and labels mean, and where the file comes from. The date is asked again."
    >
      {found === undefined ? (
        <p>None is kept for a file with these columns.</p>
      ) : (
        <Found found={found} series={series} onTake={take} />
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
  readonly found: RecalledRecipe;
  readonly series: readonly Series[];
  readonly onTake: (taken: TakenRecipe) => void;
}

/** The kept recipe in words, with what was corrected since, and each of its versions to be used. */
function Found({ found: { kept, added, missing, corrected, series: last }, series, onTake }: FoundProps) {
  const versions = [kept, ...(kept.earlier ?? [])];
  const [picked, setPicked] = useState('0');
  const version = versions[Number(picked)] ?? kept;
  const name = version.name ?? 'A recipe without a name';
  const into = series.find(({ id }) => id === last);
  // Whoever goes back to an earlier version wants what it said.
  const { recipe } = version === kept ? { recipe: withLabels(kept.recipe, corrected) } : version;
  return (
    <>
      <p>
        <b>{name}</b>, kept on {toDateText(version.at)}.{' '}
        {added.length === 0 ? null : `New since then, and left out at first: ${listWords(added)}. `}
        {missing.length === 0 ? null : `Gone since then: ${listWords(missing)}. `}
        {added.length + missing.length === 0 ? null : 'What still fits is kept. '}
        {into === undefined
          ? null
          : `Its last file went into the series \u2018${into.title}\u2019: this one is taken as the next of it, unless you say otherwise under Provenance.`}
      </p>
      {version === kept ? <Corrected corrected={corrected} recipe={recipe} /> : null}
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
      <Button look="outline" onPress={() => onTake({ recipe, source: version.source, series: into?.id })}>
        Use this recipe
      </Button>
    </>
  );
}

/** Corrections named before the rest is only counted. */
const MOST_NAMED = 5;

/** What was corrected in the library after the recipe was kept, and so in the recipe. */
function Corrected({
  corrected,
  recipe,
}: {
  readonly corrected: readonly LabelChoice[];
  readonly recipe: Recipe;
}) {
  if (corrected.length === 0) return null;
  const rest = corrected.length - MOST_NAMED;
  return (
    <>
      <p>Labels that were corrected after an earlier import, and count as corrected here too:</p>
      <ul className="import-waiting">
        {corrected.slice(0, MOST_NAMED).map(({ label, meaning, ...place }) => (
          <li key={`${columnWords(place)}\n${label}`}>
            <span className="mono">{label === '' ? '(blank)' : label}</span> counts as{' '}
            {meaningWords(meaning, recipe.ladder)}
          </li>
        ))}
        {rest > 0 ? <li>and {countWords(rest, 'label')} more</li> : null}
      </ul>
    </>
  );
}
