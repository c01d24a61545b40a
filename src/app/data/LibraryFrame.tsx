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

/** Every page, below what has to be said of the library, above what is always at hand. */
export function LibraryFrame() {
  const { snapshot } = useSearch({ strict: false });
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), FOOT_AFTER_MS);
    return () => clearTimeout(timer);
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
