/** What a look-up that found nothing is called on the board and in a record. It is cited by the id of its run. */
export const nothingFound = (title: string): string => `${title}: nothing found`;
