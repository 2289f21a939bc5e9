import { describe, expect, it } from 'vitest';
import { openPoints } from '../../client/screens/warRoom/desk/call/openPoints.ts';
import { joinedSince } from '../../client/screens/warRoom/desk/call/useSizeUp.ts';
import type { VisibleEvent } from '../../shared/drill/events.ts';
import { foldEvents } from '../../shared/drill/foldEvent.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { minutes } from '../../shared/time.ts';
import { underWay } from '../support/given.ts';

const called = (role: string) => role;
const onTheCall = () =>
  underWay({ 'ic-oncall': 'incident-commander', 'comms-oncall': 'comms', 'model-oncall': 'model-owner' });
const seen = (given: ReturnType<typeof onTheCall>): View =>
  foldEvents(emptyView('seat-ic'), given.events as VisibleEvent[]);

describe('who has come since the size-up', () => {
  it('nobody while there is none; then whoever joins after it, and not the desk that gave it', () => {
    const given = underWay({ 'ic-oncall': 'incident-commander' });
    expect(joinedSince(seen(given))).toEqual([]);
    given.until(2).does('incident-commander', 'postBriefing', { text: 'Known, unknown, next.' });
    expect(joinedSince(seen(given))).toEqual([]);
    given.until(3).does('incident-commander', 'sendPage', { targets: ['comms-oncall'] });
    const page = given.all('page.delivered').at(-1)?.data.page ?? '';
    given.until(4).does('comms', 'acknowledgePage', { pages: [page] });
    expect(joinedSince(seen(given))).toEqual(['comms']);
    given.until(5).does('incident-commander', 'postBriefing', { text: 'Again, for all.' });
    expect(joinedSince(seen(given))).toEqual([]);
  });
});

describe('what whoever takes command is told stands open', () => {
  it('owners nobody named, the task that is due next, and that nothing is decided', () => {
    const given = onTheCall()
      .does('incident-commander', 'setOwner', { area: 'technical', role: 'model-owner' })
      .does('incident-commander', 'assignTask', { role: 'comms', text: 'Draft it', dueInMs: minutes(9) })
      .does('incident-commander', 'assignTask', { role: 'comms', text: 'Count', dueInMs: minutes(4) });
    const points = openPoints(seen(given), called);
    expect(points).toContain('Technical owner: model-owner has not accepted');
    expect(points).toContain('Outside owner: nobody named');
    expect(points).toContain('2 tasks owed, next comms, due 04:00: Count');
    expect(points).toContain('No decision on record');
  });

  it('no longer what is settled, and a page that stayed silent as long as it does', () => {
    const given = onTheCall()
      .does('incident-commander', 'setOwner', { area: 'technical', role: 'model-owner' })
      .does('model-owner', 'acceptOwnership', { area: 'technical' })
      .does('incident-commander', 'sendPage', { targets: ['safety-oncall'] });
    const before = openPoints(seen(given), called);
    expect(before.some((point) => point.startsWith('Technical owner'))).toBe(false);
    expect(before.some((point) => point.startsWith('No answer'))).toBe(false);
    const page = Object.values(seen(given).pages).at(-1);
    given.until((page?.dueAt ?? 0) / minutes(1));
    expect(openPoints(seen(given), called)).toContain(`No answer from ${page?.title}`);
  });
});
