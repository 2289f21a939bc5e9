/**
 * How many cases a law is tried on, or how often a process is killed. CASES=10 tries ten times as many; the seed of a law that fails is
 * printed with it either way.
 */
export const cases = (usual: number): number => Math.ceil(usual * Number(process.env.CASES || 1));
