import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { requiredModule } from "../../../code/javascript/symbols.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { declaredNames, freeNames, isWithin, type Meaning, meaningOf } from "./names.ts";

/** What code around an expression has to run first so that the expression means what it means there. */
export interface Slice {
  readonly file: SourceFile;
  /** Names that come from imports of the file. */
  readonly imports: readonly Node[];
  /** Names that the expression itself uses. */
  readonly names: readonly string[];
  /** Names of the file itself that it gives out, so that they need not be copied. */
  readonly own: readonly string[];
  /** Statements and hooks of the module and of groups of tests, in order. */
  readonly head: readonly Node[];
  /** Statements that run right before the expression, in order. */
  readonly body: readonly Node[];
  /** Statements by which the test closes what those opened. */
  readonly after: readonly Node[];
}

export interface SliceOptions {
  /** Whether a name of the file can be imported from it, so that its definition need not be copied. */
  readonly isGivenOut: (name: string) => boolean;
  /** Whether a definition may be copied: what is on the trace may not, as a fix there would go unseen. */
  readonly mayCopy: (statement: Node) => boolean;
  /** Names that have a value already. */
  readonly known: ReadonlySet<string>;
}

const MOST_STATEMENTS = 30;
const MOST_TEXT = 6_000;
const HOOK = /^(?:before|beforeEach|beforeAll|after|afterEach|afterAll|setup|teardown)$/;
const MOCK = /^(?:vi|jest|mock)\.(?:mock|hoisted|unstable_mockModule|module)$/;
/** `server.close()`, `await db.end();`, `await new Promise((done) => server.close(done))` */
const CLOSES =
  /^(?:await\s+)?(?:new Promise(?:<\w+>)?\(\s*\(?\w+\)?\s*=>\s*)?([\w$]+)\.(?:close|closeAllConnections|stop|end|destroy|disconnect|quit|terminate|shutdown|dispose)\(\w*\)\)?;?$/;
/** Calls that tell somebody something and set nothing up. */
const TELLING =
  /^(?:console|log|logger|process\.(?:on|once|exit|stdin|stdout|stderr))\b|\.(?:listen|unref)$|^(?:expect|assert|t\.(?:is|equal|deepEqual))\b|^(?:test|it|specify|describe|suite|context)(?:\.|$)/;

export type Sliced = { readonly slice: Slice } | { readonly obstacle: string };

/** The code that an expression needs, taken from around it. An obstacle where it needs what only a caller knows. */
export function sliceFor(file: SourceFile, target: Node, options: SliceOptions): Sliced {
  const imports = new Map<string, Node>();
  const own = new Set<string>();
  const statements = new Map<number, Node>();
  const seen = new Set<string>();
  const open: Node[] = [target];
  const owner = testAround(target);
  let length = 0;
  while (open.length > 0) {
    const node = open.pop() as Node;
    const obstacle = needsCaller(node);
    if (obstacle) return { obstacle };
    for (const name of freeNames(node)) {
      const meaning = options.known.has(name.text) ? null : meaningOf(name);
      if (!meaning) continue;
      const key = `${meaning.kind}:${name.text}:${meaning.kind === "parameter" ? meaning.of.id : meaning.node.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const found = take(name.text, meaning);
      if (found) return { obstacle: found };
    }
  }
  const all = [...statements.values()].toSorted((left, right) => left.startIndex - right.startIndex);
  // What a program does at its start, a test does when it runs.
  const isInner = (node: Node) => !file.isTest || (owner !== null && isWithin(node, owner));
  const body = all.filter(isInner);
  return {
    slice: {
      file,
      imports: [...imports.values()],
      names: freeNames(target).map((name) => name.text),
      own: [...own],
      head: all.filter((node) => !isInner(node)),
      body,
      after: file.isTest && owner ? closing(owner, target, body) : [],
    },
  };

  function take(name: string, meaning: Meaning): string | null {
    if (meaning.kind === "parameter" || meaning.kind === "inner")
      return `\`${name}\` is known to its caller only`;
    if (meaning.kind === "import") {
      imports.set(name, meaning.node);
      if (file.isTest) for (const mock of mocksOf(file)) add(mock);
      return null;
    }
    const { node, scope } = meaning;
    const required = requiredIn(node, name);
    if (required) {
      imports.set(name, required);
      return null;
    }
    if (scope.type === "program" && options.isGivenOut(name)) {
      own.add(name);
      return null;
    }
    if (!options.mayCopy(node)) return `\`${name}\` cannot be reached from outside`;
    add(node);
    if (isFunctionNode(node) || node.type === "class_declaration") return null;
    for (const other of preparing(name, node, scope)) {
      if (!options.mayCopy(other)) return `\`${name}\` is filled by what failed`;
      add(other);
    }
    return statements.size > MOST_STATEMENTS || length > MOST_TEXT ? "it needs too much around it" : null;
  }

  function add(node: Node): void {
    if (statements.has(node.id) || (isWithin(target, node) && !hookCall(node))) return;
    // A statement that holds one already taken replaces it, and the other way round.
    if ([...statements.values()].some((other) => isWithin(node, other))) return;
    statements.set(node.id, node);
    length += node.text.length;
    open.push(node);
  }

  /** Statements between a declaration and the expression that fill or change what was declared; hooks too. */
  function preparing(name: string, declaration: Node, scope: Node): Node[] {
    return scope.namedChildren.filter((statement) => {
      const call = hookCall(statement);
      if (call) return mentions(call, name);
      if (statement.id === declaration.id || isWithin(target, statement)) return false;
      if (statement.startIndex < declaration.startIndex || statement.startIndex > target.startIndex)
        return false;
      return statement.type === "expression_statement" ? changes(statement, name) : fills(statement, name);
    });
  }
}

/** What a test closes after the expression, of that which its statements before it opened. */
function closing(owner: Node, target: Node, opened: readonly Node[]): Node[] {
  const names = new Set(opened.flatMap(declaredNames));
  return (field(owner, "body")?.namedChildren ?? []).filter((statement) => {
    const closed = statement.startIndex > target.endIndex ? CLOSES.exec(statement.text)?.[1] : undefined;
    return closed !== undefined && names.has(closed);
  });
}

/** The callback of the test that an expression stands in. */
function testAround(target: Node): Node | null {
  for (let node = target.parent; node; node = node.parent) {
    if (!isFunctionNode(node) || node.parent?.type !== "arguments") continue;
    const callee = node.parent.parent && field(node.parent.parent, "function");
    const name = callee && /^[\w$]+/.exec(callee.text)?.[0];
    if (name && /^(?:test|it|specify)$/.test(name)) return node;
  }
  return null;
}

/** `this`, a result that is returned, a value that is yielded: things that mean nothing elsewhere. */
function needsCaller(node: Node): string | null {
  if (isFunctionNode(node) || /^(?:class|class_declaration|export_statement)$/.test(node.type)) return null;
  const isOwn = (inner: Node) => {
    const scope = ancestorOfType(inner, [
      "function_declaration",
      "function_expression",
      "method_definition",
      "arrow_function",
      "class_body",
    ]);
    return !scope || !isWithin(scope, node);
  };
  const bad = node.descendantsOfType(["this", "super", "return_statement", "yield_expression"]).find(isOwn);
  return bad ? `it uses \`${bad.type.replace(/_.*/, "")}\`` : null;
}

function hookCall(statement: Node): Node | null {
  const call = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  const name = callee ? (lastNameOf(callee) ?? "") : "";
  return call && HOOK.test(name) ? call : null;
}

function mocksOf(file: SourceFile): Node[] {
  return file.tree.rootNode.namedChildren.filter((statement) => {
    const call = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    return call?.type === "call_expression" && MOCK.test(field(call, "function")?.text ?? "");
  });
}

function mentions(node: Node, name: string): boolean {
  return node
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .some((inner) => inner.text === name);
}

/** `store.add(…)`, `await seed(store)`, `app.locals.db = …`: not what only logs or asserts. */
function changes(statement: Node, name: string): boolean {
  const inner = statement.firstNamedChild;
  if (!inner || !mentions(inner, name)) return false;
  const bare = inner.type === "await_expression" ? inner.firstNamedChild : inner;
  if (bare?.type === "assignment_expression" || bare?.type === "augmented_assignment_expression") return true;
  if (bare?.type === "update_expression") return true;
  return bare?.type === "call_expression" && !isTelling(statement);
}

/** `for (const room of rooms) index.set(room.id, room)`: a loop that fills something, and asserts and leaves nothing. */
function fills(statement: Node, name: string): boolean {
  if (!/^(?:for_in_statement|for_statement)$/.test(statement.type) || !mentions(statement, name))
    return false;
  if (statement.descendantsOfType(["return_statement", "throw_statement"]).length > 0) return false;
  const doing = statement.descendantsOfType("expression_statement");
  return doing.some((one) => changes(one, name)) && doing.every((one) => !isTelling(one));
}

function isTelling(statement: Node): boolean {
  const inner = statement.firstNamedChild;
  const bare = inner?.type === "await_expression" ? inner.firstNamedChild : inner;
  return (
    bare?.type === "call_expression" && TELLING.test(field(bare, "function")?.text.replace(/\s+/g, "") ?? "")
  );
}

/** The declarator of `const x = require("…")` in a statement. */
function requiredIn(statement: Node, name: string): Node | null {
  const declared = statement.type === "export_statement" ? field(statement, "declaration") : statement;
  if (!declared || !declaredNames(declared).includes(name)) return null;
  const declarator = declared.namedChildren.find(
    (child) => child.type === "variable_declarator" && declaratorNames(child).includes(name),
  );
  const value = declarator && field(declarator, "value");
  const source = value?.type === "member_expression" ? field(value, "object") : value;
  return declarator && source && requiredModule(source) !== null ? declarator : null;
}

function declaratorNames(declarator: Node): string[] {
  const target = field(declarator, "name");
  if (target?.type === "identifier") return [target.text];
  return (target?.descendantsOfType(["identifier", "shorthand_property_identifier_pattern"]) ?? []).map(
    (node) => node.text,
  );
}
