/** The reason of the pause that a stop for something real brings. Logs of earlier builds know such a stop by it alone. */
export const REAL_WORLD = 'REAL WORLD: the exercise is stopped';
