import type { Draw } from '../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../shared/time.ts';
import { colleagues, pull } from '../common/draws.ts';

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

/** Six ways to deal five parts to five letters; every letter plays at least three parts. */
const DEALS: readonly (readonly Slot[])[] = [
  ['first', 'other', 'waveA', 'waveB', 'fake'],
  ['other', 'first', 'fake', 'waveA', 'waveB'],
  ['waveA', 'fake', 'first', 'other', 'waveB'],
  ['fake', 'waveB', 'other', 'first', 'waveA'],
  ['waveB', 'waveA', 'first', 'fake', 'other'],
  ['other', 'waveA', 'waveB', 'fake', 'first'],
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
  {
    id: 'councillor',
    oneOf: ['Councillor Amadi', 'Councillor Haddad', 'Councillor Reyes'],
    words: { aide: ['Beth Corrie', 'Luca Ferrant', 'Moira Keel'] },
  },
  {
    id: 'community',
    oneOf: ['the Open Doors Forum', 'the Neighbourhood Alliance', 'the Bridges Trust'],
    words: { speaker: ['Dr Naomi Feld', 'Ibrahim Sesay', 'Tamsin Okoro'] },
  },
  pull,
];
