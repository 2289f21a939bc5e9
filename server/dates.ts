/**
 * The one place of the wire that asks for the date. Durations, limits and waits run on the steady clock, which nobody can set; a date is
 * only shown or stored.
 */

/** Ms of a clock that only goes forward. Means nothing to another process, or after a restart. */
export const steadyNow = (): number => performance.now();

/** The date of a moment of the steady clock, by the wall clock as it is set now. ISO. */
export const dateOfSteady = (at: number): string => isoDate(Date.now() - (steadyNow() - at));

/** ISO, of wall ms. */
export const isoDate = (wallMs: number): string => new Date(Math.round(wallMs)).toISOString();
