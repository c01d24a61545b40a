import { Outlet, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { LibraryNotices } from './LibraryNotices.tsx';

/** Loaded once the screen is there: nothing waits for what stands under it. */
const LibraryFoot = lazy(async () => {
  const { LibraryFoot: component } = await import('../foot/LibraryFoot.tsx');
  return { default: component };
});

/** How long after the first screen its foot may come, in milliseconds. */
const FOOT_AFTER_MS = 600;
/** How often it waits so long again while figures are on their way. */
const FOOT_WAITS = 8;

/** Every page, below what has to be said of the library, above what is always at hand. */
export function LibraryFrame() {
  const { snapshot } = useSearch({ strict: false });
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let waits = 0;
    const timer = setInterval(() => {
      waits += 1;
      if (waits <= FOOT_WAITS && document.querySelector('.placeholder[aria-busy="true"]') !== null) return;
      clearInterval(timer);
      setSettled(true);
    }, FOOT_AFTER_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <LibraryNotices asked={snapshot} />
      <Outlet />
      {settled ? (
        <Suspense fallback={null}>
          <LibraryFoot />
        </Suspense>
      ) : null}
    </>
  );
}
