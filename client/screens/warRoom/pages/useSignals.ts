import { useEffect } from 'react';
import { notice } from '../../../components/notices.ts';
import { ringing } from '../../../components/ringing.ts';
import { ring, stop } from '../../../components/sound.ts';
import { markTab } from '../../../components/tabMark.ts';

/** What tells of a page beyond the screen it is on: the sound, the count on tab and icon, and a notification where one was asked for. */
export function useSignals({
  count,
  isLoud,
  isUrgent,
  title,
}: {
  count: number;
  isLoud: boolean;
  isUrgent: boolean;
  /** Who is paged: "Infrastructure on call". */
  title: string;
}): void {
  const sounds = isLoud && count > 0;
  useEffect(() => {
    if (sounds) ring(isUrgent);
    else stop();
  }, [sounds, isUrgent]);
  useEffect(() => {
    ringing.setState({ count });
    markTab(count);
  }, [count]);
  // Again for each further page, and gone with the last.
  useEffect(() => {
    if (count > 0) return notice('EXERCISE: you are paged', title);
  }, [count, title]);
  useEffect(
    () => () => {
      stop();
      ringing.setState({ count: 0 });
      markTab(0);
    },
    [],
  );
}
