import { afterAll, describe, expect, it } from 'vitest';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import { asPack, packText } from '../../server/content/pack/writePack.ts';
import type { Attachment } from '../../shared/scenario/attachments.ts';
import { minutes } from '../../shared/time.ts';
import { ONE_OF_EACH } from '../support/attachments.ts';
import { changedPack, faultsOfRefusal, lineOf, PackFolder } from '../support/packFolder.ts';

// Pictures in a pack: words and numbers that the screens draw. What could load something, or lie about itself, is refused with the fix.

const folder = new PackFolder();
afterAll(() => folder.remove());

const CHART = `kind: chart, title: Answers an hour, unit: answers, alt: A line that climbs from 10 to 40, series: [{ name: App, points: [{ ago: 30m, value: 10 }, { ago: 0s, value: 40 }] }]`;
const withAttachments = (list: string, id = 'bad'): string =>
  changedPack(
    'subject: All regions green',
    `subject: All regions green\n    attachments:\n${list
      .split('\n')
      .map((line) => `      - { ${line} }`)
      .join('\n')}`,
    id,
  );
const CALL =
  'kind: voicemail, from: Ann Lee, seconds: 20, transcript: Ring me back., alt: A call of twenty seconds';

function refused(text: string): { found: string; lines: number[] } {
  const { sources, refused: out } = folder.fill({ 'bad.yaml': text });
  expect(Object.keys(sources)).toEqual([]);
  expect(out.flatMap(faultsOfRefusal)).toEqual([]);
  const problems = out.flatMap((item) => item.problems);
  return { found: problems.map(problemLine).join('\n'), lines: problems.map(({ spot }) => spot.line) };
}

describe('attachments of a pack', () => {
  it('are read as they are written', () => {
    const { sources, refused: out } = folder.fill({
      'good.yaml': withAttachments(`${CHART}\n${CALL}`, 'good'),
    });
    expect(out.flatMap(({ problems }) => problems.map(problemLine))).toEqual([]);
    const [scenario] = Object.values(sources.good ?? {});
    expect(scenario?.msel.find(({ id }) => id === 'green-board')?.attachments).toEqual([
      {
        kind: 'chart',
        title: 'Answers an hour',
        unit: 'answers',
        alt: 'A line that climbs from 10 to 40',
        series: [
          {
            name: 'App',
            points: [
              { agoMs: minutes(30), value: 10 },
              { agoMs: 0, value: 40 },
            ],
          },
        ],
      },
      {
        kind: 'voicemail',
        from: 'Ann Lee',
        seconds: 20,
        transcript: 'Ring me back.',
        alt: 'A call of twenty seconds',
      },
    ]);
  });

  it('every kind comes through a pack as it was', () => {
    const { sources } = folder.fill({ 'good.yaml': withAttachments(CHART, 'good') });
    const [scenario] = Object.values(sources.good ?? {});
    if (!scenario) throw new Error('the good pack is refused');
    const plain: Attachment[] = JSON.parse(JSON.stringify(ONE_OF_EACH).replace('{{draw.city}}', 'somewhere'));
    const msel = scenario.msel.map((row) =>
      row.id === 'green-board' ? { ...row, attachments: plain } : row,
    );
    const read = folder.fill({ 'good.yaml': packText(asPack({ ...scenario, msel })) });
    expect(read.refused.flatMap(({ problems }) => problems.map(problemLine))).toEqual([]);
    const [again] = Object.values(read.sources.good ?? {});
    expect(again?.msel.find(({ id }) => id === 'green-board')?.attachments).toEqual(plain);
  });

  it.each<[what: string, written: string, says: RegExp]>([
    [
      'a kind nobody draws',
      CALL.replace('voicemail', 'film'),
      /no kind of attachment.*screenshot, headline, post, chart or voicemail/,
    ],
    ['no words for who cannot see it', CALL.replace(', alt: A call of twenty seconds', ''), /alt.*missing/],
    [
      'too few words for who cannot see it',
      CALL.replace('A call of twenty seconds', 'A call'),
      /does not say what it shows.*Describe it/,
    ],
    ['a link', CALL.replace('Ring me back.', "'See https://example.test'"), /holds a link.*words only/],
    ['an address without a scheme', CALL.replace('Ring me back.', 'See www.example.test'), /holds a link/],
    ['a picture in a text', CALL.replace('Ring me back.', "'data:image/png;base64,AAAA'"), /holds a link/],
    [
      'markup',
      CALL.replace('Ring me back.', "'Ring <img src=x onerror=y> back'"),
      /holds markup.*plain words/,
    ],
    ['a field of another kind', `${CALL}, outlet: The Courier`, /no field "outlet"/],
    ['a length that is none', CALL.replace('seconds: 20', 'seconds: 900'), /three minutes.*Shorten/],
    ['time that runs backwards', CHART.replace('ago: 0s', 'ago: 40m'), /order of time.*oldest point first/],
    ['a line of one point', CHART.replace(', { ago: 0s, value: 40 }', ''), /no line to draw.*two points/],
    ['a number too large to draw', CHART.replace('value: 40', 'value: 1e12'), /too large to draw.*unit/],
    ['a text too long', CALL.replace('Ring me back.', 'Ring me back. '.repeat(80)), /900 characters/],
    [
      'a seat that a person holds',
      CALL.replace('from: Ann Lee', "from: 'Ann Lee, safety lead'"),
      /speaks as Safety lead.*named colleague/,
    ],
    [
      'a real product',
      CALL.replace('Ring me back.', 'Ask ChatGPT.'),
      /"ChatGPT" is a real company or product/,
    ],
    [
      'a placeholder of its own',
      CALL.replace('Ring me back.', "'It said [REDACTED: an insult].'"),
      /not one of the agreed placeholders/,
    ],
    ['a fact that does not exist', CALL.replace('Ring me back.', "'{{draw.nowhere}}'"), /draw\.nowhere/],
  ])('%s is refused, with the line and what to do', (_what, written, says) => {
    const text = withAttachments(written);
    const { found, lines } = refused(text);
    expect(found).toMatch(says);
    expect(lines).toContain(lineOf(text, '      - { kind'));
  });

  it('more than three are refused, and so are more words than anybody reads', () => {
    expect(refused(withAttachments([CALL, CALL, CALL, CALL].join('\n'))).found).toMatch(
      /more than 3.*those that matter/,
    );
    const long = CALL.replace('Ring me back.', 'Ring me. '.repeat(65));
    expect(refused(withAttachments(long)).found).toMatch(/they hold 13\d words in all.*Cut them to 120/);
  });
});
