import type { IsoDate, ReferenceTime } from '../../kernel/time.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A calendar date as it is written in English: `31 March 2023`. What is no date comes back as it is. */
export function toDateText(date: IsoDate): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  const name = months[Number(month) - 1];
  return name === undefined || year === undefined || day === undefined
    ? date
    : `${Number(day)} ${name} ${year}`;
}

/** When the numbers are true: `31 March 2023`, or `1 April 2022 to 31 March 2023`. */
export function toTimeText(time: ReferenceTime): string {
  return time.kind === 'date' ? toDateText(time.date) : `${toDateText(time.from)} to ${toDateText(time.to)}`;
}

/** The same with its preposition: `as at 31 March 2023`, or `from 1 April 2022 to 31 March 2023`. */
export function toAsAt(time: ReferenceTime): string {
  return `${time.kind === 'date' ? 'as at' : 'from'} ${toTimeText(time)}`;
}
