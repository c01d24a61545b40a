import { Outlet, useSearch } from '@tanstack/react-router';
import { LibraryNotices } from './LibraryNotices.tsx';

/** Every page, below what has to be said of the library. */
export function LibraryFrame() {
  const { snapshot } = useSearch({ strict: false });
  return (
    <>
      <LibraryNotices asked={snapshot} />
      <Outlet />
    </>
  );
}
