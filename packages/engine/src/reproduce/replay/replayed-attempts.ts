import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { replacing, type TextEdit } from "../borrow/text-edits.ts";
import type { Attempt } from "../call/explore.ts";
import { commandLine, underCommandLine } from "../call/program-attempts.ts";
import { type RebuildContext, rebuild } from "../call/rebuild-value.ts";
import { returnedKind } from "../call/returned-kind.ts";
import { plainTestStyle } from "../call/test-style.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { calledBy } from "./called-by.ts";
import { type Entering, enterings } from "./frame-scopes.ts";
import { samplesIn } from "./samples.ts";
import { argumentOf, isMadeHere, type Slice, type SliceOptions, sliceFor } from "./slice.ts";
import { writeSlice } from "./write-slice.ts";

/** How far back what the project makes is made again: all of it, else only what is handed on at last. */
const HOPS = [9, 2, 1];
const LONGEST = 40;
const ASYNCIO: NeededImport = { module: "asyncio", name: null, alias: null };

/**
 * What the callers on the trace did, done again: at each frame the expression that entered the next function, with the
 * statements that compute what it is given, so that what made the wrong value makes it once more. The outermost first.
 */
export function replayedAttempts(request: ReproductionRequest, context: RebuildContext): readonly Attempt[] {
  const found = new Map<string, Attempt>();
  const add = (made: Attempt | null) => {
    const key = made?.case.act.join("\n") ?? "";
    if (made && !found.has(key)) found.set(key, made);
  };
  const sample = samplesIn(context.project);
  for (const entering of enterings(request.investigation)) {
    for (const hops of HOPS) {
      const options = { context, hops, sample };
      const slice = sliceFor(options, entering.scope, [entering.use]);
      if (slice) add(attemptOf(request, context, entering, slice, []));
      const held = partsHeld(options, entering);
      const rest = held && sliceFor(options, entering.scope, held.kept);
      if (held && rest) {
        const made = {
          ...rest,
          imports: [...rest.imports, ...held.imports],
          isStandIn: rest.isStandIn || held.isStandIn,
        };
        add(attemptOf(request, context, entering, made, held.replaced));
      }
    }
  }
  return [...found.values()];
}

interface PartsHeld {
  /** What is done again. */
  readonly kept: readonly Node[];
  readonly replaced: readonly TextEdit[];
  readonly imports: readonly NeededImport[];
  readonly isStandIn: boolean;
}

/**
 * The parts of a call that nothing of the project made, as the entered function held them: an object that stands beside
 * the wrong value need not come the way that it came in production. Null where there is none.
 */
function partsHeld(options: SliceOptions, { scope, entered, frame, use }: Entering): PartsHeld | null {
  if (use.type !== "call") return null;
  const callee = field(use, "function");
  const locals = frame.frame.locals ?? {};
  const replaced: TextEdit[] = [];
  const imports: NeededImport[] = [];
  const kept: Node[] = callee ? [callee] : [];
  let isStandIn = false;
  for (const { name } of parametersOf(entered.node)) {
    const given = argumentOf(entered.node, name, use);
    if (!given) continue;
    const isReceiver = given.id === (callee && field(callee, "object"))?.id;
    const value = Object.hasOwn(locals, name) ? locals[name] : undefined;
    const made =
      value === undefined || isMadeHere(options, scope, given) ? null : rebuild(value, options.context);
    if (made === null || made.obstacle !== null) {
      if (!isReceiver) kept.push(given);
      continue;
    }
    replaced.push(replacing(given, made.text));
    imports.push(...made.imports);
    if (made.isStandIn) isStandIn = true;
    if (isReceiver) kept.shift();
  }
  return replaced.length > 0 ? { kept, replaced, imports, isStandIn } : null;
}

function attemptOf(
  request: ReproductionRequest,
  context: RebuildContext,
  { scope, entered, frame, use }: Entering,
  slice: Slice,
  replaced: readonly TextEdit[],
): Attempt | null {
  const { project } = context;
  const isAwaited = use.parent?.type === "await";
  const isAsync = entered.node.text.startsWith("async") && !isAwaited && isBareCall(use);
  const yields = descendantsHere(entered.node, "yield").length > 0 && !isManaged(entered);
  const kind = isAsync || yields ? null : returnedKind(entered);
  const lines = writeSlice(project, slice, {
    scope,
    node: use,
    replaced,
    write: (text) => {
      const value = isAwaited ? `await ${text}` : text;
      if (yields && isAsync) return [`[item async for item in ${value}]`];
      if (yields) return [`list(${value})`];
      if (isAsync) return [`await ${value}`];
      return [kind && use.type === "call" ? `result = ${value}` : value];
    },
  });
  const waits =
    isAwaited ||
    isAsync ||
    slice.pieces.some(
      ({ node, isHeader }) =>
        /^async\b/.test(node.text) || (!isHeader && descendantsHere(node, "await").length > 0),
    );
  const asserted = kind && use.type === "call" ? [`assert isinstance(result, ${kind})`] : [];
  const whole = waits
    ? [
        "async def replay():",
        ...[...lines, ...asserted].map((line) => `    ${line}`),
        "",
        "asyncio.run(replay())",
      ]
    : lines;
  if (whole.length > LONGEST) return null;
  const words = whole.some((line) => /\bsys\.argv\b/.test(line)) ? commandLine(request) : null;
  const plain = words && withWords(whole, words, context);
  const argv = plain ? null : words;
  const act = plain
    ? { lines: plain, imports: [] }
    : argv
      ? underCommandLine(argv, whole, context)
      : { lines: whole, imports: [] };
  const style = plainTestStyle(request, project, entered);
  const text = [...act.lines, ...asserted].join("\n");
  const needed = slice.imports.filter((one) =>
    new RegExp(`\\b${one.alias ?? one.name ?? one.module.split(".")[0]}\\b`).test(text),
  );
  const made = slice.runs.find((one) => one.node.id !== entered.node.id);
  const producer = made && calledBy(made);
  const stem = calledBy(entered);
  return {
    entry: { symbol: entered, frame },
    isFaithful: !slice.isStandIn,
    runs: slice.runs,
    case: {
      ...style,
      name: `test_${stem}_${producer ? `on_what_${producer}_gives` : "as_it_is_called"}`,
      isAsync: false,
      arrange: [],
      act: act.lines,
      assert: waits ? [] : asserted,
      imports: [...style.imports, ...needed, ...act.imports, ...(waits ? [ASYNCIO] : [])],
      raises: null,
    },
  };
}

/** `sys.argv[1]` as the word that it was; null where the command line is read in another way too. */
function withWords(
  lines: readonly string[],
  words: readonly string[],
  { quote }: RebuildContext,
): readonly string[] | null {
  const written = lines.map((line) =>
    line.replace(/\bsys\.argv\[(\d+)\]/g, (all, index: string) => {
      const word = words[Number(index)];
      return word === undefined ? all : pythonLiteral(word, quote);
    }),
  );
  return written.some((line) => /\bsys\.argv\b/.test(line)) ? null : written;
}

/** A call that nothing around it waits for, as `asyncio.run` and `gather` do. */
function isBareCall(use: Node): boolean {
  return use.type === "call" && use.parent?.type !== "argument_list";
}

function isManaged({ node }: FunctionSymbol): boolean {
  const decorated = node.parent?.type === "decorated_definition" ? node.parent : null;
  return (decorated?.namedChildren ?? []).some(
    (one) => one.type === "decorator" && /contextmanager|fixture/.test(field(one, "name")?.text ?? one.text),
  );
}
