import { agendaForChangeLadder } from './agendaForChange.ts';
import { civilServiceLadder } from './civilService.ts';
import type { Grade, OwnLadder, StandardLadder } from './ladder.ts';
import { medicalLadder, policeLadder, policeStaffLadder } from './otherLadders.ts';

/** Every ladder of the codebook. */
export const ladders: readonly StandardLadder[] = [
  civilServiceLadder,
  agendaForChangeLadder,
  medicalLadder,
  policeLadder,
  policeStaffLadder,
];

const byId = new Map<string, Grade>(
  ladders.flatMap((ladder) => [...ladder.groups, ...ladder.rungs]).map((grade) => [grade.id, grade]),
);

/** Looks up a grade of the codebook by the id that recipes and snapshots keep; `undefined` for an id of the importer's own ladder. */
export function toGrade(id: string): Grade | undefined {
  return byId.get(id);
}

/** Looks up a ladder of the codebook. */
export function toLadder(id: string): StandardLadder | undefined {
  return ladders.find((ladder) => ladder.id === id);
}

/**
 * The ladder whose grades stand beside those of another in one workforce, apart from them: doctors beside the bands of Agenda for
 * Change, police staff beside the ranks.
 */
export function toCompanion(id: string): StandardLadder | undefined {
  const pair = companions.find((one) => one.some((ladder) => ladder.id === id));
  return pair?.find((ladder) => ladder.id !== id);
}

const companions: readonly (readonly StandardLadder[])[] = [
  [agendaForChangeLadder, medicalLadder],
  [policeLadder, policeStaffLadder],
];

/** The grades of the importer's own ladder, junior first; ids are `own:` and the label. */
export function toOwnGrades(ladder: OwnLadder): readonly Grade[] {
  return ladder.rungs
    .map(({ label, order, group }): Grade => {
      const id = `own:${label}`;
      const inGroup = group === undefined ? id : `own-group:${group}`;
      return { id, display: label, ladder: 'own', level: 'rung', order, group: inGroup };
    })
    .sort((a, b) => a.order - b.order);
}
