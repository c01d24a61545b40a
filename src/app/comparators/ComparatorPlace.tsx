import { type ComponentProps, lazy, Suspense } from 'react';
import { useFirstPaint } from '../frame/useFirstPaint.ts';

/** With the census areas in its list, it comes after the first figure. */
const ComparatorPicker = lazy(async () => {
  const { ComparatorPicker: picker } = await import('./ComparatorPicker.tsx');
  return { default: picker };
});

/** Where the comparator is picked: the room for it is there from the start, so that nothing moves when it comes. */
export function ComparatorPlace(props: ComponentProps<typeof ComparatorPicker>) {
  const painted = useFirstPaint();
  const { content, of } = props.scope.snapshot;
  if (content !== 'counts' || of === 'outcomes') return null;
  return (
    <div className="comparator-place">
      {painted ? (
        <Suspense fallback={null}>
          <ComparatorPicker {...props} />
        </Suspense>
      ) : null}
    </div>
  );
}
