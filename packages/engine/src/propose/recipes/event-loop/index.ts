import type { Node } from "web-tree-sitter";
import type { CallSite, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { routeDecorator } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "event-loop",
  title: "Fix RuntimeError: asyncio.run() cannot be called from a running event loop in Python",
  summary:
    "This error occurs when code that runs in an event loop starts another, or when code that needs one runs in none. Within a loop a coroutine is awaited; what makes tasks has to be a coroutine itself.",
  trace: [
    ["    found = asyncio.run(source.rate(code))", "A second loop was to be started."],
    [
      "RuntimeError: asyncio.run() cannot be called from a running event loop",
      "One runs already: that of the server.",
    ],
  ],
  causes: [
    ["nested", "A loop within a loop", "Code of a script is called by a handler.", "asyncio.run(rate(code))"],
    [
      "no-loop",
      "A task without a loop",
      "A handler without `async` runs in a thread.",
      "def start():\n    asyncio.create_task(work())",
    ],
    [
      "mixed-with",
      "with and async with taken for each other",
      "The message tells which of the two the object knows.",
      "with session.get(url) as answer:",
    ],
  ],
  fix: ["Await it.", "found = asyncio.run(source.rate(code))", "found = await source.rate(code)"],
  testing: [
    "Through the server's loop.",
    'def test_rate():\n    assert client.get("/rates/EUR").status_code == 200',
  ],
  questions: [["Does nest_asyncio help?", "It hides that one call blocks the whole server."]],
});

const NESTED =
  /asyncio\.run\(\) cannot be called from a running event loop|This event loop is already running|Cannot run the event loop while another loop is running/;
const NO_LOOP = /^no running event loop/;
const PROTOCOL = /object does not support the (asynchronous )?context manager protocol/;
const LOOP_OVER =
  /'async for' requires an object with __aiter__ method, got (\w+)|^'(async_generator)' object is not iterable/;
const COROUTINES = /^Passing coroutines is forbidden, use tasks explicitly/;
const NOT_AWAITABLE = /^object (\w+) can't be used in 'await' expression/;

/** Loops of asyncio within each other, or missing, and `async` where it does not belong, in Python. */
export const eventLoopRecipe: Recipe = findingsRecipe({
  slug: "event-loop",
  guide,
  score({ exception: { type, value } }) {
    if (type === "RuntimeError") return NESTED.test(value) || NO_LOOP.test(value) ? 0.9 : null;
    return type === "TypeError" &&
      (COROUTINES.test(value) || PROTOCOL.test(value) || LOOP_OVER.test(value) || NOT_AWAITABLE.test(value))
      ? 0.88
      : null;
  },
  findings,
});

const ADVICE = "Await coroutines within a loop, and start one loop only, where the program starts.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { value } = fault.exception;
  const where = `${fault.file.path}:${fault.line}`;
  const found = (id: string, sentence: string, make: (cause: string) => readonly Idea[]): Finding[] => [
    { id, sentence, ...placeOf(fault), ideas: make(sentence), advice: ADVICE },
  ];
  if (NESTED.test(value))
    return found("nested", `${where} starts an event loop where one runs already.`, (cause) =>
      awaitIdeas(investigation, fault, cause),
    );
  if (NO_LOOP.test(value))
    return found("no-loop", `${where} needs an event loop, and the function runs outside of one.`, (cause) =>
      asyncHandlerIdeas(investigation, fault, cause),
    );
  if (COROUTINES.test(value))
    return found("no-loop", `${where} waits for coroutines, and only tasks can be waited for.`, (cause) =>
      taskIdeas(fault, cause),
    );
  if (NOT_AWAITABLE.test(value))
    return found("mixed-with", `${where} awaits what is no coroutine.`, (cause) => plainIdeas(fault, cause));
  return found("mixed-with", `${where} takes \`async\` for its absence, or the other way round.`, (cause) =>
    asyncWordIdeas(fault, cause),
  );
}

/** `asyncio.wait([read(one) for one in all])`: each coroutine is made a task. */
function taskIdeas(fault: PythonFault, cause: string): Idea[] {
  const wait = fault.statement
    .descendantsOfType("call")
    .find((node) => /(?:^|\.)wait$/.test(readCall(node).callee ?? ""));
  const given = wait && readCall(wait).positional[0];
  const list = given?.type === "identifier" ? boundTo(given) : given;
  const callee = wait && field(wait, "function");
  const prefix = callee?.type === "attribute" ? `${field(callee, "object")?.text}.` : null;
  if (!list || prefix === null) return [];
  const isMade = /^(?:list|set)_comprehension$|^generator_expression$/.test(list.type);
  const items = isMade
    ? [field(list, "body") ?? list]
    : /^(?:list|set|tuple)$/.test(list.type)
      ? list.namedChildren
      : [];
  const calls = items.filter(({ type }) => type === "call");
  if (calls.length === 0 || calls.length !== items.length) return [];
  return [
    runningIdea({
      cause,
      explanation: "Each coroutine is made a task of the loop that runs.",
      edits: calls.map((node) => replaceNode(fault.file, node, `${prefix}create_task(${node.text})`)),
      basis: "standard",
      name: "tasks_are_waited_for",
      sentence: "Tasks are waited for.",
    }),
  ];
}

function boundTo(name: Node): Node | null {
  const { bindings } = reachingBindings(scopeOf(name), name.text, name);
  const [only, ...others] = bindings;
  return only?.kind === "assignment" && only.index === null && others.length === 0 ? only.value : null;
}

function isAsync(definition: Node | null): boolean {
  return definition?.children[0]?.type === "async";
}

const RUNS = /^(?:asyncio\.run|(?:[\w.]+\.)?run_until_complete)$/;

/** `asyncio.run(work())` becomes `await work()`; a plain function in between becomes a coroutine that its callers await. */
function awaitIdeas({ code }: Investigation, fault: PythonFault, cause: string): Idea[] {
  const run = fault.statement
    .descendantsOfType("call")
    .find((node) => RUNS.test(readCall(node).callee ?? "") && readCall(node).positional.length === 1);
  const inner = run && readCall(run).positional[0];
  const own = fault.function;
  if (!run || inner?.type !== "call" || !own) return [];
  const awaited = replaceNode(fault.file, run, awaitText(run, inner.text));
  const idea = (edits: readonly Edit[], how: string): Idea =>
    runningIdea({
      cause,
      explanation: how,
      edits,
      basis: "standard",
      name: "one_loop",
      sentence: "The work runs in the loop that is there.",
    });
  if (isAsync(own.node)) return [idea([awaited], "The coroutine is awaited in the loop that runs.")];
  const calls = code.callsOf(own.name).filter(({ path }) => code.file(path)?.isTest === false);
  // A caller that is no coroutine would have to become one as well.
  if (calls.length === 0 || code.functionsNamed(own.name).length > 1) return [];
  if (!calls.every(({ enclosing }) => enclosing && isAsync(enclosing.node))) {
    const threads = threadEdits(code, calls);
    return threads.length > 0
      ? [
          idea(
            threads,
            `\`${own.name}\` starts a loop of its own for those without one; coroutines run it in a thread.`,
          ),
        ]
      : [];
  }
  const callers = calls.flatMap(({ path, node }) => {
    const file = code.file(path);
    return file && node.parent?.type !== "await" ? [replaceNode(file, node, awaitText(node, node.text))] : [];
  });
  return [
    idea(
      [awaited, asyncEdit(fault, own), ...callers],
      `\`${own.name}\` becomes a coroutine, as those that call it are.`,
    ),
  ];
}

/** `await asyncio.to_thread(total, shops)`, where a coroutine calls a function that starts a loop for all its other callers. */
function threadEdits(code: Investigation["code"], calls: readonly CallSite[]): readonly Edit[] {
  return calls.flatMap(({ path, node, enclosing }): readonly Edit[] => {
    const file = code.file(path);
    const callee = field(node, "function");
    if (!file || !callee || !enclosing || !isAsync(enclosing.node) || node.parent?.type === "await")
      return [];
    if (ancestorOfType(node, ["lambda", "function_definition"])?.type !== "function_definition") return [];
    const plan = planModuleImport(code, path, "asyncio");
    const given = field(node, "arguments")?.text.slice(1, -1).trim() ?? "";
    if (!plan) return [];
    const text = `${plan.local}.to_thread(${[callee.text, given].filter((part) => part !== "").join(", ")})`;
    return [...plan.edits, replaceNode(file, node, awaitText(node, text))];
  });
}

/** `await x`, in brackets where something is done with it at once. */
function awaitText(place: Node, text: string): string {
  return /^(?:attribute|subscript|call)$/.test(place.parent?.type ?? "")
    ? `(await ${text})`
    : `await ${text}`;
}

function asyncEdit({ file }: PythonFault, { node }: FunctionSymbol): Edit {
  return textEdit(file, node.startIndex, node.startIndex, "async ");
}

/** A handler that makes tasks is a coroutine, as the house's other handlers are. */
function asyncHandlerIdeas({ code }: Investigation, fault: PythonFault, cause: string): Idea[] {
  const own = fault.function;
  if (
    !own ||
    isAsync(own.node) ||
    !routeDecorator(own.node) ||
    !/\b(?:create_task|ensure_future|get_running_loop)\(/.test(fault.statement.text)
  )
    return [];
  const kin = (code.symbolsOf(fault.file.path)?.functions ?? []).find(
    ({ node }) => isAsync(node) && routeDecorator(node) !== null,
  );
  return [
    runningIdea({
      cause,
      explanation: `The handler runs in the event loop as a coroutine${kin ? `, as that at ${kin.path}:${kin.startLine} does` : ""}.`,
      edits: [asyncEdit(fault, own)],
      basis: kin ? "house" : "guess",
      name: "handler_runs_in_the_loop",
      sentence: "The handler runs in the loop.",
    }),
  ];
}

/** `await` in front of a value goes. */
function plainIdeas(fault: PythonFault, cause: string): Idea[] {
  const found = [fault.statement, ...fault.statement.descendantsOfType("await")]
    .filter(({ type }) => type === "await")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1);
  const [node, ...others] = found;
  const inner = node?.firstNamedChild;
  // A None that is awaited may be a coroutine that was not written as one.
  if (!node || others.length > 0 || !inner || /^object NoneType\b/.test(fault.exception.value)) return [];
  return [
    runningIdea({
      cause,
      explanation: "What is no coroutine is not awaited.",
      edits: [replaceNode(fault.file, node, inner.text)],
      basis: "standard",
      name: "value_is_not_awaited",
      sentence: "The value is used as it is.",
    }),
  ];
}

/** `async with` for `with`, and `for` for `async for`, as the message asks. */
function asyncWordIdeas({ statement, line, file, exception }: PythonFault, cause: string): Idea[] {
  const types = ["with_statement", "for_statement"];
  const found =
    types.includes(statement.type) && startLineOf(statement) === line
      ? statement
      : ancestorAt(statement, types, line);
  const scope = found && ancestorOfType(found, ["function_definition"]);
  if (!found || !isAsync(scope)) return [];
  const wantsAsync = /^'\w+' object does not support the context manager|^'async_generator'/.test(
    exception.value,
  );
  const word = found.children[0]?.type === "async" ? found.children[0] : null;
  if (wantsAsync === (word !== null)) return [];
  const next = word ? found.children[1] : null;
  const edit =
    word && next
      ? textEdit(file, word.startIndex, next.startIndex, "")
      : textEdit(file, found.startIndex, found.startIndex, "async ");
  // An object that is entered in neither way is not known from the message.
  return [
    runningIdea({
      cause,
      explanation: wantsAsync
        ? "It is entered as what it is: with `async`."
        : "It is no asynchronous one, so `async` goes.",
      edits: [edit],
      basis: "standard",
      name: "right_kind_of_block",
      sentence: "The block is of the kind that the object knows.",
    }),
  ];
}

function ancestorAt(node: Node, types: readonly string[], line: number): Node | null {
  const found = ancestorOfType(node, types);
  return found && startLineOf(found) === line ? found : null;
}
