/** Days as Excel counts them: 1 January 1990 and 31 December 2050. */
const [FIRST, LAST] = [32_874, 55_153];

/**
 * Whether the values of a column of dates are numbers of days as a spreadsheet counts them: every one that is not blank is whole and in
 * the years 1990 to 2050. 45382 is 31 March 2024. Only for a column that is known to hold dates: 45,382 may be a count.
 */
export function areSerialDates(values: readonly string[]): boolean {
  const held = values.map((value) => value.trim()).filter((value) => value !== '');
  return (
    held.length > 0 &&
    held.every((value) => /^\d{5}(?:\.0+)?$/.test(value) && Number(value) >= FIRST && Number(value) <= LAST)
  );
}
