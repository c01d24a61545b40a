import { toWords } from '../ethnicity/normaliseLabel.ts';

const dropped = new Set(
  (
    'and or of the which level levels equivalent equiv responsibility pay band bands payband unified rank ranks ' +
    'afc agenda for change police detective temporary acting review body'
  ).split(' '),
);

const singular: ReadonlyMap<string, string> = new Map(
  (
    'grades:grade officers:officer assistants:assistant directors:director secretaries:secretary servants:servant ' +
    'constables:constable sergeants:sergeant inspectors:inspector superintendents:superintendent managers:manager ' +
    'consultants:consultant trainees:trainee doctors:doctor specialists:specialist registrars:registrar ' +
    'commissioners:commissioner commanders:commander wardens:warden pcsos:pcso sgt:sergeant insp:inspector ' +
    'supt:superintendent ch:chief asst:assistant dep:deputy perm:permanent sec:secretary exec:executive snr:senior ' +
    'admin:administrative noncon:nonconsultant det:detective non-clinical:nonclinical'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [from = '', into = ''] = pair.split(':');
      return [from, into];
    }),
);

function toParts(word: string): readonly string[] {
  const plain = singular.get(word) ?? word;
  const grade = /^g([67])$/.exec(plain);
  if (grade !== null) return ['grade', grade[1] ?? ''];
  const scs = /^(?:scs)?p?b?([1-4])a?$/.exec(plain);
  if (scs !== null) return plain.startsWith('scs') ? ['scs', scs[1] ?? ''] : [scs[1] ?? ''];
  return dropped.has(plain) ? [] : [plain];
}

/**
 * The words of a grade that tell it apart, sorted, each once: "Senior and Higher Executive Officers", "HEO/SEO" and "SEO/HEO" differ
 * only in ways that do not matter. The order of words never does.
 */
export function toGradeKey(label: string): string {
  const words = toWords(label.replace(/\bnon[\s-]+(?=clinical|consultant)/gi, 'non'));
  const joined = words
    .join(' ')
    .replace(/senior civil (?:service|servants?)/g, 'scs')
    .split(' ');
  return [...new Set(joined.flatMap(toParts))].sort().join(' ');
}
