import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../shared/mentions.ts';
import { HOUSE_NAMES } from '../../shared/roleNames.ts';
import { underWay } from '../support/given.ts';

const onTheCall = () => underWay({ 'ic-oncall': 'incident-commander', 'comms-oncall': 'comms' });
const last = (given: ReturnType<typeof onTheCall>) => given.all('message.posted').at(-1)?.data;

describe('a line to one desk', () => {
  it('given somebody on the call, then it says for whom it is', () => {
    const given = onTheCall().does('incident-commander', 'postMessage', {
      text: 'Are you all right?',
      to: 'comms',
      privately: true,
    });
    expect(last(given)).toMatchObject({ from: 'incident-commander', only: 'comms' });
  });

  it('given nobody named, oneself, or somebody who is not on the call, then it is refused in words', () => {
    const given = onTheCall();
    const tried = (to: 'comms' | 'incident-commander' | 'legal-privacy' | null) =>
      given.try('incident-commander', 'postMessage', { text: 'Hello?', to, privately: true });
    expect(tried(null)).toMatchObject({ code: 'malformed' });
    expect(tried('incident-commander')).toMatchObject({ code: 'notPossible' });
    expect(tried('legal-privacy')).toMatchObject({ code: 'prerequisite' });
  });

  it('given a message for the call, then it is for everybody, whoever it is addressed to', () => {
    const given = onTheCall().does('incident-commander', 'postMessage', { text: 'Hello', to: 'comms' });
    expect(last(given)).not.toHaveProperty('only');
    expect(last(given)).not.toHaveProperty('mentions');
  });
});

describe('a mention', () => {
  it('given a role called by its short name or its title, then the message names it', () => {
    const given = onTheCall().does('incident-commander', 'postMessage', {
      text: '@CP hold the line, please.',
    });
    expect(last(given)?.mentions).toEqual(['comms']);
  });

  it('given a longer word that begins like a role, or an address, then nobody is called', () => {
    expect(mentionsIn('@SREs and sre without the sign, mail a@slow.example', HOUSE_NAMES)).toEqual([]);
    expect(mentionsIn('@sre, and @Safety lead: both', HOUSE_NAMES)).toEqual(['safety-lead', 'infra-oncall']);
  });
});
