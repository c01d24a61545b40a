/**
 * Words in a file's name, preamble, notes or `provenance_kind` column that say its numbers are made up. `locks` are what was found
 * that locks an import to illustrative; `asks` is what could mean either ("sample": a survey has one).
 */
export interface TellingWords {
  readonly locks: readonly string[];
  readonly asks: readonly string[];
}

/**
 * What such words say it of, where they could speak of something else: a mock interview, simulated exercises, fake goods, randomly
 * generated identifiers.
 */
const OF_DATA =
  '(?: (?:hr|staff|workforce|employee|people|personnel|payroll|survey|headcount|diversity))?(?: (?:data(?: ?sets?)?|figures|records|headcounts?|workforce|extract))';

/** Tests of people and of things give data as real as any. */
const REAL_TESTS =
  '(?<!(?:covid|covid 19|pcr|antibody|blood|drugs?|fitness|hearing|sight|eye|ability|aptitude|selection|judgement|language|driving|skills) )';

/** Science has synthetic things that are not data, and statistics has dummy variables. */
const locking: readonly RegExp[] = [
  /illustrative(?:ly)?/u,
  /(?:for )?illustration(?:s)? only/u,
  /for illustration/u,
  /for illustrative purposes/u,
  /examples? only/u,
  /example (?:data|figures|numbers|values) only/u,
  /dummy(?! (?:variables?|cod(?:ed|ing)|indicators?|runs?))/u,
  /made up(?! (?:of|from|by|the|an?|to|their|this|part|more|less|fewer|about|around|over|under|just|nearly|almost|approximately|roughly|some|most|half|one|two|three|between|[\d.,%£]))/u,
  /synthetic(?! (?:biolog|chemi|material|organic|fibre|fiber|polymer|aperture|fuel|drug|turf|environment))/u,
  new RegExp(`${REAL_TESTS}test data(?: ?set)?`, 'u'),
  /(?:fictitious|fictional|invented) (?:data|figures|numbers|values|table|organisation|example)/u,
  /fictitious/u,
  new RegExp(`(?:fake|mock(?:ed)?(?: up)?|simulated|randomly generated|demo(?:nstration)?)${OF_DATA}`, 'u'),
  /(?:is|are|all|entirely|completely) (?:fake|simulated)(?= ?(?:[.,;:!)\]]|$))/u,
  /^(?:fake|mock(?:ed)?|simulated|invented|not real)$/u,
  // Of a file, a sheet or a table by this name; "weighted with the sample data" is a survey's.
  /(?<=^|[([])sample(?: (?:hr|staff|workforce|employee))? data(?: ?set)?(?: only)?(?=\.?\w{0,5}$|[)\]])/u,
  /styled after/u,
  /not (?:real|actual|genuine) (?:data|figures|numbers|values)/u,
];

const asking: readonly RegExp[] = [
  /samples?/u,
  /examples?/u,
  /demo(?:nstration)?/u,
  /templates?/u,
  /specimen/u,
  // A river, and the district named after it.
  /test(?! valley)/u,
  /fake/u,
  /mock(?:ed)?(?: up)?/u,
  /simulat(?:ed|ion)/u,
  /placeholder/u,
  /training (?:data|file|set|example)/u,
  /for (?:demonstration|training|teaching|testing)(?: purposes)? only/u,
  /randomly generated/u,
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
