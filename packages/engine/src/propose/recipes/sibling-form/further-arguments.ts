import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, lastNameOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { nodeAt } from "../javascript/statements.ts";
import { nearness, type Offer, type Piece } from "./offer.ts";
import { rewritten } from "./rewritten.ts";
import { wordsOfSource } from "./source-words.ts";

const MOST_FRAMES = 3;
const MOST_CALLS = 80;
const LITERAL = /^(?:string|number|true|false|null|undefined|template_string|regex)$/;
const SAYS = /^(?:console|log|logger|assert|process|Math|Object|JSON|Promise|Array)\b/;

/**
 * A call on the trace that is given less than the other calls of the same function: `new URL(href)` beside
 * `new URL(src, page)`. What it is given further must be known at the place.
 */
export function furtherArgumentOffers(investigation: Investigation, fault: JavascriptFault): Offer[] {
  const { code } = investigation;
  for (const frame of fault.frames.toReversed().slice(0, MOST_FRAMES)) {
    const file = code.file(frame.path);
    const call = file && callAt(file, frame.line, frame.frame.column);
    const offers = file && call ? offersFor(investigation, { file, node: call }) : [];
    if (offers.length > 0) return offers;
  }
  return [];
}

/** The innermost call that stands where the frame points. */
export function callAt(file: SourceFile, line: number, column: number | null): Node | null {
  for (let node = nodeAt(file, line, column); node && !isFunctionNode(node); node = node.parent) {
    if (!/^(?:call|new)_expression$/.test(node.type) || node.startPosition.row > line - 1) continue;
    const given = field(node, "arguments");
    // What the frame points at is called, and not what stands among its arguments.
    const at = column === null ? 0 : column - 1;
    const isGiven = given && given.startPosition.row === line - 1 && given.startPosition.column < at;
    if (!isGiven) return node;
  }
  return null;
}

function offersFor(investigation: Investigation, own: Piece): Offer[] {
  const { code } = investigation;
  const callee = calleeText(own.node);
  const given = argumentsOf(own.node);
  const [first] = given;
  if (!callee || !first || SAYS.test(callee) || given.some(({ type }) => type === "spread_element"))
    return [];
  const others = callsLike(investigation, own, callee);
  const fuller = others.filter(({ node }) => argumentsOf(node).length === given.length + 1);
  // Others that are given no more, and something that may be anything, are content without it.
  const plain = others.filter(({ node }) => {
    const [value] = argumentsOf(node);
    return argumentsOf(node).length === given.length && value !== undefined && !LITERAL.test(value.type);
  });
  const offers = fuller.flatMap((sibling): Offer[] => {
    const theirs = argumentsOf(sibling.node);
    const further = theirs.at(-1);
    const [like] = theirs;
    if (!further || !like || !isPlain(further)) return [];
    const made = rewritten(code, own, { file: sibling.file, node: further });
    if (!made || given.some(({ text }) => text === made.text)) return [];
    const end = given.at(-1)?.endIndex ?? 0;
    const shared = wordsOfSource(own.file, first).filter((word) =>
      wordsOfSource(sibling.file, like).includes(word),
    );
    return [
      {
        key: `${callee}(…, ${further.text})`,
        own,
        sibling,
        edits: [...made.imports, textEdit(own.file, end, end, `, ${made.text}`)],
        likeness: LITERAL.test(like.type) ? -1 : Math.min(0.4, shared.length * 0.2),
      },
    ];
  });
  const groups = [...Map.groupBy(offers, ({ key }) => key).values()].filter(areOfOneKind);
  const counts = groups.map(({ length }) => length);
  const isConstant = offers.every(({ sibling }) =>
    LITERAL.test(argumentsOf(sibling.node).at(-1)?.type ?? ""),
  );
  // A constant belongs to the one call that it was written for, unless all say the same.
  if (isConstant && (counts.length !== 1 || (counts[0] ?? 0) < 2)) return [];
  return Math.max(0, ...counts) > plain.length ? groups.flat() : [];
}

/** One call elsewhere, with something of another kind, says nothing of this one. */
function areOfOneKind(offers: readonly Offer[]): boolean {
  return offers.length > 1 || offers.some((one) => one.likeness > 0 || nearness(one.own, one.sibling) > 1);
}

function isPlain(node: Node): boolean {
  return /^(?:identifier|member_expression|this)$/.test(node.type) || LITERAL.test(node.type);
}

function callsLike({ code }: Investigation, own: Piece, callee: string): Piece[] {
  const name = callee.split(/[.\s]/).at(-1) ?? callee;
  const sites =
    own.node.type === "new_expression"
      ? code.naming(name).flatMap((path) => newCalls(code.file(path), name))
      : code.callsOf(name).flatMap(({ path, node }): Piece[] => {
          const file = code.file(path);
          return file ? [{ file, node }] : [];
        });
  return sites
    .filter(({ file, node }) => !file.isTest && file.language !== "python" && calleeText(node) === callee)
    .filter(({ file, node }) => file.path !== own.file.path || node.startIndex !== own.node.startIndex)
    .slice(0, MOST_CALLS);
}

function newCalls(file: SourceFile | null, name: string): Piece[] {
  if (!file || file.language === "python") return [];
  return file.tree.rootNode
    .descendantsOfType("new_expression")
    .filter((node) => lastNameOf(field(node, "constructor") ?? node) === name)
    .map((node) => ({ file, node }));
}

export function calleeText(call: Node): string | null {
  const callee = field(call, "function") ?? field(call, "constructor");
  if (!callee || !/^[\w$.#?]+$/.test(callee.text)) return null;
  return call.type === "new_expression" ? `new ${callee.text}` : callee.text;
}
