import { type CapturedValue, maskMessage, type Signature } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { ancestorOfType, field } from "../../code/nodes.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import type { TestRun } from "../../toolchains/toolchain.ts";
import { importBlock, type NeededImport } from "../python/imports.ts";
import { newTestPath } from "../python/place.ts";
import { type ProjectCode, preferredQuote, projectCode } from "../python/project-code.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { lookTwice } from "../run-file.ts";
import type { NewTest } from "../scenario.ts";
import { loadingObstacle, resultsOf } from "../seen.ts";
import { type RebuildContext, rebuild } from "./rebuild-value.ts";

const MOST_FRAMES = 5;

/** Calls a function of the trace with the arguments that its frame held. */
export const callReproducer: Reproducer = {
  kind: "call",
  async reproduce(request) {
    const { investigation, toolchain } = request;
    const { event, signature } = investigation;
    if (!event || !signature || toolchain.id !== "python") {
      return refuse("unsupported", "There are no captured values to call a function with.");
    }
    const project = projectCode(investigation, request.environment.importPaths ?? []);
    const quote = preferredQuote(project.testFiles.length > 0 ? project.testFiles : project.files);
    const isRepr = /^sentry\./.test(event.sdk?.name ?? "");
    const obstacles: string[] = [];
    let last: TestRun | null = null;
    for (const { symbol, frame } of framesToCall(request).slice(0, MOST_FRAMES)) {
      const call = callOf({ project, quote, isRepr }, symbol, frame);
      if ("obstacle" in call) {
        obstacles.push(`${symbol.qualifiedName}: ${call.obstacle}`);
        continue;
      }
      const test = testOf(request, project, symbol, call);
      const outcome = await tryCall(request, test, signature);
      if (outcome.reproduction) return outcome.reproduction;
      last = outcome.run;
    }
    return notReproduced(obstacles, last);
  },
};

interface CallableFrame {
  readonly symbol: FunctionSymbol;
  readonly frame: MappedFrame;
}

/** The project's frames of the exception that surfaced, innermost first, and then those of what led to it. */
function framesToCall({ investigation }: ReproductionRequest): CallableFrame[] {
  const { frames, code } = investigation;
  const seen = new Set<string>();
  return frames
    .toSorted(
      (left, right) => right.exception - left.exception || frames.indexOf(right) - frames.indexOf(left),
    )
    .flatMap((frame) => {
      const symbol =
        frame.path !== null && frame.line !== null ? code.functionAt(frame.path, frame.line) : null;
      const key = symbol && `${symbol.path}#${symbol.qualifiedName}`;
      // A comprehension has a frame of its own before Python 3.12, without what its function was given.
      if (/^<(?:listcomp|setcomp|dictcomp|genexpr|lambda)>$/.test(frame.frame.function ?? "")) return [];
      if (!symbol || !key || seen.has(key) || !frame.frame.locals || frame.fit === "mismatch") return [];
      if (code.file(symbol.path)?.isTest) return [];
      seen.add(key);
      return [{ symbol, frame }];
    });
}

interface WrittenCall {
  readonly text: string;
  readonly imports: readonly NeededImport[];
}

function callOf(
  context: RebuildContext,
  symbol: FunctionSymbol,
  frame: MappedFrame,
): WrittenCall | { obstacle: string } {
  const locals = frame.frame.locals ?? {};
  const owner = ancestorOfType(symbol.node, ["class_definition", "function_definition"]);
  if (owner?.type === "function_definition") return { obstacle: "it is defined inside another function" };
  const parameters = (field(symbol.node, "parameters")?.namedChildren ?? []).filter(
    (child) => child.type !== "comment",
  );
  const target = owner ? methodTarget(context, symbol, owner, locals) : functionTarget(context, symbol);
  if ("obstacle" in target) return target;
  const imports: NeededImport[] = [...target.imports];
  const given: string[] = [];
  let byName = false;
  for (const parameter of target.isBound ? parameters.slice(1) : parameters) {
    if (/^(?:keyword_separator|list_splat_pattern)$/.test(parameter.type)) byName = true;
    if (!/^(?:identifier|typed_parameter|default_parameter|typed_default_parameter)$/.test(parameter.type))
      continue;
    const name =
      (field(parameter, "name") ?? (parameter.type === "identifier" ? parameter : parameter.firstNamedChild))
        ?.text ?? "";
    if (/^\*/.test(name)) continue;
    const value = locals[name];
    const hasDefault = field(parameter, "value") !== null;
    if (value === undefined || isReassigned(symbol.node, name, frame.line ?? 0)) {
      if (!hasDefault) return { obstacle: `the value of \`${name}\` at the start of the call is not known` };
      byName = true;
      continue;
    }
    const made = rebuild(value, context);
    if (made.obstacle !== null) {
      if (!hasDefault) return { obstacle: `\`${name}\` holds ${made.obstacle}` };
      byName = true;
      continue;
    }
    imports.push(...made.imports);
    given.push(byName ? `${name}=${made.text}` : made.text);
  }
  return { text: `${target.text}(${given.join(", ")})`, imports };
}

interface Target extends WrittenCall {
  readonly isBound: boolean;
}

function functionTarget({ project }: RebuildContext, symbol: FunctionSymbol): Target {
  return { text: symbol.name, imports: [project.importOf(symbol.path, symbol.name)], isBound: false };
}

function methodTarget(
  context: RebuildContext,
  symbol: FunctionSymbol,
  owner: Node,
  locals: Readonly<Record<string, CapturedValue>>,
): Target | { obstacle: string } {
  const className = field(owner, "name")?.text ?? "";
  if (ancestorOfType(owner, ["class_definition", "function_definition"]))
    return { obstacle: "its class is not at module level" };
  const decorators = symbol.node.parent?.type === "decorated_definition" ? symbol.node.parent.text : "";
  const imports = [context.project.importOf(symbol.path, className)];
  if (/@staticmethod\b/.test(decorators))
    return { text: `${className}.${symbol.name}`, imports, isBound: false };
  if (/@classmethod\b/.test(decorators))
    return { text: `${className}.${symbol.name}`, imports, isBound: true };
  const self = locals.self;
  if (self === undefined) return { obstacle: "the object that it belongs to was not captured" };
  const made = rebuild(self, context);
  if (made.obstacle !== null) return { obstacle: `\`self\` is ${made.obstacle}` };
  return { text: `${made.text}.${symbol.name}`, imports: made.imports, isBound: true };
}

/** A local that was given a new value before the failing line no longer holds the argument. */
function isReassigned(definition: Node, name: string, line: number): boolean {
  return definition
    .descendantsOfType([
      "assignment",
      "augmented_assignment",
      "for_statement",
      "with_item",
      "named_expression",
      "delete_statement",
    ])
    .some((node) => {
      if (node.startPosition.row + 1 > line) return false;
      const target =
        field(node, "left") ??
        field(node, "name") ??
        field(node, "alias") ??
        (node.type === "delete_statement" ? node : null);
      return (
        target !== null &&
        (target.text === name ||
          target
            .descendantsOfType("identifier")
            .some(
              (item) =>
                item.text === name && item.parent?.type !== "attribute" && item.parent?.type !== "subscript",
            ))
      );
    });
}

function testOf(
  request: ReproductionRequest,
  project: ProjectCode,
  symbol: FunctionSymbol,
  call: WrittenCall,
): NewTest {
  const { detection } = request.environment;
  const stem = symbol.path.slice(symbol.path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const path = newTestPath(project, {
    folder: null,
    area: stem,
    topic: symbol.name,
    testPaths: detection.testPaths,
    root: detection.root,
  });
  const name = `test_${symbol.name.replace(/^_+|_+$/g, "")}_accepts_the_captured_values`;
  const isAsync = symbol.node.text.startsWith("async");
  const isGenerator = symbol.node.descendantsOfType("yield").length > 0;
  const run = isAsync ? `asyncio.run(${call.text})` : isGenerator ? `list(${call.text})` : call.text;
  const imports = [...call.imports, ...(isAsync ? [{ module: "asyncio", name: null, alias: null }] : [])];
  const lines = [...importBlock(imports, project.isOwn), "", "", `def ${name}():`, `    ${run}`];
  return {
    path,
    source: `${lines.join("\n")}\n`,
    cases: [{ id: `${path}::${name}`, name, role: "proving", proves: "fix" }],
  };
}

async function tryCall(
  request: ReproductionRequest,
  test: NewTest,
  signature: Signature,
): Promise<{ reproduction: Reproduction | null; run: TestRun }> {
  const id = test.cases[0]?.id ?? "";
  const { shown, last } = await lookTwice(request, {
    test,
    shows(run) {
      const results = resultsOf(run, id);
      return (
        results.length > 0 &&
        results.every((result) => failsAlike(result.failure?.exceptions ?? [], signature))
      );
    },
  });
  if (!shown) return { reproduction: null, run: last };
  const reproduction: Reproduction = {
    reproduced: true,
    kind: "call",
    test,
    proving: [id],
    before: shown,
    signature,
    render: () => test,
    variant: null,
    notes: ["asserts only that the captured error does not occur"],
  };
  return { reproduction, run: last };
}

function failsAlike(
  exceptions: readonly { type: string; message: string; function: string | null }[],
  signature: Signature,
): boolean {
  const plain = (name: string) => name.slice(name.lastIndexOf(".") + 1);
  const types = exceptions.map((exception) => plain(exception.type));
  const wanted = signature.classes.map(plain);
  if (types.length !== wanted.length || types.some((type, index) => type !== wanted[index])) return false;
  const last = exceptions.at(-1);
  if (!last || maskMessage(last.message) !== signature.message) return false;
  return (
    signature.function === null ||
    last.function === null ||
    plain(last.function) === plain(signature.function)
  );
}

function notReproduced(obstacles: readonly string[], run: TestRun | null): NotReproduced {
  const loading = run && loadingObstacle(run);
  if (loading?.isEnvironment) {
    return {
      reproduced: false,
      reason: "environment_failed",
      sentence: loading.sentence,
      output: run?.output ?? "",
    };
  }
  if (run) {
    const sentence = "Called with the captured values, the function did not fail with this error.";
    return { reproduced: false, reason: "not_reproduced", sentence, output: run.output };
  }
  const [first] = obstacles;
  return first
    ? refuse("not_reproduced", `No function of the trace could be called again: ${first}.`)
    : refuse("unsupported", "The event holds no captured values of the project's functions.");
}

function refuse(reason: NotReproduced["reason"], sentence: string): NotReproduced {
  return { reproduced: false, reason, sentence, output: "" };
}
