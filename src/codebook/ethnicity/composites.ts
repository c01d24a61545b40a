import { toWordKey } from './normaliseLabel.ts';
import type { CompositeGroup } from './standardGroups.ts';

/**
 * Everybody but White, or but White British, under one label. Our own entries: the dictionary counts most of them as Other, which
 * would put a third of a workforce beside Arab.
 */
const allOther = new Set(
  [
    'bame|bme|b a m e|b m e|bame total|bme total|black and minority ethnic|black asian and minority ethnic|global majority',
    'ethnic minorities|ethnic minority|all ethnic minorities|minority ethnic|ethnic minority groups|minority ethnic groups',
    'all other ethnic groups|all other ethnic groups combined|other than white|other than white ethnic group',
    'non white|people of colour|ethnicity minority ethnic pupil|visible minorities|visible minority',
  ]
    .join('|')
    .split('|'),
);

const excludingWhiteMinorities =
  /^(?:ethnic minorit(?:y|ies)|minority ethnic)(?: groups?)? (?:exc|excl|excludes|excluding|other than|without) white (?:ethnic )?minorit(?:y|ies)$/;

const allButWhiteBritish = new Set([
  'other than white british',
  'non white british',
  'ethnic minorities including white minorities',
  'ethnic minority including white minorities',
]);

/** Recognises a composite label; `undefined` where it is something else. */
export function toComposite(label: string): CompositeGroup | undefined {
  const key = toWordKey(label);
  if (allButWhiteBritish.has(key)) return 'all-but-white-british';
  return allOther.has(key) || excludingWhiteMinorities.test(key) ? 'all-other' : undefined;
}
