import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { myFeed } from '../../../shared/drill/select.ts';
import type { View } from '../../../shared/drill/view.ts';
import { MINUTE } from '../../../shared/time.ts';
import { useConnection, useDrillNow, useView } from '../../connection/context.tsx';
import { useContainment } from './containmentLine.ts';
import { KIND_WORDS, sentenceFor } from './feed/order.ts';

const BREATH_MS = 3_000;

/** What changed between two views that somebody who cannot see the screen has to hear. */
export function announcementsBetween(before: View, after: View): string[] {
  const feed = myFeed(after)
    .slice(myFeed(before).length)
    .map(({ from, channel, subject }) => `${KIND_WORDS[channel] ?? channel} from ${from}: ${subject}`);
  const severity =
    after.severity !== before.severity && after.severity !== null ? [`Severity ${after.severity} now`] : [];
  const pause = after.phase === before.phase ? [] : after.phase === 'paused' ? ['The drill is paused'] : [];
  const found = Object.values(after.evidence).flatMap(({ evidence, mine, title }) =>
    mine && !before.evidence[evidence] ? [`At your desk: ${title}`] : [],
  );
  return [...feed, ...found, ...severity, ...pause];
}

/** Speaks politely, one sentence at most every three seconds. */
export function Announcer() {
  const { store } = useConnection();
  const view = useStore(store, (state) => state.view);
  const last = useRef(view);
  const queue = useRef<string[]>([]);
  const [words, setWords] = useState('');
  useEffect(() => {
    // Nothing is announced at a fresh start.
    if (last.current.revision > 0) queue.current.push(...announcementsBetween(last.current, view));
    last.current = view;
  }, [view]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (queue.current.length > 0) setWords(sentenceFor(queue.current.splice(0)));
    }, BREATH_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {words}
      </p>
      <ClockMarks />
    </>
  );
}

/** The clock never announces itself; it says 10, 5 and 1 minute, and the line. */
function ClockMarks() {
  const now = useDrillNow();
  const { lineAt } = useContainment();
  const running = useView(({ phase }) => phase === 'running');
  if (lineAt === null || !running) return null;
  const left = lineAt - now;
  const mark = [10, 5, 1].find((count) => left <= count * MINUTE && left > count * MINUTE - 10_000);
  const words =
    mark !== undefined
      ? `${mark} ${mark === 1 ? 'minute' : 'minutes'} to the containment line.`
      : left <= 0 && left > -10_000
        ? 'The containment line has passed.'
        : '';
  return (
    <p className="sr-only" aria-live="polite">
      {words}
    </p>
  );
}
