import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Consequence, InjectRow } from '../../../shared/scenario/msel.ts';
import type { Compiled } from '../compiled.ts';
import { factReader, seatOf } from '../facts.ts';
import { fill } from '../fill.ts';
import { cardOf } from '../lookups/cards.ts';
import { holds } from '../predicate.ts';
import type { DrillState } from '../state.ts';
import { effectiveDelay } from '../world/world.ts';

/** A row that is due: delivered, or withheld with the reason in the log. Delivered and skipped rows stay silent. */
export function deliverInject(
  c: Compiled,
  state: DrillState,
  id: string,
  options: { force?: boolean } = {},
): NewEvent[] {
  const row = c.injects.get(id);
  const known = own(state.injects, id);
  if (
    !row ||
    known?.state === 'delivered' ||
    (!options.force && (known?.state === 'skipped' || known?.state === 'held'))
  )
    return [];
  const facts = factReader(c, state);
  const withheld = (because: string): NewEvent[] => [
    { type: 'inject.withheld', data: { inject: id, because } },
  ];
  if (!options.force) {
    if (row.satisfiedBy && holds(row.satisfiedBy, facts)) return withheld('the team was ahead of it');
    if (row.when && !holds(row.when, facts)) return withheld(row.because ?? 'it would not be true now');
  }
  const to = recipients(state, row);
  if (to.length === 0) return withheld('nobody holds that desk');
  return [
    {
      type: 'inject.delivered',
      data: {
        inject: id,
        from: fill(c, facts, row.from),
        to,
        channel: row.channel,
        subject: fill(c, facts, row.subject),
        body: fill(c, facts, row.body),
        phoneScript: row.phoneScript === undefined ? null : fill(c, facts, row.phoneScript),
        replies: (row.replies ?? []).map((reply) => ({ id: reply.id, label: fill(c, facts, reply.label) })),
        adHoc: false,
      },
    },
  ];
}

function recipients(state: DrillState, row: InjectRow): PlayRole[] {
  const seated = row.to.filter((role) => seatOf(state, role) !== null);
  if (seated.length > 0) return seated;
  return row.fallbackTo && seatOf(state, row.fallbackTo) !== null ? [row.fallbackTo] : [];
}

/** The world went on without an answer: replies that are still open close. */
export function lapsed(c: Compiled, state: DrillState, id: string): NewEvent[] {
  const known = own(state.injects, id);
  const offers = (c.injects.get(id)?.replies ?? []).length > 0;
  return offers && known?.state === 'delivered' && known.reply === null && !known.closed
    ? [{ type: 'inject.lapsed', data: { inject: id, to: known.to } }]
    : [];
}

/** What follows at once; delayed deliveries are timers the fold has armed. */
export function follow(
  c: Compiled,
  state: DrillState,
  consequences: readonly Consequence[] | undefined,
): NewEvent[] {
  return (consequences ?? []).flatMap((item) => followOne(c, state, item));
}

function followOne(c: Compiled, state: DrillState, item: Consequence): NewEvent[] {
  switch (item.do) {
    case 'setFlag':
      return [{ type: 'flag.set', data: { flag: item.flag, value: item.value } }];
    case 'deliver':
      return item.afterMs ? [] : deliverInject(c, state, item.inject);
    case 'postRaw':
      return own(state.raw, item.item)
        ? []
        : [
            {
              type: 'raw.posted',
              data: {
                item: item.item,
                title: c.scenario.rawItems.find(({ id }) => id === item.item)?.title ?? item.item,
                by: item.by,
              },
            },
          ];
    case 'giveEvidence': {
      const seat = seatOf(state, item.role);
      const card = cardOf(c, state, item.evidence, 'given');
      return seat && card ? [{ type: 'evidence.received', data: { ...card, seats: [seat] } }] : [];
    }
    case 'applySwitch':
      return pressed(c, state, item.switch, item.scopes);
  }
}

/** Somebody outside the seats presses a switch because a player told them to go. */
function pressed(c: Compiled, state: DrillState, id: string, scopes: readonly string[]): NewEvent[] {
  const switchSpec = c.switches.get(id);
  if (!switchSpec) return [];
  const open = scopes.filter((scope) => !own(own(state.switches, id), scope));
  if (open.length === 0) return [];
  const due = open.map((scope) => ({ scope, at: state.at + effectiveDelay(c.scenario.world, id, scope) }));
  const role = switchSpec.holders[0] ?? 'model-owner';
  return [
    {
      type: 'switch.applied',
      data: {
        switch: id,
        title: switchSpec.title,
        scopes: open,
        options: [],
        waitsFor: [],
        due,
        role,
        breakGlass: false,
      },
    },
  ];
}
