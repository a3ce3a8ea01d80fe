import type { Node } from "web-tree-sitter";
import type { EmptyUse } from "../../house/empty-values.ts";

/** An item, or a figure, that is taken of a sequence. */
export interface Taken {
  /** The whole expression: `rows[0]`, `max(rows)`. */
  readonly node: Node;
  readonly sequence: Node;
  readonly use: EmptyUse;
  /** Its statement takes more of the same sequence: `max(rows) - min(rows)`. */
  readonly isOneOfSeveral?: boolean;
}
