import { useState } from 'react';
import { saveRecipeFile } from '../../queries/recipes.ts';
import { toRecipeSource } from '../../kernel/recipeSource.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import type { ReadFile } from './stepProps.ts';

interface RecipeExportProps {
  readonly file: ReadFile;
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** What the recipe is called when it is kept, and a file of it for a colleague. */
export function RecipeExport({ file: { recipe, outcome }, name, onName }: RecipeExportProps) {
  const [asking, setAsking] = useState(false);
  const provenance = outcome.snapshots[0]?.provenance;
  const save = (): void => {
    setAsking(false);
    saveRecipeFile(name, recipe, provenance === undefined ? undefined : toRecipeSource(provenance));
  };
  return (
    <Card
      title="Recipe"
      about="Kept with the import: the next file with these columns is offered the same choices."
    >
      <TextField label="Name of the recipe" value={name} onChange={onName} />
      <Button look="quiet" onPress={() => setAsking(true)}>
        Save the recipe as a file
      </Button>
      <ConfirmDialog
        open={asking}
        title="Save the recipe as a file"
        confirm="Save the file"
        onConfirm={save}
        onCancel={() => setAsking(false)}
      >
        <p>
          It holds this file’s column names and labels, what they mean, and where the file comes from. It
          holds no counts and no rows.
        </p>
      </ConfirmDialog>
    </Card>
  );
}
