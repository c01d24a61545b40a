import { lazy, Suspense, useEffect, useState } from 'react';
import { FoldOut } from '../../ui/controls/FoldOut.tsx';

const DisplayPanel = lazy(async () => {
  const { DisplayPanel: component } = await import('../display/DisplayPanel.tsx');
  return { default: component };
});

const KeyboardHelp = lazy(async () => {
  const { KeyboardHelp: component } = await import('../display/KeyboardHelp.tsx');
  return { default: component };
});

/** Theme and text size behind a button; the keys of the app behind `?`. Each is fetched when it is opened. */
export function DisplayMenu() {
  const [helping, setHelping] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target))
        return;
      event.preventDefault();
      setHelping(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Suspense fallback={null}>
      <FoldOut label="Display">
        {(fold) => (
          <Suspense fallback={null}>
            <DisplayPanel
              onHelp={() => {
                fold();
                setHelping(true);
              }}
            />
          </Suspense>
        )}
      </FoldOut>
      {helping ? <KeyboardHelp onClose={() => setHelping(false)} /> : null}
    </Suspense>
  );
}

/** A question mark in a field is a question mark. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null
  );
}
