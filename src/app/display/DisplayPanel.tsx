import { useDisplay } from '../../queries/useDisplay.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import './display.css';

const themes = [
  { value: 'system', text: 'As the system' },
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
] as const;

const sizes = [
  { value: '100', text: 'As the browser' },
  { value: '115', text: 'Larger' },
  { value: '130', text: 'Much larger' },
  { value: '150', text: 'Largest' },
] as const;

/** Light or dark, and how large texts are, in charts as well; kept in this browser and in no link. */
export function DisplayPanel({ onHelp }: { readonly onHelp: () => void }) {
  const [{ theme, text }, change] = useDisplay();
  return (
    <>
      <SelectField label="Colours" value={theme} choices={themes} onChange={(to) => change({ theme: to })} />
      <SelectField
        label="Text size"
        value={`${text}`}
        choices={sizes}
        onChange={(to) => change({ text: toSize[to] })}
      />
      <p className="small">Kept in this browser. Exports and prints are always light.</p>
      <button type="button" className="link display-keys" onClick={onHelp}>
        Keys of this app (?)
      </button>
    </>
  );
}

const toSize = { 100: 100, 115: 115, 130: 130, 150: 150 } as const;
