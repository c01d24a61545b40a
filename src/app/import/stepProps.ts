import type { ImportOutcome } from '../../queries/importRun.ts';
import type { ImportPreview } from '../../kernel/importPreview.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import type { ImportSession } from './importSession.ts';
import type { ImportStep } from './importSteps.ts';

/** A file that has been read: what every step after the first works on. */
export interface ReadFile {
  readonly outcome: ImportOutcome;
  readonly preview: ImportPreview;
  /** The recipe in force: the edited one, or the file's guess. */
  readonly recipe: Recipe;
}

/** What every step is given. */
export interface StepProps {
  readonly session: ImportSession;
  readonly onSession: (session: ImportSession) => void;
  readonly onRecipe: (recipe: Recipe) => void;
  readonly onStep: (step: ImportStep) => void;
  /** Whether somebody has moved here: the step's heading takes the focus as it appears. */
  readonly focus: boolean;
}
