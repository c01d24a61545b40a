import type { Place } from '../../workspace/keptFigure.ts';
import { toSearch } from '../view/view.ts';

/** The address of a place in this app. */
export function toPlaceHref({ path, search }: Place): string {
  return `#${path}${toSearch(search)}`;
}
