import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/status.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { statementOf } from "../edits/statements.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import type { Birth } from "./births.ts";
import { guardSite } from "./guard-site.ts";
import { siteOf } from "./sites.ts";

/** A refusal that a function has for a part of the request that it does not accept. */
interface NextRefusal {
  readonly statement: Node;
  readonly status: number;
}

const READS_PART = /^(?:\w+\.)*(?:headers|cookies|COOKIES|META|args|GET|query_params)$/;
export const READS_TEXT =
  /^(?:partition|rpartition|split|rsplit|strip|lstrip|rstrip|lower|upper|casefold|startswith|endswith|removeprefix|removesuffix|replace|find|encode|title)$/;
const MOST_STATEMENTS = 4;

/**
 * `request.headers.get("authorization").partition(" ")`, and what the parts are not is refused in the lines behind it: a part
 * that was not sent is no text, and is refused there as well. Where those lines cannot read an empty text, the refusal itself
 * is asked for first, in its own words.
 */
export function refusedNextIdeas({ code }: Investigation, birth: Birth): Idea[] {
  const file = code.file(birth.path);
  const read = file && partRead(birth.node);
  const statement = read ? statementOf(birth.node) : null;
  const next = file && read && statement ? nextRefusal(code, file, statement, birth.node) : null;
  if (!file || !read || !statement || !next) return [];
  const what = `a request without ${read.name}`;
  const where = `${file.path}:${startLineOf(next.statement)}`;
  const shared = {
    cause: `Nothing checks for ${what} before ${file.path}:${startLineOf(statement)} uses it.`,
    basis: "house" as const,
    expectation: answered([next.status]),
    name: `missing_${read.name.toLowerCase().replace(/\W+/g, "_")}`,
    sentence: `${what.charAt(0).toUpperCase()}${what.slice(1)} is answered with ${next.status}.`,
  };
  const asText: Idea[] = isReadAsText(birth.node)
    ? [
        {
          ...shared,
          explanation: `What was not sent is read as an empty text, which is refused with ${next.status} at ${where} like any other that does not serve.`,
          edits: [{ ...replaceNode(file, birth.node, `${read.head}, "")`), part: "fix" }],
        },
      ]
    : [];
  return [...asText, ...asked(code, file, birth.node, next, shared, where)];
}

/** The refusal itself, asked for as soon as the part is read. */
function asked(
  code: CodeIndex,
  file: SourceFile,
  node: Node,
  next: NextRefusal,
  shared: Omit<Idea, "explanation" | "edits">,
  where: string,
): Idea[] {
  const site = siteOf(file, node);
  if (!site || next.statement.text.includes("\n")) return [];
  const name = site.name ?? freeName(code, file, site.statement, nameFor(shared.name));
  const edits = guardSite(site, name, [next.statement.text]);
  return edits
    ? [{ ...shared, explanation: `It is refused with ${next.status}, as ${where} refuses it.`, edits }]
    : [];
}

function nameFor(name: string): string {
  return name.replace(/^missing_/, "").replace(/^x_/, "") || "given";
}

interface PartRead {
  readonly name: string;
  /** The call as it is written, without its last bracket. */
  readonly head: string;
}

/** `request.headers.get("X-Signature")`, without a default. */
export function partRead(node: Node): PartRead | null {
  const callee = node.type === "call" ? field(node, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!object || !callee || field(callee, "attribute")?.text !== "get" || !READS_PART.test(object.text))
    return null;
  const { positional, named } = readCall(node);
  const [key] = positional;
  const name = key?.type === "string" ? /^(["'])([\w.-]+)\1$/.exec(key.text)?.[2] : undefined;
  if (positional.length !== 1 || named.size > 0 || name === undefined) return null;
  return { name, head: node.text.replace(/,?\s*\)$/, "") };
}

/** Whether the statement takes the value as a text: it, or the name that it gets, is asked for a method of texts. */
function isReadAsText(node: Node): boolean {
  const method = node.parent?.type === "attribute" ? field(node.parent, "attribute")?.text : undefined;
  if (method !== undefined) return READS_TEXT.test(method);
  const name = node.parent?.type === "assignment" ? field(node.parent, "left")?.text : undefined;
  const scope = ancestorOfType(node, ["function_definition"]);
  if (!name || !scope || !/^\w+$/.test(name)) return false;
  const reads = descendantsHere(scope, "attribute").filter((one) => field(one, "object")?.text === name);
  return reads.length > 0 && reads.every((one) => READS_TEXT.test(field(one, "attribute")?.text ?? ""));
}

/** The refusal, within the next statements of the same block, of what was made of the value. */
function nextRefusal(code: CodeIndex, file: SourceFile, statement: Node, value: Node): NextRefusal | null {
  const names = new Set(namesSetBy(statement, value));
  if (names.size === 0) return null;
  let following = statement.nextNamedSibling;
  for (let count = 0; following && count < MOST_STATEMENTS; following = following.nextNamedSibling) {
    if (following.type === "comment") continue;
    count += 1;
    if (following.type === "if_statement") {
      const refusal = refusalIn(code, file, following, names);
      if (refusal) return refusal;
    }
    const made = following;
    if ([...names].some((name) => mentions(made, name)))
      for (const name of namesSetBy(made, made)) names.add(name);
  }
  return null;
}

/** `if scheme != "Bearer": raise unauthorized(…)`, which asks for nothing but what was made of the value. */
function refusalIn(
  code: CodeIndex,
  file: SourceFile,
  guard: Node,
  names: ReadonlySet<string>,
): NextRefusal | null {
  const condition = field(guard, "condition");
  const body = field(guard, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const [only] = body;
  if (!condition || !only || body.length !== 1) return null;
  if (![...names].some((name) => mentions(condition, name))) return null;
  // Words about what was sent say nothing of what was not.
  if ([...names].some((name) => mentions(only, name))) return null;
  const status = refusedStatus(code, file.path, only);
  return status === null ? null : { statement: only, status };
}

/** `scheme`, `_` and `token` of `scheme, _, token = …`. */
function namesSetBy(statement: Node, within: Node): string[] {
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const left = assignment?.type === "assignment" ? field(assignment, "left") : null;
  const right = assignment?.type === "assignment" ? field(assignment, "right") : null;
  if (!left || !right || (within.id !== statement.id && within.startIndex < right.startIndex)) return [];
  const targets = left.type === "identifier" ? [left] : left.namedChildren;
  return targets.filter(({ type, text }) => type === "identifier" && text !== "_").map(({ text }) => text);
}

function mentions(node: Node, name: string): boolean {
  return node.type === "identifier"
    ? node.text === name
    : node.descendantsOfType("identifier").some((one) => one.text === name);
}
