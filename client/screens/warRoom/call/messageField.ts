/** The field of the channel, by its id: a key and several buttons lead there from anywhere. */
export const MESSAGE_FIELD = 'message-to-the-call';
