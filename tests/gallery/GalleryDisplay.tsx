import { useDisplay } from '../../src/queries/useDisplay.ts';

/** Light and dark by turns, for the pictures. */
export function GalleryDisplay() {
  const [{ theme }, change] = useDisplay();
  return (
    <button
      type="button"
      className="button quiet"
      onClick={() => change({ theme: theme === 'dark' ? 'light' : 'dark' })}
    >
      {theme === 'dark' ? 'Light' : 'Dark'}
    </button>
  );
}
