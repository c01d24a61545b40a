import { toWords } from './ethnicity/normaliseLabel.ts';

/** What a column that looks personal is proposed as: an identifier to check for repeats, or something to leave out. */
export type PersonalProposal = 'person' | 'leave-out';

const whose =
  '(?:staff|employee|emp|personnel|payroll|person|worker|colleague|member|assignment|officer|collar|warrant|hr|user|unique)';
const what = '(?:numbers?|no|num|nr|id|ids|identifier|ref|reference|code|key)';

/** Headers that name an identifier of a person, as words joined by single spaces. */
const identifierHeaders: readonly RegExp[] = [
  new RegExp(`^(?:[a-z]+ )?${whose} (?:[a-z]+ )?${what}$`, 'u'),
  /^(?:applicant|candidate) (?:number|no|id|identifier|ref|reference)$/u,
  /^pay (?:number|no|num)$/u,
  /^(?:staff|employee|person|personnel|payroll|emp|user|unique)(?:id|no|num|number|ref|code)$/u,
  /^(?:id|uid|pernr|employee|person|gmc (?:number|no)|nmc (?:pin|number)|collar|warrant)$/u,
];

const personHolder =
  '(?:employee|staff|person|member|colleague|manager|line manager|applicant|candidate|worker|officer|preferred|known|legal|full|first|last|middle|maiden|family|given|birth|chosen)';

/** Headers of what identifies a person or is nobody's business here. */
const leaveOutHeaders: readonly RegExp[] = [
  /^(?:name|names|forenames?|surnames?|initials|title and name|christian name)$/u,
  // A column of whom somebody works for or is called holds people, whatever it is called.
  /^(?:[a-z]+ )?(?:manager|supervisor|appraiser|post ?holder|contact|reports to|known as|name of [a-z]+|(?:user|display) ?name|login)$/u,
  new RegExp(`^(?:[a-z]+ )?${personHolder} (?:[a-z]+ )?names?$`, 'u'),
  /\b(?:forenames?|surnames?|firstname|lastname|fullname)\b/u,
  /\b(?:e mail|email|emailaddress)\b/u,
  /^(?:ni|nino|ni (?:number|no|num)|nat(?:ional)? ins(?:urance)?(?: (?:number|no|num))?)$/u,
  /\b(?:national insurance|nhs (?:number|no)|passport|sort code|bank account)\b/u,
  /\b(?:postcode|post code|postal code|zip code|home address|street address|address line|address \d)\b/u,
  /^(?:address|home address)$/u,
  /\b(?:date of birth|birth date|birthdate|birthday|dob|d o b)\b/u,
  /\b(?:phone|telephone|mobile|tel)(?: (?:number|no|num))?\b/u,
];

const notPersonal = /\b(?:band|range|group|count|headcount|numbers of|status|type|rate|share|percent)\b/u;

/** Values that only a person's particulars look like. Source of the NI pattern: HMRC, NIM39110; of postcodes: BS 7666. */
const leaveOutValues: readonly RegExp[] = [
  /^[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}$/iu,
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]$/iu,
  /^(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})$/iu,
  /^(?:\+44\s?\(?0?\)?|0)(?:7\d{3}|[12]\d{2,3})[\s-]?\d{3}[\s-]?\d{3,4}$/u,
];

/** A half, so that blanks marked in words and a few odd values do not hide the rest. */
const LEAST_PART = 0.5;

function looksByValue(values: readonly string[]): boolean {
  const held = values.map((value) => value.trim()).filter((value) => value !== '');
  if (held.length === 0) return false;
  return leaveOutValues.some(
    (pattern) => held.filter((value) => pattern.test(value)).length >= held.length * LEAST_PART,
  );
}

/**
 * Says whether a column looks personal, by its header or a sample of its values: `person` for identifiers (staff number, employee
 * id), `leave-out` for names, e-mail, NI number, postcode, date of birth, phone. The values are looked at, never kept or shown.
 */
export function looksPersonal(header: string, sampleValues: readonly string[]): PersonalProposal | undefined {
  const words = toWords(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).join(' ');
  const counts = notPersonal.test(words);
  if (!counts && leaveOutHeaders.some((pattern) => pattern.test(words))) return 'leave-out';
  if (looksByValue(sampleValues)) return 'leave-out';
  return !counts && identifierHeaders.some((pattern) => pattern.test(words)) ? 'person' : undefined;
}
