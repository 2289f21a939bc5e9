import { useShallow } from 'zustand/react/shallow';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { isPlayRole } from '../../../../../shared/roles.ts';
import { useView } from '../../../../connection/context.tsx';

/** Roles whose seat a scripted colleague holds. */
export const useColleagues = (): PlayRole[] =>
  useView(
    useShallow(({ seats }) =>
      Object.values(seats)
        .filter(({ occupant }) => occupant === 'colleague')
        .flatMap(({ roles }) => roles.filter(isPlayRole)),
    ),
  );
