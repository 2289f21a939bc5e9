import type { RecordProof, Scorecard } from '../../../shared/scorecard.ts';
import { Prose, Section } from './pageParts.tsx';

const STATE: Record<RecordProof['state'], string> = {
  signed:
    'Every step of this drill is linked to the one before it, and this server has signed the last link.',
  unsigned:
    'Every step of this drill is linked to the one before it. The server signs the last link when the drill has ended.',
  unchained:
    'This drill was recorded before logs were linked and signed, so nobody can prove that its log is unchanged.',
  changed: 'The log was changed after it was written. These are not the figures of a genuine record.',
};

/** What vouches for the figures, and who may take the log itself. */
export function TheRecord({ card: { record }, isSeat }: { card: Scorecard; isSeat: boolean }) {
  if (!record) return null;
  return (
    <Section id="record" title="The record">
      <p className="max-w-prose text-body text-fg-2">
        <Prose text={STATE[record.state]} />
      </p>
      {record.short && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-body">
          <dt className="text-fg-2">Last link</dt>
          <dd className="m-mono [overflow-wrap:anywhere]" title={record.head ?? undefined}>
            {record.short}
          </dd>
          {record.key && (
            <>
              <dt className="text-fg-2">Signed with key</dt>
              <dd className="m-mono [overflow-wrap:anywhere]" title={record.publicKey ?? undefined}>
                {record.key}
              </dd>
            </>
          )}
          <dt className="text-fg-2">Events</dt>
          <dd className="m-mono">{record.events}</dd>
        </dl>
      )}
      <p className="max-w-prose text-small text-fg-2">
        {isSeat
          ? 'The log file itself is for the facilitator, because it holds what every desk wrote. This page, its timeline and its exports are made from the same log. Compare the last link with the facilitator’s to be sure you both look at the same drill.'
          : 'Once the debrief is open, download the log above. Anybody can check it with npm run score -- log.jsonl --verify, and compare the key with the one shown here.'}
      </p>
    </Section>
  );
}
