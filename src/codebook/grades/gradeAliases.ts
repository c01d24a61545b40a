import { toGradeKey } from './gradeKey.ts';
import type { StandardLadder } from './ladder.ts';

const known = new Map<StandardLadder['id'], ReadonlyMap<string, string>>();

/**
 * The labels of a ladder in the form of `toGradeKey`, each with the id of its grade; made ready when a label first asks, so that who
 * only draws grades carries nothing of it. Throws where two grades share a label.
 */
export function toAliases(ladder: StandardLadder): ReadonlyMap<string, string> {
  const held = known.get(ladder.id);
  if (held !== undefined) return held;
  const aliases = buildAliases(ladder);
  known.set(ladder.id, aliases);
  return aliases;
}

function buildAliases({ labels, groups }: StandardLadder): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const add = (label: string, id: string): void => {
    const key = toGradeKey(label);
    if (key === '') throw new Error(`"${label}" has no word that tells it apart`);
    const before = aliases.get(key);
    if (before !== undefined && before !== id) throw new Error(`"${label}" means ${before} and ${id}`);
    aliases.set(key, id);
  };
  for (const [id, display, others] of labels) {
    // Where a group has one rung its words are the rung's, and the rung says more.
    const isNamed = groups.some((group) => group.id === id) && aliases.has(toGradeKey(display));
    for (const label of isNamed ? others : [display, ...others]) add(label, id);
  }
  return aliases;
}
