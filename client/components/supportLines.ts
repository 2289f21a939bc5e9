import { useShallow } from 'zustand/react/shallow';
import { useView } from '../connection/context.tsx';

/** Real help for real people, as the company of this drill lists it. */
export const useSupportLines = () =>
  useView(useShallow((view) => Object.values(view.me.kits)[0]?.company.supportLines ?? []));
