import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { replaceNode } from "../edits/expressions.ts";
import { originsOf } from "../fault/own-fault.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { missingAwaitGuide } from "./guide.ts";
import { waitedInLoop } from "./running-loop.ts";
import { waitedUp } from "./way-up.ts";

const RUNNING_LOOP =
  /cannot be called from a running event loop|This event loop is already running|Cannot run the event loop while another loop is running/;

/** A coroutine that is used as if it were its result, in Python. */
export const missingAwaitRecipe: Recipe = findingsRecipe({
  slug: "missing-await",
  guide: missingAwaitGuide,
  score({ exception: { type, value } }) {
    if (type === "RuntimeError" && RUNNING_LOOP.test(value)) return 0.9;
    const isUsed =
      /'coroutine' object (?:is not (?:subscriptable|iterable|callable)|has no attribute|does not support)|object of type 'coroutine' has no len|\bcoroutine\b.* (?:and|not supported)|'coroutine' and |and 'coroutine'|'async for' requires an object with __aiter__ method, got coroutine|argument of type 'coroutine'|non-iterable coroutine|Object of type coroutine is not JSON serializable|expected str instance, coroutine found|not '?coroutine'?$/;
    const isSuperfluous = /^object (?!coroutine)[\w.]+ can't be used in 'await' expression/;
    if (type === "TypeError" && isSuperfluous.test(value)) return 0.9;
    return /^(?:AttributeError|TypeError)$/.test(type) && isUsed.test(value) ? 0.9 : null;
  },
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const superfluous = superfluousAwait(investigation, fault) ?? loopInLoop(investigation, fault);
  if (superfluous) return [superfluous];
  if (RUNNING_LOOP.test(fault.exception.value)) return [];
  const call = coroutineCall(investigation, fault) ?? wrapperCall(investigation, fault) ?? outsideCall(fault);
  const name = call ? (field(call.node, "function")?.text ?? "a coroutine") : "A coroutine";
  const sentence = `\`${name}\` is asynchronous, and its result is used without waiting for it.`;
  const advice = "Write `await` before the call.";
  const place = call ? { path: call.path, line: startLineOf(call.node) } : placeOf(fault);
  const file = call && investigation.code.file(call.path);
  const definition = call ? ancestorOfType(call.node, ["function_definition", "lambda"]) : null;
  const isAsync = definition?.children.some((child) => child.type === "async") ?? false;
  if (!call || !file) return [{ id: "no-await", sentence, ...place, ideas: [], advice }];
  if (!isAsync) {
    const ideas = becomesAsync(investigation, file, call.node, sentence);
    return [{ id: "no-await", sentence, ...place, ideas, advice }];
  }
  const gathered = gatheredEdits(investigation, file, call.node);
  if (gathered) {
    const idea = {
      cause: sentence,
      explanation: "They are waited for together, as the house does.",
      edits: gathered.map((edit) => ({ ...edit, part: "fix" })),
      basis: "house" as const,
      expectation: FINE,
      name: "results_are_awaited",
      sentence: "The results are waited for.",
    };
    return [{ id: "no-await", sentence, ...place, advice, ideas: [idea] }];
  }
  const parent = call.node.parent;
  const isRead =
    parent !== null && /^(?:attribute|subscript|call)$/.test(parent.type) && !isArgument(call.node);
  const text = isRead ? `(await ${call.node.text})` : `await ${call.node.text}`;
  const edits: CandidateEdit[] = [{ ...replaceNode(file, call.node, text), part: "fix" }];
  return [
    {
      id: "no-await",
      sentence,
      ...place,
      advice,
      ideas: [
        {
          cause: sentence,
          explanation: "The call is awaited; the function around it is asynchronous already.",
          edits,
          basis: "standard",
          expectation: FINE,
          name: "result_is_awaited",
          sentence: "The result is waited for.",
        },
      ],
    },
  ];
}

/**
 * A call of code from outside that gave the coroutine, `request.json()`: the failing line itself reads its result, or a
 * variable that nothing else is bound to.
 */
function outsideCall({
  function: symbol,
  statement,
  file,
  line,
}: PythonFault): { path: string; node: Node } | null {
  if (!symbol?.node.children.some((child) => child.type === "async")) return null;
  const onLine = ["attribute", "subscript"]
    .flatMap((type) => statement.descendantsOfType(type))
    .filter((node) => startLineOf(node) === line)
    .flatMap((node) => field(node, node.type === "attribute" ? "object" : "value") ?? []);
  for (const holder of onLine) {
    if (holder.type !== "identifier") continue;
    const bound = symbol.node
      .descendantsOfType("assignment")
      .filter((node) => field(node, "left")?.text === holder.text && node.startIndex < statement.startIndex);
    const value = bound[0] && field(bound[0], "right");
    if (bound.length === 1 && value?.type === "call") return { path: file.path, node: value };
  }
  const direct = onLine.filter((holder) => holder.type === "call");
  const [only] = direct;
  return only && direct.length === 1 && onLine.length === 1 ? { path: file.path, node: only } : null;
}

/** The function around the call becomes asynchronous too, and all who call it wait for it in turn. */
function becomesAsync({ code }: Investigation, file: SourceFile, call: Node, sentence: string): Idea[] {
  const edits = waitedUp(code, file, call);
  if (!edits) return [];
  return [
    {
      cause: sentence,
      explanation:
        "It is waited for, and so are the functions on the way that have become asynchronous by it.",
      edits: edits.map((edit) => ({ ...edit, part: "fix", together: "wait" })),
      basis: "standard",
      expectation: FINE,
      name: "result_is_awaited",
      sentence: "The result is waited for.",
    },
  ];
}

/** A loop is begun where one runs already. */
function loopInLoop({ code }: Investigation, fault: PythonFault): Finding | null {
  if (!RUNNING_LOOP.test(fault.exception.value)) return null;
  const bridged = waitedInLoop(code, fault);
  const sentence = bridged
    ? `\`${bridged.name}\` begins an event loop of its own, and is called where one runs already.`
    : "An event loop is begun where one runs already.";
  const advice = "Wait for the coroutine itself in asynchronous code.";
  if (!bridged) return null;
  const idea: Idea = {
    cause: sentence,
    explanation: "The coroutine itself is waited for.",
    edits: bridged.edits.map((edit) => ({ ...edit, part: "fix", together: "wait" })),
    basis: "standard",
    expectation: FINE,
    name: "coroutine_is_awaited",
    sentence: "The coroutine is waited for.",
  };
  const place = { path: bridged.file.path, line: startLineOf(bridged.call) };
  return { id: "no-await", sentence, ...place, ideas: [idea], advice };
}

/** `[load(name) for name in names]` where the project waits for such lists with `asyncio.gather`. */
function gatheredEdits({ code }: Investigation, file: SourceFile, call: Node): readonly Edit[] | null {
  const list = call.parent?.type === "list_comprehension" ? call.parent : null;
  const usesGather =
    list !== null &&
    code.symbolsOf(file.path)?.imports.some(({ local }) => local === "asyncio") === true &&
    code.naming("gather").some((path) => path.endsWith(".py"));
  if (!list || !usesGather) return null;
  return [replaceNode(file, list, `await asyncio.gather(*(${list.text.slice(1, -1)}))`)];
}

/** `await total(rows)` of a function that is not asynchronous. */
function superfluousAwait({ code }: Investigation, fault: PythonFault): Finding | null {
  const found = /^object ([\w.]+) can't be used in 'await' expression/.exec(fault.exception.value);
  if (!found) return null;
  const awaits = fault.statement.descendantsOfType("await").flatMap((node): { node: Node; call: Node }[] => {
    const call = node.firstNamedChild;
    return call ? [{ node, call }] : [];
  });
  const plain = awaits.filter(({ call }) => {
    const callees = call.type === "call" ? calleesOf(code, fault.file.path, call) : [];
    const isAsync = callees.some(({ symbol }) =>
      symbol.node.children.some((child) => child.type === "async"),
    );
    return !isAsync && (callees.length > 0 || awaits.length === 1);
  });
  const [only] = plain;
  const sentence = `What ${fault.file.path}:${fault.line} waits for is no coroutine: it gives its result at once.`;
  const advice = "Wait for what is asynchronous only.";
  if (!only || plain.length !== 1) return { id: "no-await", sentence, ...placeOf(fault), ideas: [], advice };
  const idea = {
    cause: sentence,
    explanation: "The `await` goes.",
    edits: [{ ...replaceNode(fault.file, only.node, only.call.text), part: "fix" }],
    basis: "standard" as const,
    expectation: FINE,
    name: "result_is_there_at_once",
    sentence: "The result is used as it is.",
  };
  return { id: "no-await", sentence, ...placeOf(fault), ideas: [idea], advice };
}

function isArgument(node: Node): boolean {
  return node.parent?.type === "argument_list";
}

/** The call that made the coroutine: by the way of the value, else the asynchronous call on the line or behind its names. */
function coroutineCall(
  investigation: Investigation,
  fault: PythonFault,
): { path: string; node: Node } | null {
  const traced = originsOf(investigation)
    .find(({ kind }) => kind === "missing_await")
    ?.places.at(-1);
  if (traced?.node.type === "call") return { path: traced.path, node: traced.node };
  const onLine = fault.statement
    .descendantsOfType("call")
    .filter((node) => isUnawaited(investigation, fault, node));
  if (onLine[0]) return { path: fault.file.path, node: onLine[0] };
  const scope = scopeOf(fault.statement);
  for (const name of fault.statement.descendantsOfType("identifier")) {
    for (const { value } of reachingBindings(scope, name.text, name).bindings)
      if (value.type === "call" && isUnawaited(investigation, fault, value))
        return { path: fault.file.path, node: value };
  }
  return awaitedElsewhere(investigation, fault, onStatement(fault));
}

/** Calls of the failing statement, and those whose results its names hold. */
function onStatement(fault: PythonFault): Node[] {
  const scope = scopeOf(fault.statement);
  const bound = fault.statement
    .descendantsOfType("identifier")
    .flatMap((name) => reachingBindings(scope, name.text, name).bindings.map(({ value }) => value))
    .filter(({ type }) => type === "call");
  const all = [...fault.statement.descendantsOfType("call"), ...bound];
  return all.filter((call, index) => all.findIndex(({ id }) => id === call.id) === index);
}

/** The one call that nobody waits for, of a method of an unknown class that the rest of the project waits for. */
function awaitedElsewhere(
  { code }: Investigation,
  fault: PythonFault,
  calls: readonly Node[],
): { path: string; node: Node } | null {
  const found = calls.filter((call) => {
    const callee = field(call, "function");
    const name = callee?.type === "attribute" ? (lastNameOf(callee) ?? "") : "";
    if (name === "" || call.parent?.type === "await") return false;
    const others = code
      .callsOf(name)
      .filter(
        ({ path, node }) =>
          code.file(path)?.isTest === false &&
          !(path === fault.file.path && node.startIndex === call.startIndex),
      );
    return others.length > 0 && others.every(({ node }) => node.parent?.type === "await");
  });
  const [only, ...more] = found;
  return only && more.length === 0 ? { path: fault.file.path, node: only } : null;
}

/**
 * `return function(*args)` in the asynchronous wrapper that a decorator puts around an asynchronous function: what is
 * waited for gives a coroutine then.
 */
function wrapperCall({ code }: Investigation, fault: PythonFault): { path: string; node: Node } | null {
  const awaited = [fault.statement, scopeOf(fault.statement)].flatMap((node) =>
    node.descendantsOfType("await").flatMap((one) => one.firstNamedChild ?? []),
  );
  for (const call of awaited) {
    const callees = call.type === "call" ? calleesOf(code, fault.file.path, call) : [];
    for (const { symbol } of callees) {
      if (!isAsynchronous(symbol.node)) continue;
      for (const text of decoratorsOf(symbol.node)) {
        const made = code.resolve(symbol.path, /^[\w.]+/.exec(text)?.[0] ?? "");
        if (made?.node?.type !== "function_definition") continue;
        const taken = new Set(
          [made.node, ...made.node.descendantsOfType("function_definition")].flatMap((node) =>
            parametersOf(node).map(({ name }) => name),
          ),
        );
        const inner = made.node
          .descendantsOfType("function_definition")
          .filter((node) => node.id !== made.node?.id && isAsynchronous(node))
          .flatMap((node) => node.descendantsOfType("call"))
          .filter((node) => {
            const callee = field(node, "function");
            return (
              callee?.type === "identifier" &&
              taken.has(callee.text) &&
              node.parent?.type !== "await" &&
              /\*/.test(field(node, "arguments")?.text ?? "")
            );
          });
        const [only, ...others] = inner;
        if (only && others.length === 0) return { path: made.path, node: only };
      }
    }
  }
  return null;
}

function isAsynchronous(definition: Node): boolean {
  return definition.children.some((child) => child.type === "async");
}

function isUnawaited({ code }: Investigation, fault: PythonFault, call: Node): boolean {
  if (
    call.parent?.type === "await" ||
    /^(?:gather|create_task|run|wait_for|ensure_future)$/.test(readCall(call).callee?.split(".").at(-1) ?? "")
  )
    return false;
  return calleesOf(code, fault.file.path, call).some(({ symbol }) =>
    symbol.node.children.some((child) => child.type === "async"),
  );
}
