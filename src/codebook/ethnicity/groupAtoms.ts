import type { BroadGroup, CompositeGroup, StandardGroup } from './standardGroups.ts';

type Group = StandardGroup | CompositeGroup;

const beyond = {
  asian: ['asian-other', 'asian-other-inc-chinese', 'asian', 'other-inc-asian'],
  black: ['black-other', 'black'],
  mixed: ['mixed-other', 'mixed', 'other-inc-mixed', 'other-inc-mixed-chinese'],
  white: ['white-other', 'white'],
  other: ['other-any', 'other'],
} as const;

/** Where a person of an undivided group is counted, nearest first, by what a classification has. */
const chains: readonly (readonly [atom: string, family: keyof typeof beyond, near: readonly Group[]])[] = [
  ['bangladeshi', 'asian', ['asian-bangladeshi', 'asian-pakistani-bangladeshi']],
  ['indian', 'asian', ['asian-indian']],
  ['pakistani', 'asian', ['asian-pakistani', 'asian-pakistani-bangladeshi']],
  ['asian-other', 'asian', []],
  ['african', 'black', ['black-african']],
  ['caribbean', 'black', ['black-caribbean']],
  ['black-other', 'black', []],
  ['white-asian', 'mixed', ['mixed-white-asian']],
  ['white-african', 'mixed', ['mixed-white-black-african', 'mixed-white-black']],
  ['white-caribbean', 'mixed', ['mixed-white-black-caribbean', 'mixed-white-black']],
  ['mixed-other', 'mixed', []],
  ['british', 'white', ['white-british']],
  ['irish', 'white', ['white-irish']],
  ['gypsy', 'white', ['white-gypsy-traveller', 'white-gypsy-roma']],
  ['irish-traveller', 'white', ['white-irish-traveller', 'white-gypsy-traveller']],
  ['roma', 'white', ['roma', 'white-gypsy-roma']],
  ['white-other', 'white', []],
  ['arab', 'other', ['arab']],
  ['other-any', 'other', []],
];

const widest: readonly Group[] = [
  'other-inc-mixed',
  'other-inc-chinese',
  'other-inc-mixed-chinese',
  'other-inc-asian',
  'other',
];

function toChain(family: keyof typeof beyond, near: readonly Group[], atom: string): readonly Group[] {
  const composites: readonly Group[] =
    family === 'white'
      ? atom === 'british'
        ? []
        : ['all-but-white-british']
      : ['all-other', 'all-but-white-british'];
  const wide: readonly Group[] = family === 'white' ? [] : widest;
  return [...near, ...beyond[family], ...wide, ...composites];
}

/**
 * Which of a classification's groups holds each undivided group of people ("atom"). `chineseIn` says where Chinese people are where
 * they have no line of their own. An atom that no group holds is left out.
 */
export function toAtomHolders(
  leaves: readonly Group[],
  chineseIn: 'asian' | 'other',
): ReadonlyMap<string, Group> {
  const holders = new Map<string, Group>();
  const hold = (atom: string, chain: readonly Group[]): void => {
    const holder = chain.find((group) => leaves.includes(group));
    if (holder !== undefined) holders.set(atom, holder);
  };
  for (const [atom, family, near] of chains) hold(atom, toChain(family, near, atom));
  const inOther: readonly Group[] = ['other-inc-chinese', 'other-inc-mixed-chinese'];
  hold(
    'chinese',
    toChain(chineseIn, chineseIn === 'other' ? ['chinese', ...inOther] : ['chinese'], 'chinese'),
  );
  return holders;
}

/** The broad group that is exactly these atoms (Chinese may be with Asian); `undefined` where they are no broad group. */
export function toFamilyOfAtoms(atoms: ReadonlySet<string>): BroadGroup | undefined {
  const rest = [...atoms].filter((atom) => atom !== 'chinese');
  const families = new Set(rest.map((atom) => chains.find(([one]) => one === atom)?.[1]));
  const [family] = families;
  if (family === undefined || families.size !== 1) return undefined;
  if (chains.filter(([, one]) => one === family).length !== rest.length) return undefined;
  return atoms.has('chinese') && family !== 'asian' ? undefined : family;
}
