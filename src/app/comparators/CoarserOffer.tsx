import { useRef } from 'react';
import type { Grouping } from '../../kernel/question.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useChangeView } from '../view/useView.ts';

const offers: { readonly [G in Exclude<Grouping, 'detailed'>]: string } = {
  broad: 'Show in broad groups',
  'white-and-all-other': 'Show White and all other combined',
};

/** Brings the whole screen to the coarser groups that both sides of a comparison share; the address says so. */
export function CoarserOffer({ grouping }: { readonly grouping: keyof typeof offers }) {
  const change = useChangeView();
  const place = useRef<HTMLDivElement>(null);
  const bring = (): void => {
    // The offer goes with the break that it mends: who works by keyboard stays on the page, before the figures to come.
    place.current?.closest('main')?.focus({ preventScroll: true });
    change({ groups: grouping === 'broad' ? undefined : grouping, pick: undefined });
  };
  return (
    <div ref={place} className="offer">
      <Button look="outline" onPress={bring}>
        {offers[grouping]}
      </Button>
    </div>
  );
}
