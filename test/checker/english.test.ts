import { describe, expect, it } from 'vitest';
import { isMachine, lecturesIn, stumblesIn } from '../../server/checker/bundled/english.ts';

const found = (text: string): string[] => stumblesIn(text).map((hit) => hit.found);

describe('what a US or UK professional stumbles at', () => {
  it.each([
    ['I hold my thumb until 14:35.', 'sit on my hands, or keep my fingers crossed'],
    ['They say it on the corridor.', 'in the hallway'],
    ['There is something with Lantern and a pupil.', 'something is wrong with'],
    ['You have it on Friday at the latest.', 'by Friday'],
    ['English is mended, the rest is not.', 'fix'],
    ['A screenshot on my telephone.', 'phone'],
    ['One named engineer is yours by phone.', 'one person, and here is their name'],
    ['It reaches a named person.', 'one person, and here is their name'],
    ['Below five per cent as measured.', 'the reading, with its time and bound'],
    ['The number stands on its storm page.', 'is, or appears'],
    ['What leaks stands in no document of ours.', 'is, or appears'],
    ['It stood in the ninth paragraph.', 'is, or appears'],
    ['What stood there was [REDACTED].', 'was, or read'],
    ['It has been so since three days.', 'for three days'],
    ['I have an idle harness since yesterday.', 'have had … since'],
    ['Pull the lever.', 'switch'],
    ['Page the rota.', 'on-call list'],
    ['Take the higher grade when unsure.', 'severity (or pay grade)'],
    ['A late news asks for it.', 'inject'],
  ])('%s', (text, say) => {
    expect(stumblesIn(text).map((hit) => hit.say)).toContain(say);
  });

  it.each([
    'I ring you by six.',
    'I tell you when I know.',
    'I ring you tomorrow at ten.',
    'We publish what we find by Thursday, 18:00 UTC.',
    'We update at six.',
    'I write to you again on Friday.',
    'Keep calm, I call the three myself within the hour.',
  ])('a promise in the present tense: %s', (text) => {
    expect(stumblesIn(text)).toEqual([
      { found: expect.any(String), say: expect.stringMatching(/^(?:I|We|we)’ll /u) },
    ]);
  });

  it.each([
    'I’ll ring you by six, and we will write by Friday.',
    'Shall I ring you at six?',
    'When we publish what we find by Thursday, they will read it.',
    'Do we write to them tonight?',
    'We publish at 14:30 UTC.',
    'We write to everybody every Friday.',
    'I will hold off until noon if you tell me by ten.',
    'As it stands the pin holds, and nothing stood in the way of it.',
    'I can stand behind that sentence. She stands in for the commander.',
    'Sev 1 stood at the end of Act 1.',
    'They have known since Monday. It has run since three o’clock.',
    'A pupil in the eighth grade. The last news was good.',
    'Give a person somewhere to call and their first name.',
    'An e-mail address. Recommended, amended, and done.',
  ])('and nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('machines report', () => {
  it('by their sender', () => {
    expect(['Policy timer', 'Release bot', 'Access log, restricted content'].map(isMachine)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['Dagny Holm, site duty desk', 'The parent', 'Kofi Marsh, release pipeline'].map(isMachine),
    ).toEqual([false, false, false]);
  });

  it.each([
    'For each surface: what is in force. "Should be" is not a reading.',
    'It closes with names or it does not close.',
    'LT-88213 has no owner. Claim it, or say who has it.',
    'Five people on the line. Who has command?',
    'The commander may wish to say that aloud.',
    'You must seal it first.',
    'The record wants an owner.',
  ])('a lecture: %s', (text) => {
    expect(lecturesIn(text)).not.toEqual([]);
  });

  it.each([
    'INC-88213 open 30:00. Policy 4.2: reading required per surface. Fields empty: 4.',
    'Two replies ask "does ours do this?". Support lines are pinned.',
    'Newest log: 14:50. Hold on this system: none found. Say-so: none needed.',
    'Quoted by three outlets: "You must know by now."',
  ])('a report: %s', (text) => {
    expect(lecturesIn(text)).toEqual([]);
  });
});
