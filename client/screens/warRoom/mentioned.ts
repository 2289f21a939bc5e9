import type { ChannelEntry } from '../../../shared/drill/call/view.ts';
import type { PlayRole } from '../../../shared/roles.ts';

type Message = Extract<ChannelEntry, { kind: 'message' }>;

/** Whether a message calls one of these roles by name, or is a line to one of them alone. */
export const isCalled = ({ only, mentions = [], from }: Message, roles: readonly PlayRole[]): boolean =>
  !roles.some((role) => role === from) && roles.some((role) => role === only || mentions.includes(role));
