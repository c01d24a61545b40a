import { toDatabaseName } from './databaseName.ts';
import { withLocalStorage } from './withLocalStorage.ts';

/** How this person wants the screen; kept in this browser and never in a link: it is nobody else's business. */
export interface Display {
  readonly theme: 'system' | 'light' | 'dark';
  /** Per cent of the browser's own text size. */
  readonly text: TextSize;
}

export type TextSize = (typeof sizes)[number];

const sizes = [100, 115, 130, 150] as const;
const dark = '(prefers-color-scheme: dark)';

/** Where storage is closed a choice holds until the page is left. */
let chosen: string | undefined;

/** The choice kept here; what the system says, at its own text size, where none was made. */
export function readDisplay(): Display {
  const kept = chosen ?? withLocalStorage((storage) => storage.getItem(place())) ?? '';
  const [theme, text] = kept.split(' ');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    text: sizes.find((size) => String(size) === text) ?? 100,
  };
}

/** Keeps a choice and puts it on the page. */
export function saveDisplay({ theme, text }: Display): void {
  const words = `${theme} ${text}`;
  chosen = words;
  withLocalStorage((storage) => storage.setItem(place(), words));
  applyDisplay();
}

/** Puts the choice on the page, and follows the system where that was chosen. */
export function startDisplay(): void {
  applyDisplay();
  matchMedia(dark).addEventListener('change', applyDisplay);
}

function applyDisplay(): void {
  const { theme, text } = readDisplay();
  const root = document.documentElement;
  const isDark = theme === 'system' ? matchMedia(dark).matches : theme === 'dark';
  root.dataset['theme'] = isDark ? 'dark' : 'light';
  root.style.fontSize = text === 100 ? '' : `${text}%`;
  // Charts are laid out anew, as in a window of another width.
  dispatchEvent(new Event('resize'));
}

function place(): string {
  return `${toDatabaseName()} display`;
}
