import type { Draw } from '../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../shared/time.ts';
import { colleagues, pulls } from '../common/draws.ts';

/** What an image turns out to be, from each of the three places one has to look. */
export interface ImageCard {
  img: string;
  tag: string;
  id: string;
}
/** The five images by the part they play; which letter each has, the seed deals. */
export type Slot = 'first' | 'other' | 'waveA' | 'waveB' | 'fake';
const SLOTS: readonly Slot[] = ['first', 'other', 'waveA', 'waveB', 'fake'];
const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/**
 * Six ways to deal five parts to five letters; every letter plays at least three parts. `first` and `waveA` are always looked at together,
 * and `other` in the other lot: so either lot of images, whatever the deal, says something that bears on the decision.
 */
const DEALS: readonly (readonly Slot[])[] = [
  ['first', 'waveA', 'fake', 'other', 'waveB'],
  ['waveB', 'first', 'waveA', 'fake', 'other'],
  ['other', 'fake', 'waveB', 'first', 'waveA'],
  ['waveB', 'other', 'fake', 'waveA', 'first'],
  ['waveA', 'fake', 'first', 'waveB', 'other'],
  ['fake', 'waveB', 'other', 'first', 'waveA'],
];

/** Which screenshot is which: letters by part, and by letter what each desk sees of it. */
export function dealOf(cards: Record<Slot, ImageCard>): Draw {
  const words: Record<string, string[]> = {};
  for (const slot of SLOTS)
    words[slot] = DEALS.map((deal) => `S-${(LETTERS[deal.indexOf(slot)] ?? 'A').toLowerCase()}`);
  for (const side of ['img', 'tag', 'id'] as const)
    for (const [index, letter] of LETTERS.entries())
      words[`${side}${letter}`] = DEALS.map((deal) => cards[deal[index] ?? 'first'][side]);
  return { id: 'deal', oneOf: DEALS.map((_deal, index) => `deal-${index + 1}`), words };
}

/** One line an image, as a desk writes it up. */
export const lines = (side: 'img' | 'tag' | 'id', letters: readonly (typeof LETTERS)[number][]): string[] =>
  letters.map((letter) => `S-${letter.toLowerCase()}   {{draw.deal.${side}${letter}}}`);

/** Details that change from run to run and never touch the truth (RULE-13). All people, papers and places of work are invented. */
export const draws: Draw[] = [
  {
    id: 'lang',
    oneOf: ['Brazilian Portuguese', 'Polish', 'Indonesian', 'Greek'],
    words: {
      code: ['pt-BR', 'pl-PL', 'id-ID', 'el-GR'],
      country: ['Brazil', 'Poland', 'Indonesia', 'Greece'],
      place: ['Recife', 'Lublin', 'Bandung', 'Volos'],
      teacher: ['Marta Queiroz', 'Ewa Zielonka', 'Sri Wulandari', 'Eleni Vasiou'],
      paper: ['Jornal do Cais', 'Gazeta Nadbrzeska', 'Harian Selat', 'Foni tis Polis'],
      authority: [
        'The federal prosecution service',
        'The public prosecutor',
        'The ministry of communication and digital affairs',
        'The public prosecutor',
      ],
      law: [
        'Racism is a crime there, and since 2025 its highest court has platforms act on it before a court order.',
        'Inciting hatred and insulting a group are crimes there.',
        'Spreading hatred electronically is a crime there, and the ministry can order removal within hours.',
        'Inciting hatred is a crime there, also through the internet.',
      ],
      statute: [
        'Law 7,716 of 1989; Marco Civil da Internet art. 19',
        'Criminal Code art. 256 and 257',
        'Law on electronic information and transactions art. 28(2); ministerial regulation 5 of 2020',
        'Law 4285/2014',
      ],
    },
  },
  {
    id: 'deadline',
    oneOf: ['14:31', '14:35', '14:39'],
    sets: [
      { place: 'comms.deadlines.article.dueAt', to: [minutes(21), minutes(25), minutes(29)] },
      { place: 'delays.articleLive', to: [minutes(21), minutes(25), minutes(29)] },
    ],
  },
  {
    id: 'ticking',
    oneOf: ['registry', 'records'],
    words: {
      sync: ['today 14:50 UTC', 'Thursday 02:00 UTC'],
      purge: ['Thursday 02:00 UTC', 'today 15:05 UTC'],
    },
    sets: [
      { place: 'rubric.bombs.registry-sync.at', to: [minutes(40), hours(35.8)] },
      { place: 'delays.syncRuns', to: [minutes(40), hours(35.8)] },
      { place: 'rubric.bombs.output-records.at', to: [hours(35.8), minutes(55)] },
      { place: 'delays.recordsGo', to: [hours(35.8), minutes(55)] },
      { place: 'losses.output-records.at', to: [hours(35.8), minutes(55)] },
    ],
  },
  {
    id: 'partner',
    oneOf: ['the Daily Meridian', 'the Harbour Gazette', 'the Northgate Chronicle'],
    words: { editor: ['Saskia Thorne', 'Emeka Ladipo', 'Pauline Roche'] },
  },
  { id: 'journalist', oneOf: ['Rosalind Amery', 'Tobias Fenn', 'Kavita Iyer-Lowe', 'Conor Maddigan'] },
  { id: 'outlet', oneOf: ['the Continental Ledger', 'the Meridian Post', 'Wire & Record'] },
  {
    id: 'exec',
    oneOf: [
      'Desmond Pryce, chief executive',
      'Marianne Holt, chief operating officer',
      'Ilse Varga, chief product officer',
    ],
  },
  ...colleagues,
  // Surnames that tell nothing of the group that was targeted: nobody at the table is to read it off a name.
  {
    id: 'councillor',
    oneOf: ['Councillor Marsh', 'Councillor Hale', 'Councillor Penn'],
    words: { aide: ['Beth Corrie', 'Luke Ferris', 'Moira Keel'] },
  },
  {
    id: 'community',
    oneOf: ['the Open Doors Forum', 'the Neighbourhood Alliance', 'the Bridges Trust'],
    words: { speaker: ['Dr Joan Blake', 'Robin Carey', 'Sam Whitlock'] },
  },
  // Which request meets which system of the hold.
  {
    id: 'erasure',
    oneOf: ['request-logs', 'output-samples', 'tickets'],
    words: {
      thing: [
        'their rewrite and its record',
        'their rewrite and the sample we kept of it',
        'their message to support, with the picture,',
      ],
    },
  },
  ...pulls('comms', 'safety'),
];
