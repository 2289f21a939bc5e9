import type { MselRow } from '../../shared/protocol.ts';

/** A row of the facilitator's list that nobody has touched. */
export const mselRow = (inject: string, more: Partial<MselRow> = {}): MselRow => ({
  inject,
  from: 'A parent',
  to: ['comms'],
  receipts: [],
  channel: 'mail',
  subject: inject,
  body: '',
  phoneScript: null,
  attachments: [],
  expectedAction: '',
  tests: '',
  criteria: [],
  state: 'scheduled',
  dueAt: null,
  deliveredAt: null,
  because: null,
  reply: null,
  own: null,
  cause: null,
  links: { brings: [], needs: [], story: [] },
  template: null,
  edits: null,
  ...more,
});
