import { BellRing } from 'lucide-react';
import type { ReactNode } from 'react';
import { AREA_WORDS, listed } from '../../../../shared/drill/wording.ts';
import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { useNames } from '../../../components/names.ts';
import { At } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { useReadText } from '../desk/statements/chosen.ts';
import type { Need } from '../needsYou.ts';
import { RingingPages } from '../pages/ringing.tsx';
import { useRoom } from '../room.tsx';
import { TaskNeed, UpdateNeed } from './dueNeeds.tsx';
import { FeedCard } from './feedCard.tsx';
import { useNeeds, useSeenMentions } from './useNeeds.ts';

const Row = ({ need, words, children }: { need: Need; words: ReactNode; children: ReactNode }) => (
  <div
    data-feed-item
    tabIndex={-1}
    className="flex min-w-0 flex-col items-start gap-2 border-b border-line px-3 py-2.5"
  >
    <div className="flex w-full items-baseline gap-2 text-body">
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{words}</span>
      <At at={need.since} />
    </div>
    {children}
  </div>
);

/** Scopes by the names on this desk's own switch card. */
function ScopeTitles({ need }: { need: Extract<Need, { kind: 'key' | 'word' }> }) {
  const kits = useView(({ me }) => me.kits);
  const cards = Object.values(kits).flatMap((kit) => kit?.switches ?? []);
  const known = cards.find(({ id }) => id === need.switch)?.scopes ?? [];
  return listed(need.scopes.map((scope) => known.find(({ id }) => id === scope)?.title ?? scope));
}

function InjectNeed({ need }: { need: Extract<Need, { kind: 'inject' }> }) {
  const openedAt = useView(({ act }) => act?.startedAt ?? 0);
  const actTitle = useView(({ act }) => act?.title.split(':')[0] ?? '');
  return (
    <>
      {openedAt > need.since && <p className="px-3 pt-2 text-small text-fg-3">Left open before {actTitle}</p>}
      <FeedCard item={need.item} />
    </>
  );
}

function SilentPageNeed({ need }: { need: Extract<Need, { kind: 'silentPage' }> }) {
  return (
    <Row
      need={need}
      words={
        <>
          <strong>{need.page.title}</strong>{' '}
          {need.page.state === 'declined'
            ? `declined${need.page.answer?.words ? `: ${need.page.answer.words}` : '.'}`
            : 'has not answered in time.'}
        </>
      }
    >
      <ActButton name="escalatePage" payload={{ page: need.page.page }} tone="primary">
        Escalate {need.page.title}
      </ActButton>
    </Row>
  );
}

function CommandNeed({ need }: { need: Extract<Need, { kind: 'command' }> }) {
  const { title } = useNames();
  return (
    <Row
      need={need}
      words={
        <>
          <strong>{title(need.from)}</strong> offers you command. It stays with them until you accept.
        </>
      }
    >
      <ActButton name="acceptCommand" payload={{}} role={need.to} tone="primary">
        Accept command
      </ActButton>
    </Row>
  );
}

function OwnershipNeed({ need }: { need: Extract<Need, { kind: 'ownership' }> }) {
  return (
    <Row need={need} words={`You are named owner for ${AREA_WORDS[need.area]}.`}>
      <ActButton name="acceptOwnership" payload={{ area: need.area }} role={need.role} tone="primary">
        Accept ownership for {AREA_WORDS[need.area]}
      </ActButton>
    </Row>
  );
}

function KeyNeed({ need }: { need: Extract<Need, { kind: 'key' }> }) {
  return (
    <Row
      need={need}
      words={
        <>
          <strong>{need.title}</strong> waits for your key: <ScopeTitles need={need} />.
        </>
      }
    >
      <ActButton
        name="coSignSwitch"
        payload={{ switch: need.switch, scopes: need.scopes }}
        role={need.role}
        tone="primary"
      >
        Turn your key for {need.title}
      </ActButton>
    </Row>
  );
}

function WordNeed({ need }: { need: Extract<Need, { kind: 'word' }> }) {
  const { title } = useNames();
  return (
    <Row
      need={need}
      words={
        <>
          <strong>{title(need.from)}</strong> asks for your word: {need.title}, <ScopeTitles need={need} />.
        </>
      }
    >
      <ActButton
        name="authoriseSwitch"
        payload={{ switch: need.switch, scopes: need.scopes }}
        role={need.role}
        tone="primary"
      >
        Authorise {need.title}
      </ActButton>
    </Row>
  );
}

function JointNeed({ need }: { need: Extract<Need, { kind: 'joint' }> }) {
  const { title } = useNames();
  return (
    <Row
      need={need}
      words={
        <>
          {title(need.offer.role)} has their half of <strong>{need.offer.title}</strong> ready. It starts when
          you add yours.
        </>
      }
    >
      {need.offer.kind === 'query' ? (
        <ActButton
          name="runQuery"
          payload={{ query: need.offer.id }}
          role={need.offer.waitsFor}
          tone="primary"
        >
          Add your half: {need.offer.title}
        </ActButton>
      ) : (
        <ActButton
          name="runSuite"
          payload={{ suite: need.offer.id, targets: need.offer.targets, n: need.offer.n }}
          role={need.offer.waitsFor}
          tone="primary"
        >
          Add your half: {need.offer.title}
        </ActButton>
      )}
    </Row>
  );
}

function MentionNeed({ need }: { need: Extract<Need, { kind: 'mention' }> }) {
  const { title } = useNames();
  const room = useRoom();
  const [seen, setSeen] = useSeenMentions();
  const putAway = () => setSeen([...seen, need.key]);
  return (
    <Row
      need={need}
      words={
        <>
          <strong>{title(need.from)}</strong>
          {need.isPrivate && ', only to you'}: {need.text}
        </>
      }
    >
      <span className="flex flex-wrap gap-2">
        <Button
          small
          onPress={() => {
            putAway();
            room.writeMessage();
          }}
        >
          Answer on the call
        </Button>
        <Button small tone="quiet" onPress={putAway}>
          Seen
        </Button>
      </span>
    </Row>
  );
}

function Waiting({ need }: { need: Need }) {
  const read = useReadText();
  switch (need.kind) {
    case 'page':
      return null;
    case 'inject':
      return <InjectNeed need={need} />;
    case 'task':
      return <TaskNeed need={need} />;
    case 'update':
      return <UpdateNeed need={need} />;
    case 'mention':
      return <MentionNeed need={need} />;
    case 'silentPage':
      return <SilentPageNeed need={need} />;
    case 'command':
      return <CommandNeed need={need} />;
    case 'ownership':
      return <OwnershipNeed need={need} />;
    case 'key':
      return <KeyNeed need={need} />;
    case 'word':
      return <WordNeed need={need} />;
    case 'joint':
      return <JointNeed need={need} />;
    case 'outreach':
      return (
        <Row need={need} words={`A text to ${need.title} waits for your clearance.`}>
          <Button onPress={() => read(`letter:${need.group}`)}>Read</Button>
        </Row>
      );
    case 'notice':
      return (
        <Row need={need} words={`The notice “${need.title}” waits for your clearance.`}>
          <Button onPress={() => read(`notice:${need.duty}`)}>Read</Button>
        </Row>
      );
    case 'clearance':
      return (
        <Row
          need={need}
          words={`Version ${need.version.version} of a ${need.version.kind === 'statement' ? 'statement' : `${need.version.kind} line`} waits for your clearance.`}
        >
          <Button onPress={() => read(`statement:${need.statement}`)}>Read</Button>
        </Row>
      );
  }
}

/** What stands still until this person acts. Always on top, whatever the feed does. */
export function NeedsYou() {
  const needs = useNeeds();
  const others = needs.filter(({ kind }) => kind !== 'page');
  if (needs.length === 0) return null;
  return (
    <section aria-label="Needs you" className="border-b border-line-strong">
      <h3 className="flex min-h-7 items-center gap-1.5 px-3 text-meta font-semibold text-sev1">
        <BellRing aria-hidden size={14} />
        Needs you
        <span className="m-mono min-w-[18px] rounded-full bg-sev1 px-1 text-center text-bg">
          {needs.length}
        </span>
      </h3>
      <div className="flex flex-col border-l-[3px] border-sev1 bg-raised">
        <RingingPages />
        {others.map((need) => (
          <div key={need.key} data-need>
            <Waiting need={need} />
          </div>
        ))}
      </div>
    </section>
  );
}
