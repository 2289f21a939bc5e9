import type { Box, DrawnLine } from '../../shared/drawnChart.ts';
import type { GraphEdge, GraphNode, GraphSection, LayoutEngine } from './engine.ts';
import { plain } from './names.ts';
import type { Region } from './regions.ts';
import { ANY } from './regions.ts';

/** Where the states and lines of one region lie, and nothing of what they mean. */
export interface RegionLayout {
  id: string;
  width: number;
  height: number;
  states: Record<string, Box>;
  lines: DrawnLine[];
}

const BOX_HEIGHT = 24;
const LABEL_SIZE = 10.5;
const ROW_HEIGHT = 12;
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.randomSeed': '1',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
  'elk.spacing.nodeNode': '10',
  'elk.spacing.edgeNode': '8',
  'elk.spacing.edgeEdge': '7',
  'elk.spacing.edgeLabel': '2',
  'elk.layered.spacing.nodeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeNodeBetweenLayers': '7',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '6',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};
const FRAME = { 'elk.padding': '[top=20,left=8,bottom=8,right=8]' };

const NARROW = /[iljtfr.,:;|!'’“” ]/;
const WIDE = /[mwMW@%]/;
/** About how wide a text is in the small sizes of the interface's own type. A box has room to spare. */
const textWidth = (text: string, size: number): number =>
  Math.ceil(
    [...text].reduce((sum, sign) => sum + (NARROW.test(sign) ? 0.34 : WIDE.test(sign) ? 0.92 : 0.6), 0) *
      size,
  );

/** Several ways between the same two states are one line. */
function linesOf({ ways }: Region, labels: ReadonlyMap<string, string>) {
  const lines = new Map<string, { id: string; from: string; to: string; ways: string[]; text: string }>();
  for (const { id, from, to } of ways) {
    if (to === null) continue;
    const start = from ?? ANY;
    const key = `${start}>${to}`;
    const line = lines.get(key) ?? { id: key, from: start, to, ways: [], text: '' };
    const label = labels.get(id) ?? '';
    const known = line.text === '' ? [] : line.text.split(' / ');
    lines.set(key, {
      ...line,
      ways: [...line.ways, id],
      text: known.includes(label) ? line.text : [...known, label].join(' / '),
    });
  }
  return [...lines.values()];
}

export const stateName = (id: string): string =>
  id === ANY ? 'any state' : plain(id.split('.').at(-1) ?? id);

/** A label in at most two rows of about the same length. */
export function rowsOf(text: string): string[] {
  if (text.length <= 9 || !text.includes(' ')) return [text];
  const words = text.split(' ');
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const longest = (rows: readonly string[]): number => Math.max(...rows.map(({ length }) => length));
  return splits.reduce((best, rows) => (longest(rows) < longest(best) ? rows : best));
}

const parentOf = (id: string): string => id.split('.').slice(0, -1).join('.');

function graphOf(region: Region, labels: ReadonlyMap<string, string>): GraphNode {
  const within = (parent: string): GraphNode[] =>
    region.states
      .filter(({ id }) => parentOf(id) === parent)
      .map(({ id, below }) => {
        const name = stateName(id);
        return below
          ? { id, children: within(id), layoutOptions: FRAME }
          : { id, width: textWidth(name, 11.5) + 20, height: BOX_HEIGHT };
      });
  return {
    id: '',
    layoutOptions: OPTIONS,
    children: within(''),
    edges: linesOf(region, labels).map(({ id, from, to, text }) => ({
      id,
      sources: [from],
      targets: [to],
      labels: [labelNode(id, rowsOf(text))],
    })),
  };
}

const labelNode = (id: string, rows: readonly string[]) => ({
  id: `label of ${id}`,
  text: rows.join(' '),
  width: Math.max(...rows.map((row) => textWidth(row, LABEL_SIZE))),
  height: rows.length * ROW_HEIGHT,
});

/** Lays one region out. The same region gives the same coordinates on any machine. */
export async function layRegion(
  elk: LayoutEngine,
  region: Region,
  labels: ReadonlyMap<string, string>,
): Promise<RegionLayout> {
  const lines = linesOf(region, labels);
  const laid = await elk.layout(graphOf(region, labels));
  const states: Record<string, Box> = {};
  const place = (node: GraphNode, left: number, top: number): void => {
    for (const child of node.children ?? []) {
      const [x, y] = [left + (child.x ?? 0), top + (child.y ?? 0)];
      states[child.id] = { x, y, width: child.width ?? 0, height: child.height ?? 0 };
      place(child, x, y);
    }
  };
  place(laid, 0, 0);
  const edges = new Map<string, { edge: GraphEdge; left: number; top: number }>();
  const gather = (node: GraphNode): void => {
    for (const edge of node.edges ?? []) {
      const at = states[edge.container ?? ''] ?? { x: 0, y: 0 };
      edges.set(edge.id, { edge, left: at.x, top: at.y });
    }
    for (const child of node.children ?? []) gather(child);
  };
  gather(laid);
  return {
    id: region.id,
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    states: Object.fromEntries(region.states.map(({ id }) => [id, rounded(states[id])])),
    lines: lines.map(({ id, from, to, ways, text }) => {
      const found = edges.get(id);
      const label = found?.edge.labels?.[0];
      return {
        ...{ id, from, to, ways },
        points: (found?.edge.sections ?? []).flatMap((section) =>
          pointsOf(section, found?.left ?? 0, found?.top ?? 0),
        ),
        label:
          found && label
            ? {
                rows: rowsOf(text),
                x: half(found.left + (label.x ?? 0) + (label.width ?? 0) / 2),
                y: half(found.top + (label.y ?? 0)),
              }
            : null,
      };
    }),
  };
}

const half = (value: number): number => Math.round(value * 2) / 2;
const rounded = (box: Box = { x: 0, y: 0, width: 0, height: 0 }): Box => ({
  x: half(box.x),
  y: half(box.y),
  width: half(box.width),
  height: half(box.height),
});

const pointsOf = (
  { startPoint, bendPoints = [], endPoint }: GraphSection,
  left: number,
  top: number,
): [number, number][] =>
  [startPoint, ...bendPoints, endPoint].map(({ x, y }): [number, number] => [half(left + x), half(top + y)]);
