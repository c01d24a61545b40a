import type { Grouping } from '../../kernel/question.ts';
import type { ProvenanceKind } from '../../kernel/provenance.ts';

/**
 * What a link holds of a screen: which snapshot is looked at and how, never a value of the data. A department is its place in
 * the snapshot's own list, not its name.
 */
export interface View {
  readonly kind?: ProvenanceKind;
  /** Series id. */
  readonly series?: string;
  /** Snapshot id. */
  readonly snapshot?: string;
  /** 0-based place of the breakdown member; absent: all. */
  readonly part?: number;
  readonly groups?: Grouping;
  /** What the rows of the table under audit are; grades, where there are any, unless said otherwise. */
  readonly rows?: AuditRows;
  /** Snapshot id whose provenance record stands open on the Data page. */
  readonly record?: string;
  /** What shares are compared with on Representation and Progression; what each screen says unless said otherwise. */
  readonly against?: string;
  /** What shares are shares of: everybody, where it is not those whose group is known. */
  readonly base?: 'all';
  /** What Compare sets the data in view against: `date-(snapshot)`, `part-(place)` or `whole`. */
  readonly with?: string;
  /** Id of the group that Departments shows. */
  readonly group?: string;
  /** Id of the group that ratios are set against; White unless said otherwise. */
  readonly reference?: string;
  /** Among whom incidents are counted: a census area, a population or a workforce; as `against`. */
  readonly among?: string;
  /** Which part of a population is meant: places of dimensions and of their labels, `0.3_1.2`. */
  readonly within?: string;
  /** The number looked at closely: the figure's place on the page, the row's, the column's; joined by `-`, from 1. */
  readonly pick?: string;
  /** Campaign dates on Declaration, `YYYY-MM-DD`, joined by `_`. */
  readonly campaigns?: string;
  /** Id of the paper being written. */
  readonly paper?: string;
  /** Step of the import, or of a paper. */
  readonly step?: string;
}

/** What the rows of a table under audit are. */
export type AuditRows = 'all' | 'grade' | 'breakdown';

const groupings: readonly Grouping[] = ['detailed', 'broad', 'white-and-all-other'];

/** Reads a view from a link; whatever does not fit is left out, so an old link opens on what it still means. */
export function parseView(search: Readonly<Record<string, unknown>>): View {
  const { kind, series, snapshot, part, groups, record, step, against, campaigns, paper, rows } = search;
  const { with: other, group, reference, among, pick, base, within } = search;
  const place = typeof part === 'string' && /^\d{1,5}$/.test(part) ? Number(part) : undefined;
  const grouping = groupings.find((candidate) => candidate === groups);
  return {
    ...(kind === 'real' || kind === 'illustrative' ? { kind } : {}),
    ...(isId(series) ? { series } : {}),
    ...(isId(snapshot) ? { snapshot } : {}),
    ...(place === undefined ? {} : { part: place }),
    ...(grouping === undefined ? {} : { groups: grouping }),
    ...(rows === 'all' || rows === 'grade' || rows === 'breakdown' ? { rows } : {}),
    ...(isId(record) ? { record } : {}),
    ...(isId(paper) ? { paper } : {}),
    ...(isId(step) ? { step } : {}),
    ...(isId(against) ? { against } : {}),
    ...(base === 'all' ? { base } : {}),
    ...(isId(other) ? { with: other } : {}),
    ...(isGroup(group) ? { group } : {}),
    ...(isGroup(reference) ? { reference } : {}),
    ...(isId(among) ? { among } : {}),
    ...(typeof within === 'string' && /^\d{1,2}\.\d{1,5}(_\d{1,2}\.\d{1,5}){0,4}$/.test(within)
      ? { within }
      : {}),
    ...(typeof pick === 'string' && /^\d{1,3}-\d{1,4}-\d{1,3}$/.test(pick) ? { pick } : {}),
    ...(typeof campaigns === 'string' && /^\d{4}-\d\d-\d\d(_\d{4}-\d\d-\d\d){0,9}$/.test(campaigns)
      ? { campaigns }
      : {}),
  };
}

function isGroup(value: unknown): value is string {
  return typeof value === 'string' && /^[\w .:/,&()'-]{1,80}$/.test(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value);
}

/** A link's search text as names and texts; a repeated name keeps its last value. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/**
 * The search text of links that lead away from a screen: what is looked at goes along. A number looked at closely is of its screen
 * alone, and so is a step of the import, which opens where one left it.
 */
export function toSearchFrom(path: string, view: View): string {
  return toSearch({ ...view, pick: undefined, ...(path === '/import' ? { step: undefined } : {}) });
}

/** The search text of a view: names in one order, absent ones left out; begins with `?` unless empty. */
export function toSearch(view: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const name of Object.keys(view).sort()) {
    const value = view[name];
    if (typeof value === 'string' || typeof value === 'number') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
