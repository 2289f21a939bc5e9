import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Whether the line to the facilitator lies open. Its button, its message and the palette open the same one. */
const line = createStore<{ isOpen: boolean }>()(() => ({ isOpen: false }));

export const openLine = (): void => line.setState({ isOpen: true });
export const closeLine = (): void => line.setState({ isOpen: false });
export const useLineOpen = (): boolean => useStore(line, ({ isOpen }) => isOpen);
