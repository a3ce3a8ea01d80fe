import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";

/** A request that a test of the project sends to the route that failed. */
export interface TestedAct {
  readonly file: SourceFile;
  /** `test("…", async () => { … })` */
  readonly test: Node;
  /** The function of the test. */
  readonly body: Node;
  /** Groups of tests around it, the outermost first. */
  readonly groups: readonly Node[];
  /** Statement of the test that sends the request. */
  readonly statement: Node;
  /** What gives the answer, waiting for it included, up to what the test asserts of it. */
  readonly act: Node;
  readonly address: string;
  /** The text that has the address, and what stands there instead where the test asks for something else. */
  readonly literal: Node;
  readonly asked: string;
}

export interface WantedRequest {
  readonly method: string;
  readonly path: string;
}

const TEST = /^(?:test|it|specify)$/;
const GROUP = /^(?:describe|suite|context)$/;
const MOST_ACTS = 3;

/**
 * The requests of tests that fit a path, those nearest to it first, each of another test; where there are none, those that ask
 * for something beside it, turned into one that fits.
 */
export function testedActs(project: JavascriptProject, wanted: WantedRequest): TestedAct[] {
  const found = project.testFiles.flatMap((file) =>
    file.tree.rootNode.descendantsOfType(["string", "template_string"]).flatMap((node) => {
      const address = addressOf(node);
      const act = address === null ? null : actAround(file, node, address);
      return act && methodOf(file, act.act) === wanted.method.toUpperCase() ? [act] : [];
    }),
  );
  const fitting = found.flatMap((act) => {
    const likeness = likenessOf(act.address, wanted.path);
    return likeness > 0 ? [{ act, likeness }] : [];
  });
  const beside = /^get$/i.test(wanted.method) ? found.flatMap((act) => turned(act, wanted.path) ?? []) : [];
  const chosen = fitting.length > 0 ? fitting : beside;
  // Where a refusal is tested, what is asked for is not set up.
  const rank = ({ act, likeness }: (typeof chosen)[number]) =>
    (/\b[45]\d\d\b|\.rejects\b/.test(act.body.text) ? 1 : 0) - likeness;
  const seen = new Set<number>();
  return chosen
    .toSorted((left, right) => rank(left) - rank(right))
    .flatMap(({ act }) => {
      if (seen.has(act.test.id)) return [];
      seen.add(act.test.id);
      return [act];
    })
    .slice(0, MOST_ACTS);
}

/** `/rooms/b/host` for a test that asks for `/rooms/b` where `/rooms/a/host` failed: what the test sets up is what it names. */
function turned(act: TestedAct, path: string): { readonly act: TestedAct; readonly likeness: number } | null {
  const own = partsOf(act.address);
  const wanted = partsOf(path);
  if (own.length === 0 || own[0] !== wanted[0] || own.includes(":")) return null;
  const made = wanted.map((part, index) => (index < own.length ? own[index] : part));
  const address = `/${made.join("/")}`;
  const text = act.literal.text;
  if (address === act.address || !text.includes(act.address)) return null;
  const likeness =
    own.filter((part, index) => part === wanted[index]).length - Math.abs(own.length - wanted.length);
  return { act: { ...act, address, asked: text.replace(act.address, () => address) }, likeness };
}

/** `/rooms/:id` of a text, of a whole address or of a template behind its base; null for what is no path. */
function addressOf(node: Node): string | null {
  const text = node.text
    .slice(1, -1)
    .replace(/^\$\{[^{}]*\}/, "")
    .replaceAll(/\$\{[^{}]*\}/g, ":")
    .replace(/^https?:\/\/[^/]+/, "");
  return /^\/[\w\-./%:~@]*(?:\?.*)?$/.test(text) ? (text.split("?")[0] ?? null) : null;
}

/** How many parts of two paths are the same, where they can be those of one route; else 0. */
function likenessOf(address: string, path: string): number {
  const own = partsOf(address);
  const other = partsOf(path);
  if (own.length !== other.length) return 0;
  const same = own.filter((part, index) => part === other[index]).length;
  return same >= own.length / 2 ? same + 1 : 0;
}

function partsOf(path: string): string[] {
  return path.split("/").filter(Boolean);
}

/** The method of a request: as the test writes it, else as the function of the test file does that the test sends it with. */
function methodOf(file: SourceFile, act: Node): string {
  const call = act.type === "await_expression" ? act.firstNamedChild : act;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  const sender = callee?.type === "identifier" ? senderOf(file, callee.text) : null;
  const written = writtenMethod(act.text) ?? (sender && writtenMethod(sender.text)) ?? verbOf(callee?.text);
  return (written ?? "GET").toUpperCase();
}

function writtenMethod(text: string): string | undefined {
  return /\bmethod:\s*["'`](\w+)/.exec(text)?.[1] ?? /\.(get|post|put|patch|delete)\(/.exec(text)?.[1];
}

function verbOf(name: string | undefined): string | undefined {
  return /^(?:get|post|put|patch|delete)(?![a-z])/.exec(name ?? "")?.[0];
}

function senderOf({ tree }: SourceFile, name: string): Node | undefined {
  return tree.rootNode
    .descendantsOfType(["variable_declarator", "function_declaration"])
    .find((one) => field(one, "name")?.text === name);
}

const PASSED = /^(?:arguments|pair|object|new_expression|parenthesized_expression)$/;

function actAround(file: SourceFile, literal: Node, address: string): TestedAct | null {
  const test = testAround(literal);
  const body = test && functionOf(test);
  const block = body && field(body, "body");
  if (!test || !body || block?.type !== "statement_block") return null;
  let act: Node | null = null;
  for (let node: Node = literal; node.parent && node.parent.id !== block.id; node = node.parent) {
    const { parent } = node;
    if (parent.type === "call_expression") {
      // What is done with an answer is no part of asking for it.
      if (act && field(parent, "function")?.id !== node.id) break;
      act = parent;
    } else if (parent.type === "member_expression") {
      if (!act || isAssertion(field(parent, "property")?.text ?? "")) break;
    } else if (parent.type === "await_expression") {
      act = parent;
      break;
    } else if (
      !(PASSED.test(parent.type) || isJoined(parent)) ||
      (act && parent.type !== "parenthesized_expression")
    )
      break;
  }
  const statement = block.namedChildren.find(
    (child) => child.startIndex <= literal.startIndex && literal.endIndex <= child.endIndex,
  );
  if (!act || !statement || !/^(?:expression|return)_statement$|_declaration$/.test(statement.type))
    return null;
  const between = functionsBetween(act, body);
  if (between > 0) return null;
  return {
    ...{ file, test, body, groups: groupsAround(test), statement, act },
    ...{ address, literal, asked: literal.text },
  };
}

/** `"/rooms/" + id` */
function isJoined(node: Node): boolean {
  return node.type === "binary_expression" && field(node, "operator")?.text === "+";
}

/** `.expect(200)`, `.end((error, response) => …)`, `.then(…)` */
function isAssertion(member: string): boolean {
  return /^(?:expect|end|then|catch|json|text|body|status)$/.test(member);
}

function functionsBetween(inner: Node, outer: Node): number {
  let count = 0;
  for (let node = inner.parent; node && node.id !== outer.id; node = node.parent)
    if (isFunctionNode(node)) count++;
  return count;
}

function testAround(node: Node): Node | null {
  for (let current = node.parent; current; current = current.parent)
    if (isCallOf(current, TEST)) return current;
  return null;
}

function groupsAround(test: Node): Node[] {
  const groups: Node[] = [];
  for (let current = test.parent; current; current = current.parent)
    if (isCallOf(current, GROUP)) groups.unshift(current);
  return groups;
}

/** Whether a node is a test or a group of tests. */
export function isTestOrGroup(node: Node): boolean {
  const call = node.type === "expression_statement" ? node.firstNamedChild : node;
  if (call?.type !== "call_expression") return false;
  const callee = field(call, "function")?.text ?? "";
  return /^(?:test|it|specify|describe|suite|context)(?:\.\w+)*(?:\(|$)/.test(callee);
}

function isCallOf(node: Node, name: RegExp): boolean {
  return node.type === "call_expression" && name.test(field(node, "function")?.text ?? "");
}

/** The function that a test or a group of tests is given. */
export function functionOf(call: Node): Node | null {
  return field(call, "arguments")?.namedChildren.findLast((child) => isFunctionNode(child)) ?? null;
}
