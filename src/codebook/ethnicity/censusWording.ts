import { toExactKey, toWords } from './normaliseLabel.ts';
import type { StandardGroup } from './standardGroups.ts';

/**
 * Labels built as the censuses build them: a heading ("Asian, Asian British or Asian Welsh"), then a group ("Indian"). Holds for
 * England and Wales 2001, 2011, 2021, for Scotland 2011 and 2022 ("Pakistani, Scottish Pakistani or British Pakistani"), for
 * Northern Ireland 2021, for police tables ("Black (or Black British)"). Sources: ons.gov.uk Census 2021 dictionary, ethnic group;
 * gov.uk GSS harmonised categories for ethnicity; build.nisra.gov.uk ethnic group.
 */
type Heading = 'asian' | 'black' | 'african' | 'mixed' | 'white' | 'other';

const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const filler =
  'or and british welsh scottish ethnic group groups background backgrounds any categories category';

const headings: readonly (readonly [Heading, ReadonlySet<string>, ReadonlySet<string>])[] = [
  ['asian', wordSet('asian'), wordSet(`asian ${filler}`)],
  ['black', wordSet('black'), wordSet(`black african caribbean ${filler}`)],
  ['african', wordSet('african'), wordSet('african or british scottish')],
  ['mixed', wordSet('mixed multiple'), wordSet(`mixed multiple dual heritage race ${filler}`)],
  ['white', wordSet('white'), wordSet('white ethnic group groups background')],
  ['other', wordSet('other'), wordSet('other chinese or ethnic group groups background any')],
];

function toHeading(words: readonly string[]): Heading | undefined {
  if (words.length === 0) return undefined;
  for (const [heading, some, only] of headings) {
    if (words.some((word) => some.has(word)) && words.every((word) => only.has(word))) return heading;
  }
  return undefined;
}

const left = (words: readonly string[], drop: string): string => {
  const dropped = wordSet(drop);
  return [...new Set(words.filter((word) => !dropped.has(word)))].sort().join(' ');
};

/** A label may be called `constructor`, which every plain object has. */
function toTable(groups: Readonly<Record<string, StandardGroup>>): ReadonlyMap<string, StandardGroup> {
  return new Map(Object.entries(groups));
}

const asianDetails = toTable({
  bangladeshi: 'asian-bangladeshi',
  chinese: 'chinese',
  indian: 'asian-indian',
  pakistani: 'asian-pakistani',
  filipino: 'asian-other',
  other: 'asian-other',
});

function toBlackDetail(words: readonly string[]): StandardGroup | undefined {
  switch (left(words, `black ${filler}`)) {
    case 'african':
      return 'black-african';
    case 'caribbean':
      return 'black-caribbean';
    case 'other':
      return 'black-other';
    case 'caribbean other':
    case 'african caribbean other':
      return words[0] === 'any' || words[0] === 'other' ? 'black-other' : undefined;
    case '': // Scotland: "Caribbean or Black: Black, Black Scottish or Black British"
      return words.includes('black') ? 'black-other' : undefined;
    default:
      return undefined;
  }
}

const mixedDetails = toTable({
  'asian white': 'mixed-white-asian',
  'black white': 'mixed-white-black',
  'african black white': 'mixed-white-black-african',
  'black caribbean white': 'mixed-white-black-caribbean',
  other: 'mixed-other',
});

const whiteDetails = toTable({
  irish: 'white-irish',
  other: 'white-other',
  polish: 'white-other',
  roma: 'roma',
  'gypsy roma': 'white-gypsy-roma',
  'gypsy traveller': 'white-gypsy-traveller',
  'gypsy irish traveller': 'white-gypsy-traveller',
  'irish traveller': 'white-irish-traveller',
  'heritage irish of traveller': 'white-irish-traveller',
  showman: 'white-other',
  showperson: 'white-other',
  'showman showwoman': 'white-other',
});

function toWhiteDetail(words: readonly string[]): StandardGroup | undefined {
  if (['other british', 'other white british'].includes(words.join(' '))) return 'white-british';
  const rest = left(words, 'white or and any background ethnic group');
  const found = whiteDetails.get(rest);
  if (found !== undefined) return found;
  const home = wordSet('english welsh scottish northern irish british');
  const parts = rest === '' ? [] : rest.split(' ');
  const irishIsNorthern = parts.includes('irish') === parts.includes('northern');
  return parts.length > 0 && irishIsNorthern && parts.every((part) => home.has(part))
    ? 'white-british'
    : undefined;
}

const otherDetails = toTable({
  '': 'other-any',
  arab: 'arab',
  chinese: 'chinese',
});

function toDetail(heading: Heading, words: readonly string[]): StandardGroup | undefined {
  switch (heading) {
    case 'asian':
      return asianDetails.get(left(words, `asian ${filler}`));
    case 'black':
      return toBlackDetail(words);
    case 'african':
      return 'black-african';
    case 'mixed':
      return mixedDetails.get(
        left(words, 'or and mixed multiple any ethnic background group groups heritage'),
      );
    case 'white':
      return toWhiteDetail(words);
    case 'other':
      return otherDetails.get(left(words, `other ${filler}`));
  }
}

/** "All White": a heading with its whole group under it, as tables print the totals of their broad groups. */
function toWhole(words: readonly string[]): StandardGroup | undefined {
  return words[0] === 'all' && !words.includes('any') ? toHeadingAlone(words.slice(1)) : undefined;
}

/**
 * Whether a label is "All other" or the like, which names the broad group Other only where every other broad group stands beside it:
 * beside White alone it is everybody else.
 */
export function saysAllOther(label: string): boolean {
  return toWhole(toWords(label)) === 'other';
}

function toHeadingAlone(words: readonly string[]): StandardGroup | undefined {
  const heading = toHeading(words);
  const any = words.includes('any');
  if (heading === undefined || heading === 'african' || (any && heading !== 'other')) return undefined;
  if (heading !== 'other') return heading;
  if (words.includes('chinese')) return undefined;
  return any ? 'other-any' : 'other';
}

/** A group named without a heading, in words that fit under one heading only: "Pakistani or British Pakistani". */
const alone = toTable({
  bangladeshi: 'asian-bangladeshi',
  chinese: 'chinese',
  indian: 'asian-indian',
  pakistani: 'asian-pakistani',
  filipino: 'asian-other',
  arab: 'arab',
  roma: 'roma',
});

function toUnheaded(words: readonly string[]): StandardGroup | undefined {
  const rest = left(words, filler);
  const found = alone.get(rest);
  if (found !== undefined) return found;
  if (words.includes('asian')) return asianDetails.get(left(words, `asian ${filler}`));
  if (words.includes('mixed')) return mixedDetails.get(left(words, `mixed multiple ${filler}`));
  if (words[0] === 'black' && words.length <= 4 && (rest === 'african black' || rest === 'black caribbean'))
    return toBlackDetail(words);
  return words[0] === 'white' ? toWhiteDetail(words.slice(1)) : undefined;
}

/** Reads a label in the wording of a census; `undefined` where it is not built so. */
export function toCensusGroup(label: string): StandardGroup | undefined {
  const key = toExactKey(label).replace(/_/g, ' ');
  const split = /^(.*?)(?::| - |(?<=\S)-(?=\S))(.*)$/.exec(key);
  if (split !== null) {
    const heading = toHeading(toWords(split[1] ?? ''));
    const detail = toWords(split[2] ?? '');
    if (heading !== undefined && detail.length > 0) return toDetail(heading, detail);
  }
  const words = toWords(key);
  return toHeadingAlone(words) ?? toWhole(words) ?? toUnheaded(words);
}
