import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { parameterNames, webHandlerOf } from "../../code/javascript/handlers.ts";
import { exportedAs } from "../../code/javascript/module-style.ts";
import { ancestorOfType, endLineOf, field } from "../../code/nodes.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import { failingValue } from "../../diagnose/origin/failing-value.ts";
import { traceOrigin } from "../../diagnose/origin/trace-origin.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { lookTwice, throwIfAborted } from "../run-file.ts";
import type { NewTest } from "../scenario.ts";
import { resultsOf } from "../seen.ts";
import { bringLine } from "./client.ts";
import { deriveArgument } from "./derive-argument.ts";
import { rebuildJavascript, stringLiteral } from "./literal.ts";
import { type JavascriptProject, javascriptProject } from "./project.ts";
import { failedAlike } from "./seen.ts";
import { newTestPath, type TestStyle, testStyle } from "./test-style.ts";

const MOST_FRAMES = 5;

/** Calls a function of the trace with what its frame held, or with values that the error itself tells of. */
export const javascriptCallReproducer: Reproducer = {
  kind: "call",
  async reproduce(request) {
    const { investigation, toolchain } = request;
    const { signature } = investigation;
    if (toolchain.id !== "node" || !signature) return refuse("unsupported", "There is no function to call.");
    const project = javascriptProject(investigation, request.environment.detection);
    const obstacles: string[] = [];
    for (const { symbol, frame } of framesToCall(request).slice(0, MOST_FRAMES)) {
      throwIfAborted(request.signal);
      const call = callOf(request, symbol, frame);
      if ("obstacle" in call) {
        obstacles.push(`${symbol.name}: ${call.obstacle}`);
        continue;
      }
      const test = testOf(project, symbol, call);
      const outcome = await tryCall(request, test, call.isDerived);
      if (outcome) return outcome;
      obstacles.push(`${symbol.name}: the call did not fail with this error`);
    }
    const [first] = obstacles;
    return first
      ? refuse(
          "not_reproduced",
          `No function of the trace could be called so that it fails alike (${first}).`,
        )
      : refuse("unsupported", "There is no function of the project on the trace.");
  },
};

interface CallableFrame {
  readonly symbol: FunctionSymbol;
  readonly frame: MappedFrame;
}

/** The project's functions on the trace, innermost first; one that is written inside another is called through that. */
function framesToCall({ investigation }: ReproductionRequest): CallableFrame[] {
  const { frames, code } = investigation;
  const seen = new Set<number>();
  return frames.toReversed().flatMap((frame) => {
    const { path, line, fit } = frame;
    const innermost =
      path !== null && line !== null && fit !== "mismatch" ? code.functionAt(path, line) : null;
    if (!innermost || code.file(innermost.path)?.isTest) return [];
    const all = (code.symbolsOf(innermost.path)?.functions ?? []).filter(
      ({ node }) => node.startIndex <= innermost.node.startIndex && innermost.node.endIndex <= node.endIndex,
    );
    const symbol = all[0];
    if (!symbol || seen.has(symbol.node.id) || webHandlerOf(code, symbol.path, symbol.node)) return [];
    seen.add(symbol.node.id);
    return [{ symbol, frame }];
  });
}

interface WrittenCall {
  readonly text: string;
  readonly target: { readonly path: string; readonly kind: "named" | "default"; readonly name: string };
  readonly isAsync: boolean;
  /** Some argument was not captured but follows from the error. */
  readonly isDerived: boolean;
}

function callOf(
  { investigation }: ReproductionRequest,
  symbol: FunctionSymbol,
  frame: MappedFrame,
): WrittenCall | { readonly obstacle: string } {
  const { code } = investigation;
  const owner = ancestorOfType(symbol.node, ["class_declaration", "class"]);
  const className = owner ? (field(owner, "name")?.text ?? null) : null;
  const holder = className ?? symbol.name;
  const declared = symbol.node.parent?.type === "variable_declarator" ? symbol.node.parent : symbol.node;
  const exported =
    exportedAs(code, symbol.path, holder, owner ?? declared) ??
    exportedAs(code, symbol.path, holder, owner ?? symbol.node);
  if (!exported) return { obstacle: "it is not exported" };
  if (owner && needsArguments(owner)) return { obstacle: "its object needs arguments that are not known" };
  const origins = traceOrigin(investigation);
  const failing = failingValue(investigation)?.place;
  const read = failing?.path === symbol.path && failing.members.length === 0 ? failing.node : null;
  const locals = frame.frame.locals;
  const message = investigation.event?.exceptions.at(-1)?.value ?? "";
  const empty = /\bof null\b|as it is null|null is not/.test(message) ? "null" : "undefined";
  const given: string[] = [];
  let isDerived = false;
  for (const name of parameterNames(symbol.node)) {
    const value = name === null ? undefined : locals?.[name];
    if (name !== null && value !== undefined && !isReassigned(symbol.node, name, frame.line ?? 0)) {
      const made = rebuildJavascript(value, '"');
      if (made.obstacle !== null) return { obstacle: `\`${name}\` holds ${made.obstacle}` };
      given.push(made.text);
      continue;
    }
    if (name === null) return { obstacle: "a parameter is taken apart, and its value was not captured" };
    const derived = deriveArgument(
      symbol.node,
      name,
      frame.line ?? endLineOf(symbol.node),
      origins,
      empty,
      read,
    );
    isDerived = true;
    given.push(derived ?? "undefined");
  }
  while (given.at(-1) === "undefined" && given.length > 1) given.pop();
  const isStatic = symbol.node.children.some((child) => child.type === "static");
  const start = owner
    ? isStatic
      ? `${exported.name}.${symbol.name}`
      : `new ${exported.name}().${symbol.name}`
    : exported.name;
  return {
    text: `${start}(${given.join(", ")})`,
    target: { path: symbol.path, ...exported },
    isAsync: symbol.node.children.some((child) => child.type === "async"),
    isDerived,
  };
}

function needsArguments(owner: Node): boolean {
  const maker = field(owner, "body")?.namedChildren.find(
    (child) => child.type === "method_definition" && field(child, "name")?.text === "constructor",
  );
  return maker !== undefined && parameterNames(maker).length > 0;
}

/** A local that was given a new value before the failing line no longer holds the argument. */
function isReassigned(definition: Node, name: string, line: number): boolean {
  return definition
    .descendantsOfType(["assignment_expression", "augmented_assignment_expression", "update_expression"])
    .some(
      (node) => endLineOf(node) <= line && (field(node, "left") ?? field(node, "argument"))?.text === name,
    );
}

function testOf(project: JavascriptProject, symbol: FunctionSymbol, call: WrittenCall): NewTest {
  const style: TestStyle = testStyle(project, symbol.path);
  const path = newTestPath(project, style, symbol.path, symbol.name.startsWith("<") ? "call" : symbol.name);
  const title =
    `${call.target.name === symbol.name ? symbol.name : `${call.target.name} ${symbol.name}`} takes these values`.replace(
      /[<>"'`\\]/g,
      "",
    );
  const end = style.semicolon ? ";" : "";
  const head = style.imports.filter((line) => !/\bassert\b|["']chai["']/.test(line));
  const lines = [
    ...head,
    bringLine(project, style, path, call.target),
    "",
    `${style.word}(${stringLiteral(title, style.quote)}, ${call.isAsync ? "async " : ""}() => {`,
    `${style.indent}${call.isAsync ? "await " : ""}${call.text}${end}`,
    `})${end}`,
  ];
  return {
    path,
    source: `${lines.join("\n")}\n`,
    cases: [{ id: `${path}::${title}`, name: title, role: "proving", proves: "fix" }],
  };
}

async function tryCall(
  request: ReproductionRequest,
  test: NewTest,
  isDerived: boolean,
): Promise<Reproduction | null> {
  const { signature } = request.investigation;
  const id = test.cases[0]?.id ?? "";
  if (!signature) return null;
  const { shown } = await lookTwice(request, {
    test,
    shows(run) {
      const results = resultsOf(run, id);
      return results.length > 0 && results.every((result) => failedAlike(result, signature));
    },
  });
  if (!shown) return null;
  return {
    reproduced: true,
    kind: "call",
    test,
    proving: [id],
    before: shown,
    signature,
    render: () => test,
    variant: null,
    notes: [
      "asserts only that the captured error does not occur",
      ...(isDerived ? ["some values were not captured and follow from the error"] : []),
    ],
  };
}

function refuse(reason: NotReproduced["reason"], sentence: string): NotReproduced {
  return { reproduced: false, reason, sentence, output: "" };
}
