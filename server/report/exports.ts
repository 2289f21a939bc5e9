import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import type { Story } from '../../shared/story.ts';
import { citedBy, momentsOf } from '../../shared/story.ts';
import type { DebriefedLog } from '../audience/debriefed.ts';
import { asDebriefed } from '../audience/debriefed.ts';
import { shuffled } from '../kernel/shuffle.ts';
import type { Head } from '../log/chain.ts';
import { proofOf } from '../log/chain.ts';
import { publishedWords } from '../scorecard/published/publishedWords.ts';
import { scoreDrill } from '../scorecard/scoreDrill.ts';
import { asMarkdown } from './document/asMarkdown.ts';
import type { ReportDocument } from './document/document.ts';
import type { Given, Occasion } from './occasion.ts';
import { cardFile } from './pack/contents.ts';
import { publishedCsv } from './publishedPart.ts';
import { scoreCsv } from './scoreCsv.ts';

/** What can be made from a log. `card` is what the scorecard screen reads; the others are files to take home. */
export const PAPERS = [
  'card',
  'scorecard.json',
  'scorecard.csv',
  'words.csv',
  'report.md',
  'report.docx',
  'report.pdf',
  'evidence.zip',
] as const;
export type Paper = (typeof PAPERS)[number];

/** Puts the after-action report together; handed in, because the command line has the same. */
export type Report = (
  header: LogHeader,
  events: DebriefedLog,
  card: Scorecard,
  occasion: Occasion,
) => ReportDocument;

/** One log as the maker of papers knows it: grows as it is fed, never changes. */
interface Fed {
  header: LogHeader;
  events: LogEvent[];
  read: Read | null;
}
/** What papers are made from: the log as everybody in the debrief may read it, and the score of just that. */
interface Read {
  length: number;
  events: DebriefedLog;
  card: Scorecard;
}

/**
 * Everything that is made from a log and takes longer than an inject may wait: a score of a whole drill costs a tenth of a second
 * or more. Knows no thread; the same class works behind one (`scoreWorker.ts`) and beside the caller.
 */
export class PaperMaker {
  readonly #report: Report;
  readonly #logs = new Map<string, Fed>();
  /** By hash, so that drills of one scenario share what is worked out once for it. */
  readonly #scenarios = new Map<string, LogHeader['scenario']>();

  constructor(report: Report) {
    this.#report = report;
  }

  open(drillId: string, header: LogHeader): void {
    const scenario = this.#scenarios.get(header.hash) ?? header.scenario;
    this.#scenarios.set(header.hash, scenario);
    this.#logs.set(drillId, { header: { ...header, scenario }, events: [], read: null });
  }

  feed(drillId: string, events: readonly LogEvent[]): void {
    const log = this.#known(drillId);
    for (const event of events) log.events.push(event);
  }

  /** Forgets a log that nobody asks for any more. */
  drop(drillId: string): void {
    const hash = this.#logs.get(drillId)?.header.hash;
    this.#logs.delete(drillId);
    if (hash !== undefined && ![...this.#logs.values()].some(({ header }) => header.hash === hash))
      this.#scenarios.delete(hash);
  }

  /** `head`: where the log's chain ends with the events it was fed. UTF-8 where it is text. */
  async make(drillId: string, paper: Paper, head: Head | null, given: Given): Promise<Uint8Array> {
    const log = this.#known(drillId);
    const { header, card: scored } = told(log);
    const card = { ...scored, record: proofOf(head, log.events.length) };
    const report = (): ReportDocument => this.#report(header, readOf(log).events, card, given.occasion);
    switch (paper) {
      case 'card':
        return utf8(JSON.stringify(withStory(log, card)));
      case 'scorecard.json':
        return utf8(cardFile(card));
      case 'scorecard.csv':
        return utf8(scoreCsv(card));
      case 'words.csv':
        return utf8(publishedCsv(card.published ?? []));
      case 'report.md':
        return utf8(asMarkdown(report()));
      // Both libraries take a moment to load, and most drills are only looked at.
      case 'report.docx':
        return (await import('./document/asDocx.ts')).asDocx(report());
      case 'report.pdf':
        return (await import('./document/asPdf.ts')).asPdf(report());
      case 'evidence.zip':
        return (await import('./pack/writePack.ts')).writePack({ header, card, report: report(), given });
    }
  }

  #known(drillId: string): Fed {
    const log = this.#logs.get(drillId);
    if (!log) throw new Error(`the log of ${drillId} was never opened`);
    return log;
  }
}

// Not Buffer.from: small ones share a pool that must not be handed away.
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const isOpened = ({ events }: Fed): boolean => events.some(({ type }) => type === 'debrief.opened');

function readOf(log: Fed): Read {
  const { length } = log.events;
  if (log.read?.length !== length) {
    const events = asDebriefed(log.events);
    const card = scoreDrill(log.header, events);
    // While they play, nobody reads back what went out, and a second reading of the log would cost as much as the score.
    const isOver = events.some(({ type }) => type === 'drill.ended');
    log.read = {
      length,
      events,
      card: isOver ? { ...card, published: publishedWords(log.header, events) } : card,
    };
  }
  return log.read;
}

/** A sealed variant has no name before the debrief, not on paper either. */
function told(log: Fed): { header: LogHeader; card: Scorecard } {
  const { card } = readOf(log);
  const { published: _sealed, alterations: _planned, ...unread } = card;
  const created = log.events[0];
  if (created?.type !== 'drill.created' || created.data.sealed !== true || isOpened(log))
    return { header: log.header, card };
  const dealt = shuffled(log.header.scenario, created.data.seed);
  return {
    header: { ...log.header, hash: '', scenario: { ...dealt, ...SEALED_NAME } },
    card: { ...unread, variant: SEALED_NAME.variant, seed: null },
  };
}
const SEALED_NAME = { variant: 'sealed', variantTitle: 'sealed until the debrief' };

/** With the debrief comes the story: what the numbers rest on, for everybody once the truth may be told. */
function withStory(log: Fed, card: Scorecard): Scorecard & { story?: Story } {
  return isOpened(log) ? { ...card, story: storyOf(log, card) } : card;
}

function storyOf(log: Fed, card: Scorecard): Story {
  const { title, variantTitle } = log.header.scenario;
  return { title, variantTitle, moments: momentsOf(readOf(log).events, citedBy(card)) };
}
