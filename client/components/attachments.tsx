import { Eye, Phone, Repeat2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Figure } from '../../shared/drill/injects/figures.ts';
import { figuresOf } from '../../shared/drill/injects/figures.ts';
import type { Attachment } from '../../shared/scenario/attachments.ts';
import { ATTACHMENT_WORDS, readIn } from '../../shared/scenario/attachments.ts';
import type { DrillTime } from '../../shared/time.ts';
import { useComfort } from '../theme/comfort.ts';
import { Button } from './button.tsx';
import FigureChart from './figureChart.tsx';
import { ExerciseTag } from './shellPlain.tsx';

type Of<K extends Attachment['kind']> = Extract<Attachment, { kind: K }>;

const Words = ({ children, className = '' }: { children: string; className?: string }) => (
  <p dir="auto" className={`whitespace-pre-wrap [overflow-wrap:anywhere] ${className}`}>
    {children}
  </p>
);

/** A conversation in the manner of a phone: whoever took the picture on the right. */
const Screenshot = ({ item: { app, lines } }: { item: Of<'screenshot'> }) => (
  <div className="overflow-hidden rounded-panel border border-line-strong bg-panel">
    <p className="border-b border-line bg-raised px-3 py-1 text-center text-small font-semibold [overflow-wrap:anywhere]">
      {app}
    </p>
    <ul className="flex flex-col gap-1.5 p-2">
      {lines.map(({ who, text, mine }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: what was sent never changes its order
          key={index}
          className={`max-w-[88%] rounded-2xl px-3 py-1.5 text-body ${mine ? 'self-end bg-act text-act-on' : 'self-start bg-raised'}`}
        >
          <span className="block text-meta">{who}</span>
          <Words>{text}</Words>
        </li>
      ))}
    </ul>
  </div>
);

/** The top of a newspaper's page. Paper is light in both themes. */
const Headline = ({ item: { outlet, headline, standfirst, time } }: { item: Of<'headline'> }) => (
  <div className="rounded-tag border border-[#c9c2b0] bg-[#faf8f1] p-3 font-serif text-[#1d1a14]">
    <p className="flex flex-wrap justify-between gap-x-3 border-b-2 border-[#1d1a14] pb-1 text-small">
      <span className="font-bold tracking-wide uppercase [overflow-wrap:anywhere]">{outlet}</span>
      <span className="[overflow-wrap:anywhere]">{time}</span>
    </p>
    <Words className="pt-2 text-[20px] leading-tight font-bold">{headline}</Words>
    <Words className="pt-1.5 text-[15px] leading-snug">{standfirst}</Words>
  </div>
);

const Post = ({ item: { handle, text, reach, at } }: { item: Of<'post'> }) => (
  <div className="flex flex-col gap-2 rounded-2xl border border-line bg-panel px-3 py-2.5">
    <p className="flex items-center gap-2">
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-full bg-raised text-body font-semibold"
      >
        {handle.replace(/^@/, '').charAt(0).toUpperCase()}
      </span>
      <span className="min-w-0 font-semibold [overflow-wrap:anywhere]">{handle}</span>
      <span className="ml-auto shrink-0 text-small text-fg-2">{at}</span>
    </p>
    <Words className="text-base">{text}</Words>
    <p className="flex flex-wrap gap-x-4 border-t border-line pt-1.5 text-small text-fg-2">
      <span className="flex items-center gap-1.5">
        <Eye aria-hidden size={14} /> {reach.views.toLocaleString('en-GB')} views
      </span>
      <span className="flex items-center gap-1.5">
        <Repeat2 aria-hidden size={14} /> {reach.shares.toLocaleString('en-GB')} shares
      </span>
    </p>
  </div>
);

const BARS = 56;

/** Bars as high as the words are long: a picture of somebody speaking, drawn from what they say. */
function Wave({ words }: { words: string }) {
  const lengths = words.split(/\s+/).map((word) => word.length);
  const heights = Array.from(
    { length: BARS },
    (_, index) => 4 + Math.min(16, (lengths[index % lengths.length] ?? 1) * 2),
  );
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${heights.length * 5} 24`}
      preserveAspectRatio="none"
      className="h-6 min-w-0 flex-1"
    >
      {heights.map((height, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: bars of one drawing
          key={index}
          x={index * 5}
          y={12 - height / 2}
          width={3}
          height={height}
          rx={1.5}
          className="fill-fg-3"
        />
      ))}
    </svg>
  );
}

const Voicemail = ({ item: { from, seconds, transcript } }: { item: Of<'voicemail'> }) => (
  <div className="flex flex-col gap-2 rounded-panel border border-line bg-panel p-3">
    <p className="flex items-center gap-3 text-body">
      <Phone aria-hidden size={16} className="shrink-0" />
      <strong className="min-w-0 font-semibold [overflow-wrap:anywhere]">{from}</strong>
      <span className="m-mono ml-auto text-small text-fg-2">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
    </p>
    <div className="flex">
      <Wave words={transcript} />
    </div>
    <p className="text-small text-fg-2">No sound is played. What was said:</p>
    <Words className="text-base">{transcript}</Words>
  </div>
);

function Chart({ item, at, figures }: { item: Of<'chart'>; at: DrillTime; figures: readonly Figure[] }) {
  const [alone] = figuresOf([{ at, attachments: [item] }]);
  const whole = figures.find(({ title, unit }) => title === item.title && unit === item.unit) ?? alone;
  return whole ? (
    <div className="rounded-panel border border-line bg-panel p-2">
      <FigureChart figure={whole} words={item.alt} />
    </div>
  ) : null;
}

interface Drawn {
  item: Attachment;
  /** When its inject came. */
  at: DrillTime;
  /** What the desk had been sent of the same figures by then. */
  figures: readonly Figure[];
}

function Picture({ item, at, figures }: Drawn): ReactNode {
  switch (item.kind) {
    case 'screenshot':
      return <Screenshot item={item} />;
    case 'headline':
      return <Headline item={item} />;
    case 'post':
      return <Post item={item} />;
    case 'chart':
      return <Chart item={item} at={at} figures={figures} />;
    case 'voicemail':
      return <Voicemail item={item} />;
  }
}

const isHard = (item: Attachment): boolean =>
  item.raw === true || readIn(item).some((text) => text.includes('[REDACTED'));

function Framed(drawn: Drawn) {
  const { item } = drawn;
  const { blurRaw } = useComfort();
  const [isOpen, setOpen] = useState(false);
  const isCovered = isHard(item) && blurRaw && !isOpen;
  return (
    <figure
      aria-label={`${ATTACHMENT_WORDS[item.kind]}: ${item.alt}`}
      className="flex min-w-0 flex-col gap-1.5 rounded-panel border border-line bg-bg p-2"
    >
      <figcaption className="flex flex-wrap items-center gap-2 text-small text-fg-2">
        <ExerciseTag /> {ATTACHMENT_WORDS[item.kind]}
      </figcaption>
      {isCovered ? (
        <>
          <div aria-hidden className="m-blur" inert>
            <Picture {...drawn} />
          </div>
          <span>
            <Button tone="quiet" onPress={() => setOpen(true)}>
              Describes hard content. Show it
            </Button>
          </span>
        </>
      ) : (
        <Picture {...drawn} />
      )}
    </figure>
  );
}

/** What came with an inject, drawn from its words and numbers. Each says that it is an exercise, for whoever photographs the screen. */
export default function Attachments({
  items,
  at,
  figures = [],
}: {
  items: readonly Attachment[];
  at: DrillTime;
  figures?: readonly Figure[];
}) {
  return (
    <div className="flex min-w-0 flex-col gap-2 font-sans">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent never changes its order
        <Framed key={index} item={item} at={at} figures={figures} />
      ))}
    </div>
  );
}
