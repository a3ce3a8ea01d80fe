import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { planImport } from "../../../code/python/imports.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter, insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { branchThatYields, returnsWithoutYield, yieldsThatGoOn } from "./yields.ts";

const guide = pythonGuide({
  slug: "context-manager",
  title: "Fix generator didn't yield and generator didn't stop in Python",
  summary:
    "These errors occur when a function under `@contextmanager` does not yield exactly once on every way through it. It yields once where the block of the `with` runs, also where there is nothing to set up; what it returns before that is never seen.",
  trace: [
    ["    with claimed(path, enabled=False):", "The block was about to begin."],
    ["RuntimeError: generator didn't yield", "The function ended before it had yielded."],
  ],
  causes: [
    ["never", "It leaves before it yields", "An early `return` for what needs no set-up.", "return"],
    ["twice", "It goes on after it has yielded", "The first `yield` lacks its `return`.", "yield None"],
    ["returned", "It returns where it should yield", "It was an ordinary function before.", "return lock"],
    [
      "plain",
      "It is no context manager",
      "The decorator was left out.",
      "def claimed(path):\n    yield path",
    ],
  ],
  fix: [
    "Yield before leaving.",
    "if not enabled:\n    return",
    "if not enabled:\n    yield None\n    return",
  ],
  testing: [
    "Enter it on each way.",
    "def test_disabled():\n    with claimed('a', enabled=False):\n        pass",
  ],
  questions: [
    [
      "Why is a return not enough?",
      "The block of the `with` runs while the function waits at its `yield`. Without one there is no moment for it to run.",
    ],
  ],
});

const DECORATOR = /^(?:contextlib\.)?(async)?contextmanager$/;

/** A context manager made of a function that does not yield exactly once, in Python. */
export const contextManagerRecipe: Recipe = findingsRecipe({
  slug: "context-manager",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.93 : null),
  findings,
});

function findings({ code }: Investigation, fault: PythonFault): Finding[] {
  const { type, value } = fault.exception;
  const build = builderFor(type, value);
  if (!build) return [];
  return entered(code, fault).flatMap((symbol) => {
    const file = code.file(symbol.path);
    const idea = file && !file.isTest ? build(code, fault, file, symbol) : null;
    if (!idea) return [];
    const { path, startLine: line } = symbol;
    return [
      {
        id: "never",
        sentence: idea.cause,
        path,
        line,
        ideas: [idea],
        advice: "Enter a context manager once on each way through it, in a test.",
      },
    ];
  });
}

type Builder = (code: CodeIndex, fault: PythonFault, file: SourceFile, symbol: FunctionSymbol) => Idea | null;

function builderFor(type: string, message: string): Builder | null {
  if (type === "RuntimeError" && /^generator didn't yield$/.test(message)) return withoutYield;
  if (type === "RuntimeError" && /^generator didn't stop$/.test(message)) return withoutEnd;
  if (type === "TypeError" && /^'\w+' object is not an (?:async )?iterator$/.test(message)) return returned;
  if (/^'(?:async_)?generator' object does not support the .*context manager protocol/.test(message))
    return undecorated;
  return type === "AttributeError" && /^_{0,2}a?enter_{0,2}$/.test(message) ? undecorated : null;
}

/** The functions of the project whose context is entered on the failing line. */
function entered(code: CodeIndex, fault: PythonFault): FunctionSymbol[] {
  const { statement } = fault;
  const head = statement.type === "with_statement" ? statement.namedChild(0) : statement;
  const calls = (head?.descendantsOfType("call") ?? []).filter(
    (node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1,
  );
  return calls.flatMap((call) => calleesOf(code, fault.file.path, call).map(({ symbol }) => symbol));
}

function isManager({ node }: FunctionSymbol): boolean {
  return decoratorsOf(node).some((text) => DECORATOR.test(text));
}

/** It yields on every way: before it leaves, and where its only condition does not hold. */
function withoutYield(
  code: CodeIndex,
  _fault: PythonFault,
  file: SourceFile,
  symbol: FunctionSymbol,
): Idea | null {
  if (!isManager(symbol)) return null;
  const yields = descendantsHere(symbol.node, "yield");
  if (yields.length === 0) return null;
  const givesValue = yields.some(({ namedChildCount }) => namedChildCount > 0);
  const empty = givesValue ? "yield None" : "yield";
  const leaving = returnsWithoutYield(symbol.node);
  const branch = leaving.length === 0 ? branchThatYields(symbol.node) : null;
  const edits: (Edit | null)[] = branch
    ? [insertAfter(file, branch, ["else:", `\t${empty}`])]
    : leaving.map((node) => {
        const given = node.firstNamedChild;
        return given
          ? replaceNode(file, node, `yield ${given.text}\n${indentOf(file, node)}return`)
          : insertBefore(file, node, [empty]);
      });
  if (edits.length === 0 || edits.some((edit) => edit === null)) return null;
  const place = branch ?? leaving[0] ?? symbol.node;
  const isTaken =
    givesValue && leaving.every((node) => !node.firstNamedChild) && takers(code, symbol).length > 0;
  return runningIdea({
    cause: `The context manager ${symbol.name} ends at ${symbol.path}:${startLineOf(place)} before it has yielded, so the block of the \`with\` cannot run.`,
    explanation: `It yields there too: a function under \`@contextmanager\` has to yield once on every way.${
      isTaken ? " Some take what it gives; whether they can do without is for you to say." : ""
    }`,
    edits: edits.filter((edit) => edit !== null),
    basis: isTaken ? "guess" : "standard",
    name: "block_is_entered",
    sentence: "The block is run on every way through the context manager.",
  });
}

/** Where what the context manager gives is taken by a name. */
function takers(code: CodeIndex, { name }: FunctionSymbol): Node[] {
  return code
    .callsOf(name)
    .filter(({ path }) => code.file(path)?.isTest === false)
    .flatMap(({ node }) => (node.parent?.type === "as_pattern" ? [node] : []));
}

/** After a `yield` at the end of a branch or round nothing else is to happen. */
function withoutEnd(
  _code: CodeIndex,
  _fault: PythonFault,
  file: SourceFile,
  symbol: FunctionSymbol,
): Idea | null {
  const [first, ...others] = isManager(symbol) ? yieldsThatGoOn(symbol.node) : [];
  const edit = first && others.length === 0 ? insertAfter(file, first, ["return"]) : null;
  if (!first || !edit) return null;
  return runningIdea({
    cause: `The context manager ${symbol.name} goes on after the \`yield\` at ${symbol.path}:${startLineOf(first)} and comes to another one.`,
    explanation: "It returns when the block is over: a function under `@contextmanager` yields once.",
    edits: [edit],
    basis: "standard",
    name: "block_is_left",
    sentence: "The block is run once.",
  });
}

/** `return connection` of a function that was made a context manager. */
function returned(
  _code: CodeIndex,
  _fault: PythonFault,
  file: SourceFile,
  symbol: FunctionSymbol,
): Idea | null {
  if (!isManager(symbol) || descendantsHere(symbol.node, "yield").length > 0) return null;
  const returns = descendantsHere(symbol.node, "return_statement");
  const [only] = returns;
  const isLast =
    only?.parent?.id === field(symbol.node, "body")?.id || only?.parent?.parent?.type === "with_statement";
  const given = only?.firstNamedChild;
  if (!only || !given || returns.length > 1 || !isLast) return null;
  return runningIdea({
    cause: `The context manager ${symbol.name} returns at ${symbol.path}:${startLineOf(only)} where it has to yield.`,
    explanation: "It yields what it returned; the block of the `with` runs meanwhile.",
    edits: [replaceNode(file, only, `yield ${given.text}`)],
    basis: "standard",
    name: "block_is_entered",
  });
}

/** A generator that is entered with `with`, and lacks the decorator. */
function undecorated(
  code: CodeIndex,
  fault: PythonFault,
  file: SourceFile,
  symbol: FunctionSymbol,
): Idea | null {
  const yields = descendantsHere(symbol.node, "yield").filter(({ isNamed }) => isNamed);
  if (isManager(symbol) || yields.length === 0) return null;
  const isAsync = symbol.node.child(0)?.type === "async";
  const name = isAsync ? "asynccontextmanager" : "contextmanager";
  const uses = code.callsOf(symbol.name).filter(({ path }) => code.file(path)?.isTest === false);
  const isEntered = ({ parent }: Node): boolean =>
    parent?.type === "with_item" || (parent?.type === "as_pattern" && parent.parent?.type === "with_item");
  const isInjected = new RegExp(`\\bDepends\\(\\s*(?:\\w+\\.)*${symbol.name}\\b`);
  const cause = `${symbol.name} at ${symbol.path}:${symbol.startLine} is a plain generator, and ${fault.file.path}:${fault.line} enters it with \`with\`.`;
  if (code.naming(symbol.name).some((path) => isInjected.test(code.file(path)?.text ?? ""))) {
    // The framework wants the generator; only here it is a context manager.
    const call = uses.find(({ path, line }) => path === fault.file.path && line === fault.line)?.node;
    const callee = call && field(call, "function");
    const plan = callee && planImport(code, fault.file.path, "contextlib", name);
    if (!callee || !plan) return null;
    return runningIdea({
      cause,
      explanation: `It is made a context manager here; the framework goes on taking it as the generator that it is.`,
      edits: [...plan.edits, replaceNode(fault.file, callee, `${plan.local}(${callee.text})`)],
      basis: "standard",
      name: "block_is_entered",
    });
  }
  const plan = planImport(code, file.path, "contextlib", name);
  const definition = ancestorOfType(symbol.node, ["decorated_definition"]) ?? symbol.node;
  const edit = plan && insertBefore(file, definition, [`@${plan.local}`]);
  if (!plan || !edit || yields.length > 1 || !uses.every(({ node }) => isEntered(node))) return null;
  return runningIdea({
    cause,
    explanation: `\`@${plan.local}\` makes it one.`,
    edits: [...plan.edits, edit],
    basis: "standard",
    name: "block_is_entered",
  });
}
