import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { Investigation } from "../../../investigation.ts";
import { insertAfter } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "lost-function",
  title: "Fix 'NoneType' object is not callable behind a decorator in Python",
  summary:
    "This error occurs when a decorator defines the function that takes the place of the one it decorates, and does not return it. The name then stands for None.",
  trace: [
    ["    add(1, 2)", "The name of the decorated function."],
    ["TypeError: 'NoneType' object is not callable", "Its decorator gave nothing back."],
  ],
  causes: [
    [
      "return",
      "The last line of the decorator is missing",
      "It defines `wrapper` and ends.",
      "def wrapper(*args):",
    ],
  ],
  fix: [
    "Return the function.",
    "        return function(*args)",
    "        return function(*args)\n\n    return wrapper",
  ],
  testing: ["Call a decorated function.", "def test_logged():\n    assert logged(lambda: 1)() == 1"],
  questions: [["Why does Python not complain?", "A decorator may return anything, None included."]],
});

/** A decorator that does not return the function that it defines. */
export const lostFunctionRecipe: Recipe = findingsRecipe({
  slug: "lost-function",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.95 : null),
  findings,
});

function findings({ code }: Investigation, fault: PythonFault): Finding[] {
  if (
    fault.exception.type !== "TypeError" ||
    !/^'NoneType' object is not callable/.test(fault.exception.value)
  )
    return [];
  const found = decoratorsMeant(code, fault).flatMap(({ path, node }) => {
    const file = code.file(path);
    const lost = file && !file.isTest ? lostIn(node) : null;
    const name = lost && field(lost, "name")?.text;
    const edit =
      file && lost && name
        ? insertAfter(file, lost.parent?.type === "decorated_definition" ? lost.parent : lost, [
            "",
            `return ${name}`,
          ])
        : null;
    return lost && name && edit ? [{ path, lost, name, edit }] : [];
  });
  const unique = [...new Map(found.map((one) => [`${one.path}:${one.lost.startIndex}`, one])).values()];
  const [only, ...others] = unique;
  if (!only || others.length > 0) return [];
  const line = startLineOf(only.lost);
  const sentence = `The decorator at ${only.path}:${line} defines \`${only.name}\` and does not return it, so what it decorates is None.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `It returns \`${only.name}\`.`,
    edits: [only.edit],
    basis: "standard",
    name: "decorated_function_is_called",
  });
  return [
    {
      id: "return",
      sentence,
      path: only.path,
      line,
      ideas: [idea],
      advice: "Call a decorated function in a test of the decorator.",
    },
  ];
}

/** The decorators of the functions that the failing line names, or the line's own. */
function decoratorsMeant(code: CodeIndex, fault: PythonFault): FunctionSymbol[] {
  const calls = fault.statement.descendantsOfType("call").flatMap((call) => {
    const callee = field(call, "function");
    const name = callee?.type === "attribute" ? field(callee, "attribute")?.text : callee?.text;
    return name ? code.functionsNamed(name) : [];
  });
  const own = fault.statement.type === "decorated_definition" ? field(fault.statement, "definition") : null;
  const marks = [...calls.map(({ node }) => node), ...(own ? [own] : [])].flatMap((node) =>
    decoratorsOf(node),
  );
  const names = new Set(marks.map((text) => (/^[\w.]+/.exec(text)?.[0] ?? "").split(".").at(-1) ?? ""));
  return [...names].flatMap((name) => code.functionsNamed(name));
}

/** The function that a decorator, or the decorator in it, defines and does not return. */
function lostIn(definition: Node): Node | null {
  const body = field(definition, "body");
  const inner = (body?.namedChildren ?? []).flatMap((child) => {
    const own = child.type === "decorated_definition" ? field(child, "definition") : child;
    return own?.type === "function_definition" ? [own] : [];
  });
  const [only, ...others] = inner;
  if (!only || others.length > 0) return null;
  const returns = descendantsHere(definition, "return_statement").filter(({ parent }) => parent !== null);
  return returns.length === 0 ? only : lostIn(only);
}
