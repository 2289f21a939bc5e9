import { SCENARIOS } from '../../../scenarios/index.ts';
import { own } from '../../../shared/keyed.ts';
import { writeText } from '../../files.ts';
import { openDrillPool } from '../../rehearsal/pool.ts';
import type { Cell, ScoreTable } from '../../rehearsal/scoreTable.ts';
import { scoreTable, TABLE_SEEDS, TABLE_TEAMS } from '../../rehearsal/scoreTable.ts';
import { styleFor } from '../../report/terminalStyle.ts';
import { Usage } from '../../usage.ts';
import { readOptions, wantsHelp } from '../options.ts';

const HELP = `usage: npm run scenarios -- table [<scenario>] [--seeds n] [--json file]

Plays every bundled team on every variant and prints the scores side by side: per cell the mean total, the mean points of the
decision block (of 20), and the band most seeds ended in (R Ready, C Capable, D Developing, N Not ready). The last column is the
single role that gets furthest alone. Below it: what a fixed answer is worth over all variants.
--seeds n   seeds 1 to n per team (8, which hold every remedy of a kind; fewer is quicker)
--json file writes the same with lowest and highest totals`;

const MOST_SEEDS = 40;

/** The table of variants by teams, played anew. Exit 0 when it was played. */
export async function tableCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { values, positionals } = readOptions(
    argv,
    { seeds: { type: 'string' }, json: { type: 'string' } },
    HELP,
    1,
  );
  const [wanted] = positionals;
  if (wanted !== undefined && !Object.hasOwn(SCENARIOS, wanted))
    throw new Usage(`There is no scenario "${wanted}". There are: ${Object.keys(SCENARIOS).join(', ')}.`);
  const library = Object.entries(SCENARIOS).filter(([id]) => wanted === undefined || id === wanted);
  const pool = openDrillPool();
  let table: ScoreTable;
  try {
    table = await scoreTable(
      library.flatMap(([, variants]) => Object.values(variants)),
      pool,
      seedsOf(values.seeds),
    );
  } finally {
    await pool.close();
  }
  process.stdout.write(tableText(table));
  if (values.json !== undefined) {
    writeText(values.json, `${JSON.stringify(table, null, 2)}\n`);
    process.stdout.write(`\nWrote ${values.json}\n`);
  }
  return 0;
}

function seedsOf(text: string | undefined): readonly number[] {
  if (text === undefined) return TABLE_SEEDS;
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MOST_SEEDS)
    throw new Usage(`--seeds must be a whole number from 1 to ${MOST_SEEDS}, not "${text}".`);
  return Array.from({ length: count }, (_, index) => index + 1);
}

const LETTERS = { Ready: 'R', Capable: 'C', Developing: 'D', 'Not ready': 'N' } as const;
type Band = keyof typeof LETTERS;

/** The band that most seeds ended in; of two as frequent, the lower. */
function usual(bands: Cell['bands']): string {
  const order: Band[] = ['Not ready', 'Developing', 'Capable', 'Ready'];
  const [first] = order
    .filter((band) => own(bands, band) !== undefined)
    .sort((a, b) => (own(bands, b) ?? 0) - (own(bands, a) ?? 0));
  return first ? own(LETTERS, first) : '-';
}

const WIDTH = 16;
const shown = ({ total, decision, bands }: Cell): string =>
  `${total.mean.toFixed(1).padStart(5)} ${decision.mean.toFixed(1).padStart(4)} ${usual(bands)}`;

export function tableText({ rows, rote, seeds }: ScoreTable): string {
  const s = styleFor(process.stdout);
  const head = ['', ...TABLE_TEAMS, 'best single role'];
  const lines = [
    s.bold(head.map((name, index) => (index === 0 ? name.padEnd(4) : name.padEnd(WIDTH))).join('')),
    ...rows.map(({ variant, teams, single }) =>
      [
        variant.padEnd(4),
        ...TABLE_TEAMS.map((team) => shown(own(teams, team)).padEnd(WIDTH)),
        `${shown(single)} ${single.role}, at most ${single.total.high.toFixed(1)}`,
      ].join(''),
    ),
    '',
    s.dim(`Mean total, mean decision points of 20, usual band; seeds ${seeds[0]} to ${seeds.at(-1)}.`),
    ...rote.map(
      ({ team, decision, rightIn, remedies }) =>
        `${team}: ${decision.toFixed(1)} of 20 decision points a variant at its best remedy per scenario (${Object.values(remedies).join(', ') || 'none'}); right in ${rightIn.length} of ${rows.length}${rightIn.length > 0 ? ` (${rightIn.join(', ')})` : ''}.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
