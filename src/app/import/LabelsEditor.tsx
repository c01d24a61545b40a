import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { Button } from '../../ui/controls/Button.tsx';
import type { Choice } from '../../ui/controls/choice.ts';
import { LabelTable } from '../../ui/controls/LabelTable.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { withLabel, withLabels, withoutLabel } from './importSession.ts';
import { ALL_LABELS, filterLabels, toFacetChoices } from './labelFacets.ts';
import { parseMeaningKey } from './labelMeanings.ts';
import { toFileLabels, toProposals } from './labelRows.ts';

/** Fewer labels than this are seen at a glance. */
const FEW = 6;
/** Labels listed at first, and each time more are asked for. */
const PAGE = 25;

interface LabelsEditorProps {
  readonly caption: string;
  readonly labels: readonly LabelPreview[];
  readonly choices: readonly Choice[];
  readonly placeholder: string;
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** The labels of one column with what each counts as: one by one, by facet, or all that are found at once; long lists a page at a time. */
export function LabelsEditor(props: LabelsEditorProps) {
  const { caption, labels, choices, placeholder, recipe, onRecipe } = props;
  const [facet, setFacet] = useState(ALL_LABELS);
  const [search, setSearch] = useState('');
  // Those that waited at first stay on top, so that no row moves away under the hand that answers it.
  const [top] = useState(() => new Set(labels.filter(({ by }) => by === 'waits').map(({ label }) => label)));
  const [pages, setPages] = useState(1);
  const facets = useMemo(() => toFacetChoices(labels, choices), [labels, choices]);
  const held = facets.some(({ value }) => value === facet) ? facet : ALL_LABELS;
  // The list may follow a moment later; what is typed stands at once.
  const sought = useDeferredValue(search);
  const found = useMemo(() => filterLabels(labels, choices, held, sought), [labels, choices, held, sought]);
  const shown = useMemo(
    () => [...found.filter(({ label }) => top.has(label)), ...found.filter(({ label }) => !top.has(label))],
    [found, top],
  );
  const listed = shown.slice(0, pages * PAGE);
  const box = useRef<HTMLDivElement>(null);
  const next = useRef<number | undefined>(undefined);
  useEffect(() => {
    // The first label that was added: where no more are left, the button is gone and the focus with it.
    if (next.current === undefined) return;
    box.current?.querySelectorAll<HTMLSelectElement>('tbody select')[next.current]?.focus();
    next.current = undefined;
  }, [pages]);
  useEffect(() => {
    // A row that was answered may have left the facet, and the focus with it.
    if (document.activeElement === document.body && box.current?.dataset['used'] === 'yes')
      box.current.querySelector('select')?.focus();
  });
  const use = (change: Recipe): void => {
    if (box.current !== null) box.current.dataset['used'] = 'yes';
    onRecipe(change);
  };
  return (
    <div ref={box} role="group" aria-label={caption}>
      {labels.length < FEW ? null : (
        <div className="import-fields">
          <SelectField
            label="Show"
            value={held}
            choices={facets}
            onChange={(one) => {
              setFacet(one);
              setPages(1);
            }}
          />
          <TextField
            label="Labels with this in them"
            value={search}
            onChange={(text) => {
              setSearch(text);
              setPages(1);
            }}
          />
        </div>
      )}
      {shown.length === 0 ? <p role="status">No label has that in it.</p> : null}
      <LabelTable
        caption={caption}
        labels={toFileLabels(labels, listed, choices)}
        choices={choices}
        placeholder={placeholder}
        onChange={(key, choice) => {
          const label = labels[Number(key)];
          const meaning = parseMeaningKey(choice);
          if (label !== undefined && meaning !== undefined)
            use(withLabel(recipe, label, label.label, meaning));
        }}
        onTakeBack={(key) => {
          const label = labels[Number(key)];
          if (label !== undefined) use(withoutLabel(recipe, label, label.label));
        }}
      />
      {listed.length === shown.length ? null : (
        <div className="buttons">
          <Button
            look="outline"
            about={caption}
            onPress={() => {
              next.current = listed.length;
              setPages(pages + 1);
            }}
          >
            Show {toNumberText(Math.min(PAGE, shown.length - listed.length))} more
          </Button>
          <p>
            {toNumberText(listed.length)} of {toNumberText(shown.length)} labels are listed, those with the
            most rows first.
          </p>
        </div>
      )}
      {shown.length < 2 ? null : (
        <ApplyToAll
          shown={shown}
          isWhole={listed.length === shown.length}
          choices={choices}
          onRecipe={use}
          recipe={recipe}
          placeholder={placeholder}
        />
      )}
    </div>
  );
}

interface ApplyToAllProps extends Pick<LabelsEditorProps, 'choices' | 'recipe' | 'onRecipe' | 'placeholder'> {
  readonly shown: readonly LabelPreview[];
  /** All of them are listed. */
  readonly isWhole: boolean;
}

/** One meaning for every label that is shown, or for each that waits what it resembles most. */
function ApplyToAll({ shown, isWhole, choices, recipe, onRecipe, placeholder }: ApplyToAllProps) {
  const [chosen, setChosen] = useState('');
  const meaning = parseMeaningKey(chosen);
  const closest = useMemo(
    () =>
      shown.flatMap((label) => {
        const first = parseMeaningKey(toProposals(label, choices)[0]?.value ?? '');
        return first === undefined ? [] : [{ ...label, meaning: first }];
      }),
    [shown, choices],
  );
  return (
    <div className="import-fields import-all">
      <SelectField
        label={`Count all ${toNumberText(shown.length)} ${isWhole ? 'shown' : 'found, listed or not,'} as`}
        value={chosen}
        placeholder={placeholder}
        choices={choices}
        onChange={setChosen}
      />
      <Button
        look="outline"
        disabled={meaning === undefined}
        onPress={() => {
          if (meaning !== undefined)
            onRecipe(
              withLabels(
                recipe,
                shown.map((label) => ({ ...label, meaning })),
              ),
            );
          setChosen('');
        }}
      >
        Apply to all {toNumberText(shown.length)}
      </Button>
      {closest.length === 0 ? null : (
        <Button look="quiet" onPress={() => onRecipe(withLabels(recipe, closest))}>
          Take the closest for{' '}
          {closest.length === 1 ? 'the one that has one' : `all ${toNumberText(closest.length)}`}
        </Button>
      )}
    </div>
  );
}
