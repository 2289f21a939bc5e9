/** What is asked of the layout library and what it answers: as much of its graph form as is used here. */
export interface GraphNode {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  children?: GraphNode[];
  edges?: GraphEdge[];
  layoutOptions?: Record<string, string>;
}
export interface GraphEdge {
  id: string;
  sources: string[];
  targets: string[];
  /** The node whose corner its coordinates are counted from. */
  container?: string;
  labels?: { id: string; text: string; width: number; height: number; x?: number; y?: number }[];
  sections?: GraphSection[];
}
interface Point {
  x: number;
  y: number;
}
export interface GraphSection {
  startPoint: Point;
  bendPoints?: Point[];
  endPoint: Point;
}

export interface LayoutEngine {
  layout(graph: GraphNode): Promise<GraphNode>;
}
