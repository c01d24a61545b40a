import { toAnswer, type Answer, type StandardValue } from './answer.ts';

/** A scheme of codes for self-defined ethnic groups. `police-16+1-and-18+1`: a file that moved from one to the other. */
export type CodeScheme =
  | 'nhs'
  | 'police-16+1'
  | 'police-18+1'
  | 'police-16+1-and-18+1'
  | 'census-2001'
  | 'census-2011'
  | 'census-2021';

type Codes = Readonly<Record<string, Exclude<StandardValue, 'not-applicable'>>>;

/** NHS Data Dictionary, ETHNIC CATEGORY (datadictionary.nhs.uk). A second character is local and keeps the first one's meaning. */
const nhs: Codes = {
  A: 'white-british',
  B: 'white-irish',
  C: 'white-other',
  D: 'mixed-white-black-caribbean',
  E: 'mixed-white-black-african',
  F: 'mixed-white-asian',
  G: 'mixed-other',
  H: 'asian-indian',
  J: 'asian-pakistani',
  K: 'asian-bangladeshi',
  L: 'asian-other',
  M: 'black-caribbean',
  N: 'black-african',
  P: 'black-other',
  R: 'chinese',
  S: 'other-any',
  Z: 'undeclared',
  99: 'unknown',
};

/** Self-defined ethnicity, Home Office and Criminal Justice System data standards; 18+1 adds W3 and O2 and moves O1 to A4. */
const policeCommon: Codes = {
  W1: 'white-british',
  W2: 'white-irish',
  W9: 'white-other',
  M1: 'mixed-white-black-caribbean',
  M2: 'mixed-white-black-african',
  M3: 'mixed-white-asian',
  M9: 'mixed-other',
  A1: 'asian-indian',
  A2: 'asian-pakistani',
  A3: 'asian-bangladeshi',
  A9: 'asian-other',
  B1: 'black-caribbean',
  B2: 'black-african',
  B9: 'black-other',
  O9: 'other-any',
  NS: 'undeclared',
};
const police16: Codes = { ...policeCommon, O1: 'chinese' };
const police18: Codes = { ...policeCommon, A4: 'chinese', W3: 'white-gypsy-traveller', O2: 'arab' };

const numbered = (groups: string): Codes =>
  Object.fromEntries(groups.split(' ').map((group, index) => [String(index + 1), group])) as Codes;

/** Census 2001 (table KS006), 2011 (table KS201), in the order of the printed categories; 2021 by the ONS census dictionary. */
const census2001 = numbered(
  'white-british white-irish white-other mixed-white-black-caribbean mixed-white-black-african mixed-white-asian mixed-other ' +
    'asian-indian asian-pakistani asian-bangladeshi asian-other black-caribbean black-african black-other chinese other-any',
);
const census2011 = numbered(
  'white-british white-irish white-gypsy-traveller white-other mixed-white-black-caribbean mixed-white-black-african ' +
    'mixed-white-asian mixed-other asian-indian asian-pakistani asian-bangladeshi chinese asian-other black-african ' +
    'black-caribbean black-other arab other-any',
);
const census2021 = numbered(
  'asian-bangladeshi chinese asian-indian asian-pakistani asian-other black-african black-caribbean black-other ' +
    'mixed-white-asian mixed-white-black-african mixed-white-black-caribbean mixed-other white-british white-irish ' +
    'white-gypsy-traveller roma white-other arab other-any',
);

const tables: Readonly<Record<CodeScheme, Codes>> = {
  nhs,
  'police-16+1': police16,
  'police-18+1': police18,
  'police-16+1-and-18+1': { ...police16, ...police18 },
  'census-2001': census2001,
  'census-2011': census2011,
  'census-2021': census2021,
};

/** All schemes, those with letters first. */
export const codeSchemes: readonly CodeScheme[] = [
  'nhs',
  'police-18+1',
  'police-16+1',
  'police-16+1-and-18+1',
  'census-2021',
  'census-2011',
  'census-2001',
];

/** How many codes for groups a scheme has: a file that holds every one of them speaks for it. */
export function toSchemeSize(scheme: CodeScheme): number {
  return Object.values(tables[scheme]).filter((value) => value !== 'undeclared' && value !== 'unknown')
    .length;
}

/** NS, NA and the like are more often "not stated" than a local code of African, so the NHS scheme does not read them. */
const notLocal = /^N[AKRS]$/;

/** Whether a text has the form of a code, of any scheme; "IC1" has its own question (`isOfficerPerceived`). */
export function isCodeLike(value: string): boolean {
  return /^(?:[A-Z][A-Z0-9]?|[1-9][0-9]?)$/.test(value.trim().toUpperCase());
}

/** The standard value of a code under a scheme; `undefined` where the scheme has no such code. Case and outer spaces do not matter. */
export function toCodeStandard(
  value: string,
  scheme: CodeScheme,
): Exclude<StandardValue, 'not-applicable'> | undefined {
  const code = value.trim().toUpperCase();
  const table = tables[scheme];
  if (Object.hasOwn(table, code)) return table[code];
  if (scheme !== 'nhs' || !/^[A-Z][A-Z0-9]$/.test(code) || notLocal.test(code)) return undefined;
  const national = code.charAt(0);
  return Object.hasOwn(table, national) ? table[national] : undefined;
}

/** The answer of a code under a scheme. */
export function toCodeAnswer(value: string, scheme: CodeScheme): Answer | undefined {
  const standard = toCodeStandard(value, scheme);
  return standard === undefined ? undefined : toAnswer(standard);
}

/** Says whether a string read from a recipe names a scheme. */
export function isCodeScheme(text: string): text is CodeScheme {
  return Object.hasOwn(tables, text);
}
