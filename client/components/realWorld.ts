/** How a stop for something real is told, in the pause's reason and in the notice to every desk. */
export const REAL_WORLD = 'REAL WORLD: the exercise is stopped';
