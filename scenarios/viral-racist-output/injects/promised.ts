import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { any, fact } from '../../common/predicates.ts';

/** What the morning has to say about what was promised the afternoon before. */

const kept = (inject: string) => fact(`promise.${inject}`, 'kept');
const late = (inject: string) => fact(`promise.${inject}`, 'late');
const broken = (inject: string) =>
  any(fact(`promise.${inject}`, 'broken'), fact(`promise.${inject}`, 'open'));
const OTHERWISE = 'nothing of the kind had been promised, or it went another way';

type Word = Pick<InjectRow, 'from' | 'to' | 'channel'>;

const editor: Word = {
  from: '{{draw.partner.editor}}, duty editor, {{draw.partner}}',
  to: ['product-owner'],
  channel: 'chat',
};
const sales: Word = { from: 'Dana Whitfield, API sales', to: ['product-owner'], channel: 'chat' };
const executive: Word = { from: '{{draw.exec}}', to: ['incident-commander'], channel: 'chat' };
const teacher: Word & Pick<InjectRow, 'fallbackTo'> = {
  from: '{{draw.lang.teacher}}, teacher in {{draw.lang.place}}',
  to: ['support-lead'],
  fallbackTo: 'safety-lead',
  channel: 'mail',
};

const word = (
  id: string,
  who: Word,
  when: InjectRow['when'],
  subject: string,
  body: string,
  expectedAction = 'None.',
): InjectRow => ({
  id,
  ...who,
  ...(when ? { when } : {}),
  because: OTHERWISE,
  subject,
  body,
  expectedAction,
  tests: 'A promise, kept or not.',
});

const OWN_UP = 'Say that it was promised and not done; do it now.';

export const promised: InjectRow[] = [
  word(
    'editor-kept',
    editor,
    kept('partner-call'),
    'Yesterday, 14:40',
    'You said I’d have it in writing by 14:40, and I did. Our lawyer has gone back to libel. Thank you.',
  ),
  word(
    'editor-late',
    editor,
    late('partner-call'),
    'Yesterday, 14:40',
    'You said 14:40. It came, and it came later. I’d told my own editor 14:40, so that’s a conversation I had twice.',
    'Say so, without a reason.',
  ),
  word(
    'editor-broken',
    editor,
    broken('partner-call'),
    'Yesterday, 14:40',
    'You said 14:40. I still don’t have all of what you promised me. Who do I talk to, if not you?',
    OWN_UP,
  ),
  word(
    'sales-kept',
    sales,
    kept('api-customers'),
    'my three, this morning',
    'All three say you got back to them when you said you would. Cards is staying. Thought you’d want to know.',
  ),
  word(
    'sales-late',
    sales,
    late('api-customers'),
    'my three, this morning',
    'They all heard from you, just not inside the 15 minutes I’d told them. Quiz had pulled the plug by then.',
    'Say so, without a reason.',
  ),
  word(
    'sales-broken',
    sales,
    broken('api-customers'),
    'my three, this morning',
    'All three are asking where that call is. I told them 15 minutes because you told me 15 minutes.',
    OWN_UP,
  ),
  word('executive-kept', executive, kept('optics'), 'Six o’clock', 'Used your line. Still true at eight.'),
  word('executive-late', executive, late('optics'), 'Six o’clock', 'Five minutes, you said. It took longer.'),
  word(
    'executive-broken',
    executive,
    broken('optics'),
    'Six o’clock',
    'Five minutes, you said. I went in with nothing.',
    OWN_UP,
  ),
  word(
    'teacher-kept',
    teacher,
    kept('teacher'),
    'It came before my lesson',
    'You wrote when you said that you would. We will read it together. One of them wants to answer you; I said that you would like that.',
  ),
  word(
    'teacher-broken',
    teacher,
    broken('teacher'),
    'My lesson begins',
    'You wrote that I would hear from you by 08:40. I go in now. I will tell them that grown-ups forget.',
    OWN_UP,
  ),
];
