import { Suspense } from 'react';
import { later } from '../../components/later.tsx';
import { useRoom } from './room.tsx';

const RoomDialogs = later(() => import('./roomDialogs.tsx'));

export function Dialogs() {
  const { dialog } = useRoom();
  return (
    dialog && (
      <Suspense>
        <RoomDialogs />
      </Suspense>
    )
  );
}
