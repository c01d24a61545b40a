import type { IsoDate } from '../kernel/time.ts';

/** How a series goes on, and where it has holes. */
export interface SeriesRhythm {
  /** Months between snapshots, as most of them are apart; absent with fewer than three. */
  readonly everyMonths?: 1 | 3 | 6 | 12;
  /** Dates at which a snapshot would be expected and none is held, oldest first. */
  readonly gaps: readonly IsoDate[];
}

const RHYTHMS = [1, 3, 6, 12] as const;

/** Finds the rhythm of a series from its dates (oldest first) and the dates it misses. An irregular series has no gaps. */
export function findGaps(dates: readonly IsoDate[]): SeriesRhythm {
  const months = dates.map(toMonths);
  const steps = months.slice(1).map((month, at) => month - (months[at] ?? month));
  const everyMonths = RHYTHMS.find((rhythm) => {
    const fitting = steps.filter((step) => step === rhythm).length;
    return steps.length >= 2 && fitting * 2 >= steps.length && steps.every((step) => step % rhythm === 0);
  });
  if (everyMonths === undefined) return { gaps: [] };
  const gaps = steps.flatMap((step, at) => {
    const from = dates[at] ?? '';
    const missing = Math.max(0, step / everyMonths - 1);
    return Array.from({ length: missing }, (_, nth) => addMonths(from, (nth + 1) * everyMonths));
  });
  return { everyMonths, gaps };
}

function toMonths(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The same day some months on, or the last of a shorter month; the last day of a month stays the last. */
function addMonths(date: IsoDate, more: number): IsoDate {
  const [year, month, day] = [
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
  ];
  const last = (at: number): number => new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
  const wanted = day === last(month) ? last(month + more) : Math.min(day, last(month + more));
  return new Date(Date.UTC(year, month + more, wanted)).toISOString().slice(0, 10);
}
