import {
  AtSign,
  Bell,
  CalendarDays,
  Gauge,
  Info,
  Landmark,
  Mail,
  MessageSquare,
  Newspaper,
  Phone,
  Ticket,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import type { Channel } from '../../../../shared/scenario/msel.ts';
import { useNames } from '../../../components/names.ts';
import { Sensitive } from '../userText.tsx';

export const ICON: Record<Channel, typeof Bell> = {
  pager: Bell,
  ticket: Ticket,
  chat: MessageSquare,
  mail: Mail,
  press: Newspaper,
  social: AtSign,
  dashboard: Gauge,
  regulator: Landmark,
  phone: Phone,
  calendar: CalendarDays,
  notice: Info,
};

const Subject = ({ item, className = '' }: { item: FeedItem; className?: string }) => (
  <h3 dir="auto" className={`text-body font-semibold [overflow-wrap:anywhere] ${className}`}>
    {item.subject}
  </h3>
);
const Words = ({ item }: { item: FeedItem }) => (item.body ? <Sensitive>{item.body}</Sensitive> : null);

const Box = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <div className={`flex min-w-0 flex-col gap-1 rounded-control border border-line p-2 ${className}`}>
    {children}
  </div>
);

const Rail = ({ children, colour }: { children: ReactNode; colour: string }) => (
  <div className={`flex min-w-0 flex-col gap-1 border-l-[3px] pl-2 ${colour}`}>{children}</div>
);

const Meta = ({ children }: { children: ReactNode }) => (
  <p className="m-mono text-meta text-fg-3 [overflow-wrap:anywhere]">{children}</p>
);

function Recipients({ roles }: { roles: readonly string[] }) {
  return useNames().titles(roles);
}

const MailHead = ({ item }: { item: FeedItem }) => (
  <dl className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-line pb-1 text-small text-fg-2">
    <dt>From</dt>
    <dd className="min-w-0 [overflow-wrap:anywhere]">{item.from}</dd>
    {!item.isCopy && (
      <>
        <dt>To</dt>
        <dd>
          <Recipients roles={item.to} />
        </dd>
      </>
    )}
  </dl>
);

/** What came in looks a little like where it came from: no brands, and always the same header line above it. */
const SKINS: Record<Channel, (props: { item: FeedItem }) => ReactNode> = {
  pager: ({ item }) => (
    <Rail colour="border-sev0">
      <Subject item={item} className="m-mono" />
      <Words item={item} />
    </Rail>
  ),
  ticket: ({ item }) => (
    <Box>
      <Meta>
        ticket
        {/* Whom else it was sent to stays with those who got it. */}
        {!item.isCopy && (
          <>
            {' '}
            · assigned to <Recipients roles={item.to} />
          </>
        )}
      </Meta>
      <Subject item={item} />
      <Words item={item} />
    </Box>
  ),
  chat: ({ item }) => (
    <>
      <Subject item={item} />
      <Words item={item} />
    </>
  ),
  mail: ({ item }) => (
    <Box className="bg-raised">
      <MailHead item={item} />
      <Subject item={item} />
      <Words item={item} />
    </Box>
  ),
  press: ({ item }) => (
    <Rail colour="border-sev1">
      <Subject item={item} />
      <Words item={item} />
    </Rail>
  ),
  social: ({ item }) => (
    <div className="flex min-w-0 flex-col gap-1 rounded-2xl border border-line bg-bg px-3 py-2 [&_p]:text-base">
      <Subject item={item} />
      <Words item={item} />
    </div>
  ),
  dashboard: ({ item }) => (
    <Box className="bg-bg">
      <Subject item={item} className="m-mono text-title" />
      <Words item={item} />
    </Box>
  ),
  regulator: ({ item }) => (
    <div className="flex min-w-0 flex-col gap-1 rounded-tag border border-[#c9c2b0] bg-[#f3efe4] p-3 font-serif text-[#1d1a14] [&_button]:text-[#0b4a94] [&_button]:font-sans">
      <p className="border-b border-[#c9c2b0] pb-1 text-small tracking-wide uppercase [overflow-wrap:anywhere]">
        {item.from}
      </p>
      <Subject item={item} />
      <Words item={item} />
    </div>
  ),
  phone: ({ item }) => (
    <Box>
      <Meta>What they said on the phone</Meta>
      <Subject item={item} />
      <blockquote className="border-l-2 border-line-strong pl-2">
        <Words item={item} />
      </blockquote>
    </Box>
  ),
  calendar: ({ item }) => (
    <Box className="border-dashed">
      <Subject item={item} />
      <Words item={item} />
    </Box>
  ),
  notice: ({ item }) => (
    <Rail colour="border-line-strong">
      <Subject item={item} />
      <Words item={item} />
    </Rail>
  ),
};

export function Skin({ item }: { item: FeedItem }) {
  const Content = SKINS[item.channel] ?? SKINS.notice;
  return <Content item={item} />;
}
