import type { Node } from "web-tree-sitter";
import { relocated } from "../arrangement/borrow-imports.ts";
import type { BorrowedCall } from "../arrangement/borrowed-calls.ts";
import { plainText } from "../arrangement/plain-text.ts";
import { statementText, type WrittenCall } from "../arrangement/written-call.ts";
import type { TestStyle } from "../test-style.ts";
import { changedCode, type Hints } from "./changed-code.ts";

const MOST_CALLS = 36;
const HOOK = /^(?:before|after|beforeEach|afterEach|beforeAll|afterAll|setup|teardown|vi|jest|mock)\b/;

/**
 * A call that a test of the project makes, with one value changed at a time of those that the test writes down: in what
 * is given, and in all that is set up for it, the answers of its stand-ins included.
 */
export function changedCalls(
  site: BorrowedCall,
  style: TestStyle,
  hints: Hints,
  isAsync: boolean,
): WrittenCall[] {
  const { slice, node, home, surroundings } = site;
  const statements = [...slice.head, ...slice.body];
  // What runs around every test has to stand at module level, with the names that it uses.
  if (slice.head.some((one) => HOOK.test(one.text))) statements.splice(0, slice.head.length);
  const isMoved = statements.length === slice.head.length + slice.body.length;
  const fixed = new Map(statements.map((one) => [one.id, statementText(one, style)]));
  const pieces = [node, ...statements].filter((one) => !isTyped(one, style));
  const changed = pieces
    .flatMap((piece) => changedCode(piece, hints).map((change) => ({ piece, ...change })))
    .toSorted((left, right) => left.rank - right.rank || rankOf(left.piece) - rankOf(right.piece));
  return changed.slice(0, MOST_CALLS).map(({ piece, text }): WrittenCall => {
    const call = piece.id === node.id ? text : plainText(node, style.isTypeScript);
    const lines = statements.map((one) =>
      one.id === piece.id ? text.replace(/^export\s+(?:default\s+)?/, "") : (fixed.get(one.id) ?? ""),
    );
    return {
      text: (path) => relocated(call, home, path),
      isAsync,
      trust: "borrowed",
      surroundings: {
        key: `${surroundings.key}|changed`,
        imports: (path) => surroundings.imports(path),
        head: (path) => (isMoved ? [] : surroundings.head(path)),
        body: (path) => lines.map((line) => relocated(line, home, path)),
      },
    };
  });

  function rankOf(piece: Node): number {
    return piece.id === node.id ? 0 : 1;
  }
}

/** Types are taken out of whole statements only. */
function isTyped(node: Node, style: TestStyle): boolean {
  return !style.isTypeScript && node.descendantsOfType(["type_annotation", "as_expression"]).length > 0;
}
