import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import { optionalReads } from "../../house/javascript/optional-reads.ts";
import { type JavascriptRefusal, javascriptRefusals } from "../../house/javascript/refusals.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertBefore, replaceNode } from "../javascript/statements.ts";

interface BodyRead {
  readonly file: SourceFile;
  /** The expression that reads it, and its statement. */
  readonly body: Node;
  readonly statement: Node;
  /** It had a body, which nothing has read. */
  readonly wasSent: boolean;
}

/**
 * A request without a body: where the handler refuses missing parts anyway, no body is one without parts; else it is
 * refused before it is read.
 */
export function missingBodyIdeas(
  { code }: Investigation,
  handler: WebHandler,
  { file, body, statement, wasSent }: BodyRead,
): Idea[] {
  const common = {
    name: "missing_body",
    cause: `The request has no body${wasSent ? " of a kind that is read" : ""}, and \`${body.text}\` is read without looking.`,
    place: { path: file.path, line: startLineOf(body) },
    variant: null,
  } as const;
  const later = refusalBehind(javascriptRefusals(code), handler, body);
  if (later) {
    const where = `${later.file.path}:${startLineOf(later.guard)}`;
    return [
      {
        ...common,
        sentence: `A request without a body is answered with ${later.status}`,
        explanation: `Takes no body as one without parts, which ${where} refuses with ${later.status}.`,
        edits: takenAsEmpty(code, file, handler.node, body),
        basis: "house",
        expectation: answered([later.status]),
      },
    ];
  }
  if (isAllOptional(body))
    return [
      {
        ...common,
        sentence: "A request without a body is answered as one without parts",
        explanation: "Takes no body as one without parts: each of them has a default here.",
        edits: takenAsEmpty(code, file, handler.node, body),
        basis: "house",
        expectation: NO_ERROR,
      },
    ];
  const target = { file, statement, thing: ["body"], subject: null, key: null, handler };
  const own = javascriptHouseAnswer(code, "missing_part", target, null);
  const plain = own ?? conventionalAnswer(code, handler, "missing_part", target);
  if (!plain) return [];
  const [only] = plain.lines;
  const check =
    !plain.isBlock && plain.lines.length === 1
      ? [`if (!${body.text}) ${only}`]
      : [`if (!${body.text}) {`, ...plain.lines.map((line) => `\t${line}`), "}"];
  const where = plain.evidence.length > 0 ? `, as ${plain.evidence.join(", ")} do` : "";
  return [
    {
      ...common,
      sentence: `A request without a body is answered with ${plain.status}`,
      explanation: `Refuses a request without a body with ${plain.status}${where}.`,
      edits: [...plain.imports, insertBefore(file, statement, check)].map((edit) => ({
        ...edit,
        part: "fix",
      })),
      basis: own ? own.basis : wasSent ? "guess" : "standard",
      expectation: answered([plain.status], plain.detail === null ? [] : [plain.detail]),
    },
  ];
}

function takenAsEmpty(code: CodeIndex, file: SourceFile, handler: Node, body: Node): CandidateEdit[] {
  const style = optionalReads(code).find(({ name, fallback }) => name === "body" && fallback === "{}");
  const operator = style?.operator ?? "??";
  return readsOf(handler, body).map((read) => {
    const parent = read.parent;
    const isMember = parent?.type === "member_expression" && field(parent, "object")?.id === read.id;
    return {
      ...replaceNode(file, read, isMember ? `${read.text}?` : `${read.text} ${operator} {}`),
      part: "fix",
    };
  });
}

/** `const { reason = null, note = "" } = req.body`: every part may be left out. */
function isAllOptional(body: Node): boolean {
  const parent = body.parent;
  const pattern = parent?.type === "variable_declarator" ? field(parent, "name") : null;
  return (
    pattern?.type === "object_pattern" &&
    pattern.namedChildCount > 0 &&
    pattern.namedChildren.every(
      (part) =>
        part.type === "object_assignment_pattern" || field(part, "value")?.type === "assignment_pattern",
    )
  );
}

/** The refusal of the same handler that would meet a body without parts. */
function refusalBehind(
  refusals: readonly JavascriptRefusal[],
  handler: WebHandler,
  body: Node,
): JavascriptRefusal | null {
  return (
    refusals.find(
      ({ file, guard, situation }) =>
        file.path === handler.path &&
        handler.node.startIndex <= guard.startIndex &&
        guard.endIndex <= handler.node.endIndex &&
        guard.type === "if_statement" &&
        body.startIndex < guard.endIndex &&
        (situation === "missing_part" || situation === "bad_value"),
    ) ?? null
  );
}

/** Reads of the body in the handler: what is taken out of it, read of it, or handed on. */
function readsOf(definition: Node, body: Node): Node[] {
  return definition.descendantsOfType(body.type).filter((node) => {
    if (node.text !== body.text) return false;
    const parent = node.parent;
    const isBorne =
      parent?.children.some((child) => child.type === "optional_chain") ||
      /^(?:\?\?|\|\||&&)$/.test((parent && field(parent, "operator")?.text) ?? "");
    return !isBorne;
  });
}
