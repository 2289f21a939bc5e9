import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../../shared/roles.ts';
import { Button, Choose, Dialog, Empty, Tag } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { At } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { CHANNEL_WORDS } from '../events/eventWords.ts';

/** A role's injects as that role has them, newest first. Looking changes nothing and nobody is told. */
export function ViewAs({ first, onClose }: { first: PlayRole | null; onClose: () => void }) {
  const { title } = useNames();
  const [role, setRole] = useState<PlayRole>(first ?? 'incident-commander');
  useEffect(() => {
    if (first) setRole(first);
  }, [first]);
  const feed = useView(useShallow((view) => view.feed.filter(({ to }) => to.includes(role)).reverse()));
  const joined = useView((view) => view.joined[role]);
  return (
    <Dialog
      title={`View as ${title(role)}`}
      isOpen={first !== null}
      onClose={onClose}
      footer={<Button onPress={onClose}>Back to the console</Button>}
    >
      <Choose
        label="Role"
        value={role}
        onChange={setRole}
        options={PLAY_ROLES.map((id) => ({ id, title: title(id) }))}
      />
      <p className="text-body text-fg-2">
        {joined ? (
          <>
            In the call since <At at={joined.at} />.
          </>
        ) : (
          'Not in the call: this desk knows only what you see here.'
        )}{' '}
        Looking changes nothing, and nobody is told.
      </p>
      {feed.length === 0 && <Empty>Nothing has reached this desk.</Empty>}
      <ul className="flex flex-col divide-y divide-line">
        {feed.map(({ inject, at, channel, from, subject, body, answer, asks, replies, closedAt }) => (
          <li key={inject + at} className="flex flex-col gap-1 py-3">
            <p className="flex flex-wrap items-baseline gap-2 text-small text-fg-2">
              <At at={at} /> {CHANNEL_WORDS[channel]}, {from}
            </p>
            <p dir="auto" className="text-base font-semibold [overflow-wrap:anywhere]">
              {subject}
            </p>
            <p dir="auto" className="text-body whitespace-pre-wrap [overflow-wrap:anywhere]">
              {body}
            </p>
            {answer ? (
              <p dir="auto" className="text-small whitespace-pre-wrap [overflow-wrap:anywhere]">
                <Tag tone="safe">
                  {answer.reply === null ? '✓ answered in their own words' : '✓ answered'}
                </Tag>{' '}
                {answer.label}
              </p>
            ) : closedAt !== null ? (
              <p className="text-small text-fg-2">
                Nobody answered; it went on at <At at={closedAt} />.
              </p>
            ) : (
              asks && (
                <p className="text-small text-fg-2">
                  May answer{' '}
                  {[...replies.map(({ label }) => `“${label}”`), 'in their own words'].join(', or ')}.
                </p>
              )
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
