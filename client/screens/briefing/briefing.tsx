import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Lobby } from '../../../shared/api.ts';
import { timeFactorWords } from '../../../shared/drill/clock/timeFactor.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Panel, Tag } from '../../components/panel.tsx';
import { Shell, useTitle } from '../../components/shell.tsx';
import { H1 } from '../../components/shellPlain.tsx';
import { CareButton } from '../../components/support.tsx';
import { useConnection, useView, useWire } from '../../connection/context.tsx';
import { PlaysOn } from '../lobby/playsOn.tsx';
import { useOwnClock } from '../practice/alone.ts';
import { StartPractice } from '../practice/practice.tsx';
import { AuthorityCard, Company, SeverityCard } from './companyCards.tsx';
import { HouseRules } from './houseRules.tsx';
import { HowTheCallWorks } from './howTheCallWorks.tsx';
import { RoleCard } from './roleCard.tsx';

/** Five quiet minutes before the clock runs: rules, content note, your card. */
export function Briefing({ lobby }: { lobby: Lobby }) {
  useTitle(`Briefing, ${lobby.title}`);
  const own = useOwnClock();
  const kits = useView(useShallow((view) => Object.values(view.me.kits)));
  const company = kits[0]?.company;
  const factor = useView((view) => view.timeFactor);
  return (
    <Shell
      supportLines={company?.supportLines ?? lobby.supportLines}
      title={<span className="text-small text-fg-2">Briefing</span>}
      actions={<CareButton />}
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-1">
          <H1>{lobby.title}</H1>
          <p className="text-base text-fg-2">
            {lobby.practice
              ? 'You practise alone: nobody facilitates, and scripted colleagues hold the other desks.'
              : lobby.autopilot
                ? 'Nobody facilitates this drill. Read this first; the commander starts the clock.'
                : 'Read this while the facilitator talks. The clock starts when they say so, not before.'}
          </p>
          <PlaysOn lobby={lobby} />
          {factor !== 1 && <p className="text-base text-fg-2">{timeFactorWords(factor)}</p>}
        </div>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
          <div className="flex flex-col gap-4">
            {kits.length === 0 && (
              <Panel title="You observe">
                <p className="text-body">
                  You see what the call sees and do not act in it. Note what you notice, with the drill time:
                  the hot wash will ask you.
                </p>
              </Panel>
            )}
            {kits.map((kit) => (
              <RoleCard key={kit.role} kit={kit} />
            ))}
            {company && <SeverityCard company={company} />}
            {company && <AuthorityCard company={company} mine={kits.map(({ role }) => role)} />}
            {company && <Company company={company} />}
          </div>
          <div className="flex flex-col gap-4">
            <HouseRules />
            <Panel title="What you will meet">
              <p className="text-body">{kits[0]?.contentNote ?? lobby.contentNote}</p>
            </Panel>
            <HowTheCallWorks setting={lobby.setting} />
          </div>
        </div>
        {own === null ? <Ready /> : <StartPractice />}
      </div>
    </Shell>
  );
}

/** The facilitator sees it; nothing waits for it. */
function Ready() {
  const { identity } = useConnection();
  const isKnown = useWire(({ presence }) =>
    presence.some((item) => 'seat' in identity && item.seat === identity.seat && item.ready),
  );
  const [isPressed, setPressed] = useState(false);
  const isReady = isPressed || isKnown;
  const tell = (): void => {
    setPressed(true);
    if (!('token' in identity)) return;
    request(PATHS.ready, { method: 'POST', token: identity.token, body: { ready: true } }).catch(() =>
      setPressed(false),
    );
  };
  return (
    <div className="sticky bottom-0 -mx-4 flex min-h-14 flex-wrap items-center justify-between gap-2 border-t border-line bg-bg px-4 py-2">
      <p role="status" className="flex flex-wrap items-center gap-2 text-body">
        {isReady ? (
          <>
            <Tag tone="safe">✓ ready</Tag> Your desk opens by itself when the facilitator starts the clock.
          </>
        ) : (
          'Have you read your card and the rules?'
        )}
      </p>
      {!isReady && (
        <Button tone="primary" big onPress={tell}>
          I am ready
        </Button>
      )}
    </div>
  );
}
