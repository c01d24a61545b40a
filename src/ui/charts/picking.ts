import { createContext, use } from 'react';

/** How one number of a figure is chosen to be looked at closely; keys are `row/column`. */
export interface Picking {
  readonly picked: string | undefined;
  readonly onPick: (key: string) => void;
}

/** Given by the page round a figure; absent where numbers are only shown. */
export const PickingContext = createContext<Picking | undefined>(undefined);

/** Which of some marks is chosen, and how to choose one by its place. */
export function usePicking(marks: readonly { readonly key: string }[]): {
  readonly pickedAt: number | undefined;
  readonly pick: ((at: number) => void) | undefined;
} {
  const picking = use(PickingContext);
  if (picking === undefined) return { pickedAt: undefined, pick: undefined };
  const at = marks.findIndex(({ key }) => key === picking.picked);
  return {
    pickedAt: at < 0 ? undefined : at,
    pick: (place) => {
      const key = marks[place]?.key;
      if (key !== undefined) picking.onPick(key);
    },
  };
}

/** Where a pointer is inside an element, in the element's own pixels whatever it is scaled by. */
export function placeIn(event: {
  readonly clientX: number;
  readonly clientY: number;
  readonly currentTarget: HTMLElement;
}): { readonly x: number; readonly y: number } {
  const { currentTarget: element, clientX, clientY } = event;
  const box = element.getBoundingClientRect();
  const scale = element.offsetWidth === 0 ? 1 : box.width / element.offsetWidth;
  return { x: (clientX - box.left) / scale, y: (clientY - box.top) / scale };
}
