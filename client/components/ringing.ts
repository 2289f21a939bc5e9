import { createStore } from 'zustand/vanilla';

/** How many pages ring. The tab's title and icon follow it, also where sound is off. */
export const ringing = createStore<{ count: number }>()(() => ({ count: 0 }));
