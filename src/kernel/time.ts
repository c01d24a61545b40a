/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;
/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoInstant = string;

/** When the numbers are true: at a date (a stock) or over a period (a flow), both ends included. */
export type ReferenceTime =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'period'; readonly from: IsoDate; readonly to: IsoDate };

/** The last day a reference time speaks of: what snapshots of a series are ordered by. */
export function lastDay(time: ReferenceTime): IsoDate {
  return time.kind === 'date' ? time.date : time.to;
}

/** When numbers are true, for a machine: `2023-03-31`, `2022-04-01/2023-03-31`, two of them with `and`, or `no date given`. */
export function toAsAtText({ reference, referenceThen }: AsAt): string {
  const times = [reference, referenceThen].filter((time): time is ReferenceTime => time !== undefined);
  if (times.length === 0) return 'no date given';
  return times.map((time) => (time.kind === 'date' ? time.date : `${time.from}/${time.to}`)).join(' and ');
}

interface AsAt {
  readonly reference?: ReferenceTime;
  /** That of the earlier numbers, where two dates are set side by side. */
  readonly referenceThen?: ReferenceTime;
}

/** Whether a text is a real calendar date written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
