import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import { useView } from '../connection/context.tsx';
import { setAway } from './sound.ts';

const away = createStore<{ isAway: boolean }>()(() => ({ isAway: false }));

/** Whether this person has stepped out. Known on this device only. */
export const useSteppedOut = (): boolean => useStore(away, ({ isAway }) => isAway);

export function stepOut(isAway: boolean): void {
  away.setState({ isAway });
  setAway(isAway);
}

export const useSupportLines = () =>
  useView(useShallow((view) => Object.values(view.me.kits)[0]?.company.supportLines ?? []));
