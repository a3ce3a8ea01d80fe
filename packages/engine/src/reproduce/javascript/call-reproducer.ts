import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { parameterNames, webHandlerOf } from "../../code/javascript/handlers.ts";
import { exportedAs } from "../../code/javascript/module-style.ts";
import { ancestorOfType, endLineOf, field } from "../../code/nodes.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import { failingValue } from "../../diagnose/origin/failing-value.ts";
import { traceOrigin } from "../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../investigation.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { lookTwice, runFileAgain, throwIfAborted } from "../run-file.ts";
import type { NewTest } from "../scenario.ts";
import { resultsOf } from "../seen.ts";
import { bringLine } from "./client.ts";
import { deriveArguments } from "./derive-argument.ts";
import { rebuildJavascript, stringLiteral } from "./literal.ts";
import { type JavascriptProject, javascriptProject } from "./project.ts";
import { nearSamples, neighbourSamples, sampleCalls } from "./sample-calls.ts";
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
      const calls = callsOf(request, symbol, frame);
      if ("obstacle" in calls) {
        obstacles.push(`${symbol.name}: ${calls.obstacle}`);
        continue;
      }
      const call = await firstAlike(request, project, symbol, calls);
      const outcome = call && (await tryCall(request, testOf(project, symbol, [call]), call.isDerived));
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

const MOST_CALLS = 30;

/** Calls of a function that may fail as it did, the likeliest first. Only one where its arguments were captured. */
function callsOf(
  { investigation }: ReproductionRequest,
  symbol: FunctionSymbol,
  frame: MappedFrame,
): readonly WrittenCall[] | { readonly obstacle: string } {
  const { code } = investigation;
  const owner = ancestorOfType(symbol.node, ["class_declaration", "class"]);
  const className = owner ? (field(owner, "name")?.text ?? null) : null;
  const holder = className ?? symbol.name;
  const declared = symbol.node.parent?.type === "variable_declarator" ? symbol.node.parent : symbol.node;
  const exported =
    exportedAs(code, symbol.path, holder, owner ?? declared) ??
    exportedAs(code, symbol.path, holder, owner ?? symbol.node);
  if (!exported) return { obstacle: "it is not exported" };
  const isStatic = symbol.node.children.some((child) => child.type === "static");
  const making = owner && !isStatic ? objectOf(code, owner) : "";
  if (making === null) return { obstacle: "its object needs arguments that are not known" };
  const known = knownArguments(symbol, frame);
  if ("obstacle" in known) return known;
  const lists = argumentLists(investigation, symbol, frame, known.given);
  const start = owner
    ? isStatic
      ? `${exported.name}.${symbol.name}`
      : `new ${exported.name}(${making}).${symbol.name}`
    : exported.name;
  const texts = new Set(lists.map((given) => `${start}(${given.join(", ")})`));
  return [...texts].slice(0, MOST_CALLS).map((text) => ({
    text,
    target: { path: symbol.path, ...exported },
    isAsync:
      symbol.node.children.some((child) => child.type === "async") ||
      /\bPromise\b|\.then\(/.test(symbol.node.text),
    isDerived: known.given.some((value) => value === undefined),
  }));
}

/** What the parameters held, where it was captured and is still what the call was given. */
function knownArguments(
  symbol: FunctionSymbol,
  { frame, line }: MappedFrame,
): { readonly given: (string | undefined)[] } | { readonly obstacle: string } {
  const given: (string | undefined)[] = [];
  for (const name of parameterNames(symbol.node)) {
    const value = name === null ? undefined : frame.locals?.[name];
    if (name === null || value === undefined || isReassigned(symbol.node, name, line ?? 0)) {
      given.push(undefined);
      continue;
    }
    const made = rebuildJavascript(value, '"');
    if (made.obstacle !== null) return { obstacle: `\`${name}\` holds ${made.obstacle}` };
    given.push(made.text);
  }
  return { given };
}

function argumentLists(
  investigation: Investigation,
  symbol: FunctionSymbol,
  { line }: MappedFrame,
  known: readonly (string | undefined)[],
): string[][] {
  const { code } = investigation;
  if (known.every((value) => value !== undefined)) return [known.map((value) => value ?? "undefined")];
  const failing = failingValue(investigation)?.place;
  const message = investigation.event?.exceptions.at(-1)?.value ?? "";
  const derived = deriveArguments(
    code,
    symbol,
    line ?? endLineOf(symbol.node),
    {
      origins: traceOrigin(investigation),
      empty: /\bof null\b|as it is null|null is not/.test(message) ? "null" : "undefined",
      failing: failing?.path === symbol.path && failing.members.length === 0 ? failing.node : null,
    },
    known,
  );
  // Captured values say more than any example.
  if (known.some((value) => value !== undefined)) return derived;
  const own = sampleCalls(code, symbol);
  const samples = own.length > 0 ? own : neighbourSamples(code, symbol);
  return [...derived.slice(0, 2), ...samples, ...nearSamples(samples), ...derived.slice(2)];
}

/** Arguments that make an object of a class, as the project itself makes one; null where they are not known. */
function objectOf(code: CodeIndex, owner: Node): string | null {
  if (!needsArguments(owner)) return "";
  const name = field(owner, "name")?.text ?? "";
  const [sample] = sampleCalls(code, { name });
  return sample ? sample.join(", ") : null;
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

/** The first of several calls that fails with the captured error: all are tried in one run. */
async function firstAlike(
  request: ReproductionRequest,
  project: JavascriptProject,
  symbol: FunctionSymbol,
  calls: readonly WrittenCall[],
): Promise<WrittenCall | null> {
  const { signature } = request.investigation;
  if (calls.length <= 1 || !signature) return calls[0] ?? null;
  const test = testOf(project, symbol, calls);
  const run = await runFileAgain(request, test);
  const index = test.cases.findIndex(({ id }) => {
    const results = resultsOf(run, id);
    return results.length > 0 && results.every((result) => failedAlike(result, signature));
  });
  return calls[index] ?? null;
}

/** A test for each call; a single one has a title that can stay. */
function testOf(project: JavascriptProject, symbol: FunctionSymbol, calls: readonly WrittenCall[]): NewTest {
  const style: TestStyle = testStyle(project, symbol.path);
  const path = newTestPath(project, style, symbol.path, symbol.name.startsWith("<") ? "call" : symbol.name);
  const end = style.semicolon ? ";" : "";
  const head = style.imports
    .filter((line) => !/\bassert\b|["']chai["']/.test(line))
    .map((line) => line.replace(/\{ expect, (\w+) \}/, "{ $1 }"));
  const [first] = calls;
  const subject = first?.target.name === symbol.name ? symbol.name : `${first?.target.name} ${symbol.name}`;
  const titled = calls.map((call, index) => ({
    call,
    title: `${subject} takes these values${calls.length > 1 ? ` ${index + 1}` : ""}`.replace(
      /[<>"'`\\]/g,
      "",
    ),
  }));
  const tests = titled.flatMap(({ call, title }) => [
    "",
    `${style.word}(${stringLiteral(title, style.quote)}, ${call.isAsync ? "async " : ""}() => {`,
    `${style.indent}${call.isAsync ? "await " : ""}${call.text}${end}`,
    `})${end}`,
  ]);
  const bring = first ? [bringLine(project, style, path, first.target)] : [];
  return {
    path,
    source: `${[...head, ...bring, ...tests].join("\n")}\n`,
    cases: titled.map(({ title }) => ({
      id: `${path}::${title}`,
      name: title,
      role: "proving",
      proves: "fix",
    })),
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
