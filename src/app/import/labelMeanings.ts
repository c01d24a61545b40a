import { toBroadDisplay } from '../../codebook/ethnicity/grouping.ts';
import { noBroadGroup } from '../../codebook/ethnicity/meaning.ts';
import { broadGroups, compositeDisplay, standardGroups } from '../../codebook/ethnicity/standardGroups.ts';
import { toCompanion, toGrade, toLadder } from '../../codebook/grades/grades.ts';
import type { Grade, StandardLadder } from '../../codebook/grades/ladder.ts';
import type { LabelMeaning } from '../../kernel/recipe.ts';
import type { Choice } from '../../ui/controls/choice.ts';

const elsewhere = 'Counted otherwise';
const own = 'Keep as its own group';

/** A meaning as one entry of a list, and back: `group:asian-indian`, `own-group:asian`, `rung:cs-eo`, `undeclared`. */
export function toMeaningKey(meaning: LabelMeaning): string {
  switch (meaning.kind) {
    case 'group':
      return `group:${meaning.standard}`;
    case 'own-group':
      return `own-group:${meaning.broad === '' ? noBroadGroup : meaning.broad}`;
    case 'rung':
      return `rung:${meaning.rung}`;
    default:
      return meaning.kind;
  }
}

/** Reads an entry of the list; nothing where it is none. */
export function parseMeaningKey(key: string): LabelMeaning | undefined {
  const [kind, id = ''] = key.split(/:(.*)/s);
  switch (kind) {
    case 'group':
      return { kind, standard: id };
    case 'own-group':
      return { kind, broad: id };
    case 'rung':
      return { kind, rung: id };
    case 'undeclared':
    case 'unknown':
    case 'unknown-grade':
    case 'total':
    case 'sub-total':
    case 'set-aside':
      return { kind };
    default:
      return undefined;
  }
}

/** What a label can count as that names nobody. */
export const NO_GROUP_CHOICES: readonly Choice[] = [
  { value: 'total', text: 'A total: checked, not counted twice', group: elsewhere },
  { value: 'sub-total', text: 'A sub-total: its parts are counted, it is not', group: elsewhere },
  { value: 'set-aside', text: 'Set these rows aside', group: elsewhere },
];

/** What a label of the ethnic group can count as. */
export const ETHNIC_CHOICES: readonly Choice[] = [
  ...standardGroups.map(({ id, display, family }) => ({
    value: `group:${id}`,
    text: display,
    group: toBroadDisplay(family),
  })),
  ...Object.entries(compositeDisplay).map(([id, text]) => ({
    value: `group:${id}`,
    text,
    group: 'Several together',
  })),
  { value: 'undeclared', text: 'Undeclared: asked, and declined', group: elsewhere },
  { value: 'unknown', text: 'Unknown: no answer held', group: elsewhere },
  ...NO_GROUP_CHOICES,
  ...broadGroups.map((broad) => ({
    value: `own-group:${broad}`,
    text: `Its own group, under ${toBroadDisplay(broad)}`,
    group: own,
  })),
  { value: `own-group:${noBroadGroup}`, text: 'Its own group, under none', group: own },
];

/** What a label of the grade can count as on a ladder, and on the one that stands beside it; on none yet, only what is no grade. */
export function toGradeChoices(ladder: string | undefined): readonly Choice[] {
  const found = ladder === undefined ? undefined : toLadder(ladder);
  const beside = ladder === undefined ? undefined : toCompanion(ladder);
  return [
    ...(found === undefined ? [] : listGrades(found, 'Grades', 'Grades taken together')),
    ...(beside === undefined
      ? []
      : listGrades(beside, `Apart: ${beside.name}`, `Apart: ${beside.name}, together`)),
    { value: 'unknown-grade', text: 'Unknown grade', group: elsewhere },
    ...NO_GROUP_CHOICES,
  ];
}

/** The rungs of a ladder, and its groups that are more than one of them. */
function listGrades({ rungs, groups }: StandardLadder, single: string, together: string): readonly Choice[] {
  const wide = groups.filter(({ id }) => rungs.filter(({ group }) => group === id).length > 1);
  const toChoice =
    (group: string) =>
    (grade: Grade): Choice => ({
      value: `rung:${grade.id}`,
      text: grade.display,
      group,
    });
  return [...rungs.map(toChoice(single)), ...wide.map(toChoice(together))];
}

/** What a label counts as, in the words of the list it is chosen from. */
export function meaningWords(meaning: LabelMeaning, ladder: string | undefined): string {
  const key = toMeaningKey(meaning);
  const grade = meaning.kind === 'rung' ? toGrade(meaning.rung) : undefined;
  const choices = [...ETHNIC_CHOICES, ...toGradeChoices(ladder ?? grade?.ladder)];
  return choices.find(({ value }) => value === key)?.text ?? grade?.display ?? key;
}

/** The ladder that most of the matched labels stand on; nothing where none is matched. */
export function findLadder(meanings: readonly (LabelMeaning | undefined)[]): string | undefined {
  const found = meanings.map((meaning) =>
    meaning?.kind === 'rung' ? toGrade(meaning.rung)?.ladder : undefined,
  );
  return found.find((ladder) => ladder !== undefined);
}
