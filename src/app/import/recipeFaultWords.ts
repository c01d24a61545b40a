import type { RecipeFault } from '../../queries/recipes.ts';

/** Why a file is not taken as a recipe, and what to do. */
export function recipeFaultWords(fault: RecipeFault): string {
  switch (fault.kind) {
    case 'no-recipe':
      return 'This file is no recipe of this app. Choose one whose name begins RECIPE.';
    case 'newer':
      return 'A later version of this app wrote this recipe. Open it there, or make the choices again.';
    case 'damaged':
      return `This recipe was changed or is damaged (${fault.paths.join(', ')}). Make the choices again.`;
  }
}
