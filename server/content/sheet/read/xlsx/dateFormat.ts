/** Letters of a format that count days, hours, minutes and seconds; what makes a number of it (0, #, ?) stands beside no date. */
const MADE_OF_DATE = /^[yegbmdhsa]+$/;

/** If a number format such as `h:mm` or `yyyy-mm-dd;@` shows its number as a date or a time. */
export function isDateFormat(format: string): boolean {
  return format
    .slice(0, 300)
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, ' ')
    .split(';')
    .some((part) => {
      const words = part
        // Time that goes on counting ([h]) is a time; colours, places and conditions in brackets are none.
        .replace(/\[(h{1,3}|m{1,3}|s{1,3})\]/g, ' $1 ')
        .replace(/\[[^\]]*\]/g, ' ')
        .replace(/(s)[.,]0{1,3}/g, '$1')
        .replace(/am\/pm|a\/p/g, ' h ')
        .split(/[^a-z0#?%]+/)
        .filter((word) => word !== '');
      return words.length > 0 && words.every((word) => MADE_OF_DATE.test(word));
    });
}
