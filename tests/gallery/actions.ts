import type { FigureAction } from '../../src/ui/figure/figureAction.ts';

/** Does nothing: the gallery has nowhere to go. */
export const ignore = (): void => undefined;

/** Tools as the registry of ways out would give them. */
export const actions: readonly FigureAction[] = [
  { id: 'download', label: 'Download', run: ignore },
  { id: 'paper', label: 'Add to paper', run: ignore },
];
