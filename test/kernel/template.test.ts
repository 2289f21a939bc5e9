import { describe, expect, it } from 'vitest';
import { render, TemplateError, templateNames } from '../../server/kernel/template.ts';
import { minutes } from '../../shared/time.ts';

const values = {
  'draw.city': 'Cork',
  'share.live': 0.1249,
  declaredAt: minutes(7.5),
  count: 9,
  sealed: true,
  none: null,
  list: [1],
};

const refusal = (text: string): TemplateError => {
  try {
    render(text, values);
  } catch (error) {
    if (error instanceof TemplateError) return error;
  }
  throw new Error(`"${text}" was rendered`);
};

describe('render', () => {
  it('fills names, shares and times', () => {
    expect(
      render('{{draw.city}}: {{ share.live | percent }} left at {{declaredAt|time}}, {{count}} hits', values),
    ).toBe('Cork: 12 % left at T+07:30, 9 hits');
  });

  it('leaves a text without placeholders alone', () => {
    expect(render('Nothing { to } fill, $& and $1 included', values)).toBe(
      'Nothing { to } fill, $& and $1 included',
    );
  });

  it('says yes or no, and "unknown" for what has not happened', () => {
    expect(render('{{sealed}}, {{none}}, {{none|time}}', values)).toBe('yes, unknown, unknown');
  });

  it('does not read again what it has filled in', () => {
    expect(render('{{a}} $&', { a: '{{b}} $1', b: 'no' })).toBe('{{b}} $1 $&');
  });

  it.each([
    ['{{nobody}}', 'unknownName', 'nobody'],
    ['{{constructor}}', 'unknownName', 'constructor'],
    ['{{count|shout}}', 'unknownFilter', 'shout'],
    ['{{draw.city|percent}}', 'wrongType', 'draw.city'],
    ['{{list}}', 'wrongType', 'list'],
    ['{{}}', 'malformed', ''],
    ['{{count|percent|time}}', 'malformed', 'count|percent|time'],
    ['{{count} is open', 'malformed', '{{count} is open'],
  ])('refuses %s and names what is wrong', (text, kind, subject) => {
    expect(refusal(text)).toMatchObject({ kind, subject });
    if (kind === 'unknownName') expect(refusal(text).message).toContain(subject);
  });
});

describe('templateNames', () => {
  it('lists every name once, in order', () => {
    expect(templateNames('{{b}} {{ a | percent }} {{b|time}}')).toEqual(['b', 'a']);
    expect(templateNames('none')).toEqual([]);
  });

  it('shows what render would refuse as a name that nothing has', () => {
    expect(templateNames('{{a|shout}} {{b|time|time}} {{c')).toEqual(['a|shout', 'b|time|time', '{{c']);
    expect(templateNames('{{}}')).toEqual(['']);
  });
});
