/**
 * Words in a file's name, preamble, notes or `provenance_kind` column that say its numbers are made up. `locks` are what was found
 * that locks an import to illustrative; `asks` is what could mean either ("sample": a survey has one).
 */
export interface TellingWords {
  readonly locks: readonly string[];
  readonly asks: readonly string[];
}

/** Science has synthetic things that are not data, and statistics has dummy variables. */
const locking: readonly RegExp[] = [
  /illustrative(?:ly)?/u,
  /(?:for )?illustration(?:s)? only/u,
  /for illustration/u,
  /for illustrative purposes/u,
  /examples? only/u,
  /example (?:data|figures|numbers|values) only/u,
  /dummy(?! variables?)/u,
  /made up(?! (?:of|from|by|the|an?|to|their|this|part|more|less|fewer|about|around|over|under|just|nearly|almost|approximately|roughly|some|most|half|one|two|three|between|[\d.,%£]))/u,
  /synthetic(?! (?:biolog|chemi|material|organic|fibre|fiber|polymer|aperture|fuel|drug|turf|environment))/u,
  /test data(?:set)?/u,
  /(?:fictitious|fictional|invented) (?:data|figures|numbers|values|table|organisation|example)/u,
  /fictitious/u,
  /mock data/u,
  /styled after/u,
  /not real data/u,
];

const asking: readonly RegExp[] = [
  /samples?/u,
  /examples?/u,
  /demo(?:nstration)?/u,
  /templates?/u,
  /specimen/u,
  /test/u,
  /mock(?:ed)?(?: up)?/u,
  /simulated/u,
  /placeholder/u,
  /training (?:data|file|set|example)/u,
  /hypothetical/u,
];

const whole = (pattern: RegExp): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.source})(?![\\p{L}\\p{N}])`, 'gu');
const lockingWords = locking.map(whole);
const askingWords = asking.map(whole);
/** Every telling word, whole or not: most texts hold none, and are done with. */
const anyWord = new RegExp([...locking, ...asking].map(({ source }) => source).join('|'), 'u');
const denied = /(?:\bnot|\bno|\bnever|\bneither|n't)(?: (?:an?|any|in any way))? $/u;

function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_\u2010-\u2015-]+/g, ' ')
    .toLowerCase();
}

/** Finds telling words in a text, as whole words in any case; a denial ("not illustrative") only asks. */
export function findTellingWords(text: string): TellingWords {
  const plain = toPlain(text);
  if (!anyWord.test(plain)) return { locks: [], asks: [] };
  const locks = new Set<string>();
  const asks = new Set<string>();
  for (const pattern of lockingWords) {
    for (const found of plain.matchAll(pattern)) {
      const isDenied = denied.test(plain.slice(0, found.index)) && !found[0].startsWith('not ');
      (isDenied ? asks : locks).add(found[0]);
    }
  }
  for (const pattern of askingWords) {
    for (const found of plain.matchAll(pattern)) asks.add(found[0]);
  }
  return {
    locks: [...locks],
    asks: [...asks].filter((word) => ![...locks].some((one) => one.includes(word))),
  };
}
