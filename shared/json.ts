/** Anything that survives JSON.stringify and back unchanged. State, events and scenario data hold nothing else. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
