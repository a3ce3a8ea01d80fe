import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import { escapedPattern } from "../../code/escaped-pattern.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../code/nodes.ts";
import type { Investigation } from "../../investigation.ts";
import type { CallableFrame } from "../call/frames.ts";
import type { ProjectCode } from "../python/project-code.ts";
import { type Holding, heldActs } from "./held-acts.ts";
import { siblingActs } from "./sibling-acts.ts";

/** A place in one of the project's tests that enters the code which failed. */
export interface Act {
  readonly file: SourceFile;
  readonly test: FunctionSymbol;
  /** The call: of a function of the trace, of a client, or of a function of the tests that does one of these. */
  readonly node: Node;
  readonly kind: "request" | "call" | "helper";
  /** Whether it is a request to another route, whose client can be borrowed for the captured one. */
  readonly isForeign?: boolean;
  /** Whether it gives an answer with a status. */
  readonly answers: boolean;
  /** The frame of production whose function is called, where it is one. */
  readonly entered: CallableFrame | null;
  /** What the test really calls, where that stands beside the function that is to be entered. */
  readonly beside?: FunctionSymbol;
  /** Where it is only the end of a test, for what the test holds there. */
  readonly holding?: Holding;
}

const MOST_ACTS = 6;
const MOST_BESIDE = 4;
/** Comes behind all that enter the code that failed themselves. */
const BESIDE = 100;

/** The tests' ways into the code that failed: requests to the captured route first, then calls, the outermost first. */
export function actsOf(
  investigation: Investigation,
  project: ProjectCode,
  entries: readonly CallableFrame[],
): readonly Act[] {
  const direct = project.testFiles.flatMap((file) => [
    ...requestsIn(investigation, project, file),
    ...entries.flatMap((entry) => [...callsIn(project, file, entry), ...commandsIn(project, file, entry)]),
  ]);
  // A test of the same route may prepare nothing, and one of another all that the error needs.
  const asksElsewhere = project.testFiles.flatMap((file) => foreignRequestsIn(investigation, project, file));
  const beside = project.testFiles.flatMap((file) =>
    entries.toReversed().flatMap((entry) => siblingActs(project, file, entry)),
  );
  const held = project.testFiles.flatMap((file) =>
    entries.toReversed().flatMap((entry) => heldActs(project, file, entry)),
  );
  const found = [...direct, ...asksElsewhere, ...beside, ...held].flatMap((act) =>
    isTest(act.test) ? [act] : act.beside ? [] : throughHelper(project, act),
  );
  const rank = (act: Act) =>
    act.beside
      ? BESIDE
      : act.kind === "call" && act.entered
        ? 1 + entries.indexOf(act.entered)
        : act.isForeign
          ? 0.5
          : 0;

  const placeOf = (act: Act) =>
    `${act.file.path}#${act.node.startIndex}#${act.holding ? "held" : ""}#${act.beside ? (act.entered?.symbol.qualifiedName ?? "") : ""}`;
  const unique = found.filter(
    (act, index) => found.findIndex((other) => placeOf(other) === placeOf(act)) === index,
  );
  const sorted = unique.toSorted((left, right) => rank(left) - rank(right));
  return [
    ...spread(sorted.filter((act) => !act.beside)),
    // Further down in a test more is prepared.
    ...spread(sorted.filter((act) => act.beside && !act.holding).toReversed()).slice(0, MOST_BESIDE),
    ...spread(sorted.filter((act) => act.holding).toReversed()).slice(0, MOST_BESIDE),
  ];
}

/** A few acts of different tests, those of the same rank in the order of the files. */
function spread(acts: readonly Act[]): readonly Act[] {
  const seen = new Map<string, number>();
  return acts
    .filter(({ file, test, kind, entered, isForeign }) => {
      const key = `${kind}#${isForeign === true}#${entered?.symbol.name ?? ""}`;
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      const own = `${file.path}#${test.startLine}`;
      const before = seen.get(own) ?? 0;
      // Further down in the same test more is prepared.
      if (before >= (kind === "request" && isForeign !== true ? 2 : 1)) return false;
      seen.set(own, before + 1);
      return count < MOST_ACTS / 2;
    })
    .slice(0, MOST_ACTS);
}

function isTest({ name }: FunctionSymbol): boolean {
  return /^test/.test(name);
}

/** A helper of the tests, `post(app, body)`, is called by tests in its turn. */
function throughHelper(project: ProjectCode, { test: helper, file, entered, node, answers }: Act): Act[] {
  if (helper.name === "setUp" || isFixture(helper.node)) return [];
  return project.code.callsOf(helper.name).flatMap((site): Act[] => {
    if (site.path !== file.path || !site.enclosing || !isTest(site.enclosing)) return [];
    const whole = node.parent?.type === "await" ? node.parent : node;
    const isPassedOn = answers && whole.parent?.type === "return_statement";
    return [{ file, test: site.enclosing, node: site.node, kind: "helper", answers: isPassedOn, entered }];
  });
}

export function isFixture(definition: Node): boolean {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? []).some(
    (child) => child.type === "decorator" && /\bfixture\b/.test(child.text),
  );
}

/** Calls of one function of the trace. */
function callsIn(project: ProjectCode, file: SourceFile, entry: CallableFrame): Act[] {
  const { symbol } = entry;
  const owner = ancestorOfType(symbol.node, ["class_definition"]);
  // A constructor is called by the name of its class.
  const name = symbol.name === "__init__" && owner ? (field(owner, "name")?.text ?? "") : symbol.name;
  if (/^__\w+__$/.test(name) || !new RegExp(`\\b${name}\\b`).test(file.text)) return [];
  return project.code.callsOf(name).flatMap((site): Act[] => {
    if (site.path !== file.path || !site.enclosing) return [];
    const isMethod = owner !== null && symbol.name !== "__init__";
    const callee = field(site.node, "function");
    if (isMethod !== (callee?.type === "attribute") && !isModuleCall(project, file, callee, symbol))
      return [];
    return [{ file, test: site.enclosing, node: site.node, kind: "call", answers: false, entered: entry }];
  });
}

/** `call_command("remind", …)` of Django, by which a test runs what a frame of the command's `handle` belongs to. */
function commandsIn(project: ProjectCode, file: SourceFile, entry: CallableFrame): Act[] {
  const command = /(?:^|\/)management\/commands\/(\w+)\.py$/.exec(entry.symbol.path)?.[1];
  if (!command || entry.symbol.name !== "handle") return [];
  return project.code.callsOf("call_command").flatMap((site): Act[] => {
    const [first] = field(site.node, "arguments")?.namedChildren ?? [];
    if (site.path !== file.path || !site.enclosing || !first || plainString(first) !== command) return [];
    return [{ file, test: site.enclosing, node: site.node, kind: "helper", answers: false, entered: entry }];
  });
}

/** `totals.unit_price(…)` of a module that was imported whole. */
function isModuleCall(
  project: ProjectCode,
  file: SourceFile,
  callee: Node | null,
  symbol: FunctionSymbol,
): boolean {
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const target = object?.type === "identifier" ? project.code.resolve(file.path, object.text) : null;
  return target?.path === symbol.path;
}

const METHODS = /^(?:get|post|put|patch|delete|head|options|open|request|generic)$/;

/** Requests whose path fits the captured one, or the route that was taken. */
function requestsIn(investigation: Investigation, project: ProjectCode, file: SourceFile): Act[] {
  const request = investigation.event?.request;
  const path = request?.path ?? null;
  if (path === null) return [];
  const method = request?.method?.toLowerCase() ?? "get";
  const symbols = project.code.symbolsOf(file.path)?.functions ?? [];
  return file.tree.rootNode.descendantsOfType("call").flatMap((node): Act[] => {
    const callee = field(node, "function");
    const called = callee?.type === "attribute" ? (lastNameOf(callee) ?? "") : "";
    if (!METHODS.test(called)) return [];
    if (/^(?:get|post|put|patch|delete|head|options)$/.test(called) && called !== method) return [];
    const given = field(node, "arguments")?.namedChildren ?? [];
    const target = given.find((child) => isPath(child)) ?? null;
    const test = symbols.findLast(
      (symbol) => symbol.node.startIndex <= node.startIndex && node.endIndex <= symbol.node.endIndex,
    );
    if (!target || !test || !fitsPath(investigation, target, path, request?.route ?? null)) return [];
    return [{ file, test, node, kind: "request", answers: givesAnswer(symbols, callee), entered: null }];
  });
}

/** Whether a request gives the client's answer: `self.post(…)` of the tests' own may give the data in it. */
function givesAnswer(symbols: readonly FunctionSymbol[], callee: Node | null): boolean {
  const holder = callee?.type === "attribute" ? field(callee, "object")?.text : null;
  const name = callee && lastNameOf(callee);
  const own =
    holder === "self" ? symbols.filter((one) => one.name === name && one.qualifiedName !== name) : [];
  return own.every(({ node }) => {
    const returned = node.descendantsOfType("return_statement").at(-1)?.firstNamedChild;
    const called = returned?.type === "call" ? field(returned, "function") : null;
    return called !== null && METHODS.test(lastNameOf(called) ?? "");
  });
}

/** Requests to any route, of different tests: those of the same method first. */
function foreignRequestsIn(investigation: Investigation, project: ProjectCode, file: SourceFile): Act[] {
  const request = investigation.event?.request;
  if (!request?.path) return [];
  const wanted = request.method?.toLowerCase() ?? "get";
  const symbols = project.code.symbolsOf(file.path)?.functions ?? [];
  return file.tree.rootNode
    .descendantsOfType("call")
    .flatMap((node): Act[] => {
      const callee = field(node, "function");
      const called = callee?.type === "attribute" ? (lastNameOf(callee) ?? "") : "";
      if (!/^(?:get|post|put|patch|delete)$/.test(called)) return [];
      const [first] = field(node, "arguments")?.namedChildren ?? [];
      const test = symbols.findLast(
        (symbol) => symbol.node.startIndex <= node.startIndex && node.endIndex <= symbol.node.endIndex,
      );
      if (!first || !isPath(first) || !test || !isTest(test)) return [];
      return [{ file, test, node, kind: "request", answers: true, entered: null, isForeign: true }];
    })
    .toSorted((left, right) => Number(asks(right, wanted)) - Number(asks(left, wanted)))
    .slice(0, 3);
}

function asks({ node }: Act, method: string): boolean {
  return lastNameOf(field(node, "function") ?? node) === method;
}

function isPath(node: Node): boolean {
  if (node.type === "call")
    return /^(?:reverse|url_for|url_path_for)$/.test(lastNameOf(field(node, "function") ?? node) ?? "");
  return node.type === "string" && /^[rfbu]*["']{1,3}(?:\/|\{|http)/i.test(node.text);
}

function fitsPath(investigation: Investigation, node: Node, path: string, route: string | null): boolean {
  if (node.type === "call") return namesHandler(investigation, node);
  const literal = plainString(node);
  if (literal !== null && sameShape(literal.split("?")[0] ?? "", path, route)) return true;
  // Parts of an f-string may be anything without a slash.
  const parts = node.namedChildren.map((child) =>
    child.type === "interpolation"
      ? "[^/?]+"
      : child.type === "string_content"
        ? escapedPattern(child.text.split("?")[0] ?? "")
        : "",
  );
  return new RegExp(`^${parts.join("")}$`).test(path);
}

/** The same path, or one of the same route; numbers and ids may differ where no route was captured. */
function sameShape(left: string, right: string, route: string | null): boolean {
  if (left === right) return true;
  if (route !== null) {
    const pattern = new RegExp(
      `^${route
        .split(/[{<][^}>]*[}>]/)
        .map(escapedPattern)
        .join("[^/]+")}$`,
    );
    return pattern.test(left) && pattern.test(right);
  }
  const shape = (path: string) =>
    path
      .split("/")
      .map((part) => (/\d/.test(part) ? "#" : part))
      .join("/");
  return shape(left) === shape(right) || differsInside(left.split("/"), right.split("/"));
}

/** `/animals/otter/meals` and `/animals/seal/meals`: the same but for one part between others. */
function differsInside(left: readonly string[], right: readonly string[]): boolean {
  const unlike = left.flatMap((part, index) => (part === right[index] ? [] : [index]));
  const [at = 0] = unlike;
  return left.length === right.length && unlike.length === 1 && at > 1 && at < left.length - 1;
}

/** `reverse("people:show", …)`: the last word is the handler, or the name that its route was given. */
function namesHandler({ code, frames }: Investigation, call: Node): boolean {
  const [first] = field(call, "arguments")?.namedChildren ?? [];
  const name = first ? plainString(first)?.split(/[:.]/).at(-1) : null;
  if (!name) return false;
  const handlers = frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    return symbol ? [symbol.name, ...symbol.qualifiedName.split(".")] : [];
  });
  if (handlers.includes(name)) return true;
  return code
    .mentions(`name="${name}"`)
    .concat(code.mentions(`name='${name}'`))
    .some((path) =>
      (code.file(path)?.text ?? "")
        .split("\n")
        .some(
          (line) =>
            new RegExp(`name=["']${escapedPattern(name)}["']`).test(line) &&
            handlers.some((handler) => new RegExp(`\\b${handler}\\b`).test(line)),
        ),
    );
}
