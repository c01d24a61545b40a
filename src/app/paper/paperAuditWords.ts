import { listWords, toSentenceCase } from '../../figure/words/listWords.ts';
import type { PaperAuditState } from '../../queries/usePaperAudit.ts';
import type { IssueText } from '../../ui/feedback/IssueList.tsx';
import type { PaperDocument, PaperPart } from '../../workspace/paperDocument.ts';

/** What the audit of tables found. */
type PaperAudit = Exclude<PaperAuditState, { readonly kind: 'waiting' | 'broken' }>;

/** How many numbers that are given away are listed one by one. */
const MOST_LISTED = 12;
const MOST_NAMED = 5;

/** Why a paper may not leave, and how to mend it; nothing where it may, or while it is looked at. */
export function paperAuditIssues(audit: PaperAuditState, paper: PaperDocument): readonly IssueText[] {
  if (audit.kind === 'waiting') return [];
  if (audit.kind === 'broken')
    return [
      {
        what: 'The audit of this paper could not be made.',
        whatToDo: 'Load the page again. If it happens again, take out the figure added last.',
      },
    ];
  const names = namesOf(paper.parts);
  return auditIssues(audit, (code) => names.get(code) ?? `figure ${code}`, 'paper');
}

/** What the audit of several tables found against them, in words; `from`: what they can be taken out of. */
export function auditIssues(
  audit: PaperAudit,
  name: (code: string) => string,
  from: 'paper' | 'publication',
): readonly IssueText[] {
  if (audit.kind === 'fails') {
    const listed = audit.leaks.slice(0, MOST_LISTED).map(({ kind, what, codes }): IssueText => ({
      what:
        kind === 'hidden'
          ? `${what}: a hidden number is given away ${byWhich(codes.map(name))}.`
          : `${what}: a number too small to be shown can be worked out by subtraction, given away ${byWhich(codes.map(name))}.`,
      whatToDo: mendWords(
        audit.mends.filter((code) => codes.includes(code)).map(name),
        codes.length > 1,
        from,
      ),
    }));
    const left = audit.leaks.length - listed.length;
    const more = { what: `And ${left} more.`, whatToDo: `Mend these first; the ${from} is looked at again.` };
    return left > 0 ? [...listed, more] : listed;
  }
  if (audit.kind !== 'unproved') return [];
  return [
    {
      what: `${toSentenceCase(listShort(audit.codes.map(name)))} count the same people under plans of their own, and it could not be proved that together they give nothing away.`,
      whatToDo: mendWords(audit.mends.map(name), true, from),
    },
  ];
}

/** At most a handful of names, and how many more there are. */
function listShort(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return listWords(more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names);
}

/** What the audit found, in one sentence, where it lets the paper leave; and while it is being made. */
export function paperAuditLine(audit: PaperAuditState): string {
  if (audit.kind === 'waiting') return 'The tables are being looked at together.';
  if (audit.kind === 'passes')
    return audit.tables === 1
      ? 'One table hides counts. It gives none of them away.'
      : `${audit.tables} tables hide counts. Together they give none of them away.`;
  return '';
}

function byWhich(names: readonly string[]): string {
  if (names.length === 1) return `by ${names.join('')} alone`;
  if (names.length === 2) return `by the pair ${names.join(' and ')}`;
  return `by ${listShort(names)} together`;
}

function mendWords(names: readonly string[], several: boolean, from: 'paper' | 'publication'): string {
  if (from === 'publication')
    return 'Leave out one of the series, or give both the same policy and import them as one.';
  const policy =
    'Or show both from one series, or give both series the same policy and broader groups, and add the figures again.';
  if (names.length === 0)
    return several ? `Take one of them out of the paper. ${policy}` : 'Take it out of the paper.';
  const out = `Take out ${names.join(' or ')}: the rest then passes.`;
  return several ? `${out} ${policy}` : out;
}

function namesOf(parts: readonly PaperPart[]): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap((part) =>
      part.kind === 'figure'
        ? [
            [
              part.source.figure.code,
              `figure ${part.number} (${part.source.figure.toolName}, ${part.source.figure.code})`,
            ] as const,
          ]
        : [],
    ),
  );
}
