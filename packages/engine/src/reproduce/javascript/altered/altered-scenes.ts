import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { dedented } from "../arrangement/plain-text.ts";
import { changedCode, type Hints } from "../changed/changed-code.ts";
import { functionOf, isTestOrGroup, type TestedAct } from "./tested-acts.ts";

/** A test that sends a request, in pieces. */
export interface Scene {
  /** Imports, and replacements of modules, which a runner moves up in front of them. */
  readonly top: readonly string[];
  /** What stands around the test: helpers and hooks. */
  readonly around: readonly string[];
  /** What the test does before it sends its request. */
  readonly before: readonly string[];
  /** Leaves the answer in `answer`; where that is null, it looks at the answer itself. */
  readonly act: string;
  readonly answer: string | null;
  /** What the test closes afterwards. */
  readonly after: readonly string[];
  /** The statement in which something is otherwise; null where nothing is. */
  readonly place: string | null;
}

const REPLACES = /\b(?:vi|jest|mock)\.(?:mock|doMock|hoisted|unstable_mockModule|module)\(/;
const CLOSES = /\.(?:close|closeAllConnections|stop|end|destroy|disconnect|terminate)\(/;
const MOST_SCENES = 40;

/** The scene of a test as it is, and with one thing after another that it sets up otherwise, the likeliest first. */
export function scenesOf(tested: TestedAct, hints: Hints, end: string): readonly [Scene, ...Scene[]] {
  const { file, test, body, groups, statement } = tested;
  const outer = file.tree.rootNode.namedChildren.filter((one) => one.type !== "comment");
  const top = outer.filter((one) => one.type === "import_statement" || REPLACES.test(headOf(one)));
  const inGroups = groups.flatMap((group) => {
    const given = functionOf(group);
    return (given && field(given, "body")?.namedChildren) ?? [];
  });
  const around = [...outer.filter((one) => !top.includes(one)), ...inGroups].filter(
    (one) => one.type !== "comment" && !isTestOrGroup(one) && !holds(one, test),
  );
  const own = (field(body, "body")?.namedChildren ?? []).filter((one) => one.type !== "comment");
  const at = own.findIndex((one) => one.id === statement.id);
  const before = own.slice(0, at).filter((one) => !isAsserting(one));
  const after = own.slice(at + 1).filter((one) => CLOSES.test(one.text) && !isAsserting(one));
  const { act, answer } = actOf(tested, end);
  const plain = (node: Node) => dedented(node.text, node.startPosition.column).replace(/^export\s+/, "");
  const whole: Scene = {
    top: top.map(plain),
    around: around.map(plain),
    before: before.map(plain),
    act,
    answer,
    after: after.map(plain),
    place: null,
  };
  const changedIn = (part: "before" | "around", pieces: readonly Node[]) =>
    pieces.flatMap((node, index) =>
      changesOf(node, hints).map(({ text, rank }) => ({
        rank,
        scene: {
          ...whole,
          [part]: whole[part].with(index, text.replace(/^export\s+/, "")),
          place: `${part} ${index}`,
        },
      })),
    );
  const changedActs = changedCode(statement, hints).flatMap(({ text, rank }) => {
    const made = actFrom(tested, text, end);
    return made === null ? [] : [{ rank: rank + 2, scene: { ...whole, act: made, place: "act" } }];
  });
  const altered = [...changedIn("before", before), ...changedIn("around", around), ...changedActs]
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ scene }) => scene);
  return [whole, ...altered.slice(0, MOST_SCENES)];
}

function headOf({ text }: Node): string {
  return text.slice(0, 80);
}

function holds(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

function isAsserting({ text }: Node): boolean {
  return /^(?:await\s+)?(?:expect|assert)\b/.test(text);
}

interface Change {
  readonly text: string;
  readonly rank: number;
}

/** A statement with one thing that it sets up otherwise: a value, an item left out, all of it left out. */
function changesOf(statement: Node, hints: Hints): Change[] {
  if (/\brequire\(/.test(headOf(statement)) || /^(?:interface|type_alias)_declaration$/.test(statement.type))
    return [];
  return [
    ...(isPreparation(statement) ? [{ text: "", rank: 1 }] : []),
    ...within(statement).flatMap((node): Change[] => [cut(statement, node)]),
    ...rowsOf(statement),
    ...changedCode(statement, hints),
  ];
}

/** `store.addPlan("gold", 9);`, done for what it leaves behind. */
function isPreparation(statement: Node): boolean {
  const call = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const bare = call?.type === "await_expression" ? call.firstNamedChild : call;
  return bare?.type === "call_expression" && functionOf(bare) === null;
}

/** Items of lists, and statements of hooks and helpers that are made for what they leave behind. */
function within(statement: Node): Node[] {
  const items = statement
    .descendantsOfType("array")
    .filter(({ namedChildCount, parent }) => namedChildCount > 1 && parent?.type !== "array")
    .flatMap((list) => list.namedChildren);
  const inner = statement
    .descendantsOfType("expression_statement")
    .filter((one) => one.id !== statement.id && one.parent?.type === "statement_block" && isPreparation(one));
  return [...items, ...inner];
}

function cut(statement: Node, node: Node): Change {
  const next = node.nextSibling?.type === "," ? node.nextSibling.endIndex : node.endIndex;
  const end = node.type === "expression_statement" ? node.endIndex : next;
  const { startIndex } = statement;
  const text = statement.text.slice(0, node.startIndex - startIndex) + statement.text.slice(end - startIndex);
  return { text: dedented(text, statement.startPosition.column), rank: 2 };
}

/** Rows that a text of SQL puts in, one left out after another. */
function rowsOf(statement: Node): Change[] {
  return statement.descendantsOfType(["string", "template_string"]).flatMap(({ text, startIndex }) =>
    [...text.matchAll(/insert\s+into\b[^;`"]*(?:;\s*|(?=[`"']$))/gi)].map(({ 0: row, index }): Change => {
      const at = startIndex - statement.startIndex + index;
      const rest = statement.text.slice(0, at) + statement.text.slice(at + row.length);
      return { text: dedented(rest, statement.startPosition.column), rank: 1 };
    }),
  );
}

/** The statement that leaves the answer in a name, and the name. */
function actOf(tested: TestedAct, end: string): { readonly act: string; readonly answer: string } {
  const { act, statement } = tested;
  const name = namedAnswer(tested);
  const text = (node: Node) => asking(tested, dedented(node.text, statement.startPosition.column));
  if (name !== null) return { act: text(statement), answer: name };
  return { act: sending(text(act), end), answer: "response" };
}

/** A text of the test that asks for what is wanted. */
function asking({ literal, asked }: TestedAct, text: string): string {
  return text.replace(literal.text, () => asked);
}

function sending(asked: string, end: string): string {
  return `const response = ${asked.startsWith("await ") ? asked : `await ${asked}`}${end}`;
}

/** `res` of `const res = await request(app).get("/")`; null where the answer has no name of its own. */
function namedAnswer({ act, statement }: TestedAct): string | null {
  const declarator = act.parent?.type === "variable_declarator" ? act.parent : null;
  const name = declarator ? field(declarator, "name") : null;
  const isAlone = statement.namedChildren.filter(({ type }) => type === "variable_declarator").length === 1;
  return act.type === "await_expression" && isAlone && name?.type === "identifier" ? name.text : null;
}

/** The act in a statement in which one value is another; null where the change lies outside of it. */
function actFrom(tested: TestedAct, changed: string, end: string): string | null {
  if (namedAnswer(tested) !== null) return asking(tested, changed);
  const { act, statement } = tested;
  const whole = dedented(statement.text, statement.startPosition.column);
  const asked = dedented(act.text, statement.startPosition.column);
  const at = whole.indexOf(asked);
  const head = whole.slice(0, at);
  const tail = whole.slice(at + asked.length);
  if (at < 0 || !changed.startsWith(head) || !changed.endsWith(tail)) return null;
  return sending(asking(tested, changed.slice(at, changed.length - tail.length)), end);
}
