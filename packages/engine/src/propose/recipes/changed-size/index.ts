import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";

const guide = pythonGuide({
  slug: "changed-size",
  title: "Fix RuntimeError: dictionary changed size during iteration in Python",
  summary:
    "This error occurs when a loop over a dictionary, set or deque adds to it or takes from it. Go over a copy. Where the loop itself changes nothing, another thread or task does: that needs a lock, no copy.",
  trace: [
    ["    for key in cache:", "The loop that found the container changed."],
    [
      "RuntimeError: dictionary changed size during iteration",
      "It is raised at the next round, not at the change.",
    ],
  ],
  causes: [
    [
      "own-loop",
      "The loop changes what it goes over",
      "Expired entries are deleted while they are looked for.",
      "for key in cache:\n    if cache[key].expired:\n        del cache[key]",
    ],
    [
      "other-thread",
      "Somebody else changes it",
      "A thread or task adds entries in between.",
      "for session in sessions.values():",
    ],
  ],
  fix: ["Go over a list of the keys.", "for key in cache:", "for key in list(cache):"],
  testing: ["Two entries, one of which goes.", "def test_sweep():\n    sweep({1: old, 2: new})"],
  questions: [["Is a copy safe with threads?", "It makes the error rarer, not impossible. Use a lock."]],
});

/** Containers that are changed by the loop that goes over them, in Python. Changes by others are a race. */
export const changedSizeRecipe: Recipe = findingsRecipe({
  slug: "changed-size",
  guide,
  score: ({ exception: { type, value } }) =>
    type === "RuntimeError" &&
    /changed size during iteration|mutated during iteration|keys changed during iteration/.test(value)
      ? 0.9
      : null,
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const loop = loopOn(fault);
  const over = loop && field(loop, "right");
  const container = over && containerOf(over);
  const isOwn =
    loop !== null &&
    container !== null &&
    (changesIt(investigation, fault, loop, container.text) || isChangedByWhatItCalls(investigation, loop));
  const sentence = isOwn
    ? `The loop at ${fault.file.path}:${fault.line} changes \`${container?.text}\` while it goes over it.`
    : `\`${container?.text ?? "The container"}\` is changed by somebody else while ${fault.file.path}:${fault.line} goes over it.`;
  const advice = isOwn ? "Go over a copy." : "Guard the container with a lock, or let one owner change it.";
  const idea: Idea | null =
    isOwn && over
      ? {
          cause: sentence,
          explanation: `The loop goes over a copy of \`${over.text}\`, so that it can change the original.`,
          edits: [{ ...replaceNode(fault.file, over, `list(${over.text})`), part: "fix" }],
          basis: "standard",
          expectation: FINE,
          name: "changed_while_read",
          sentence: "The loop may change what it goes over.",
        }
      : null;
  return [
    {
      id: isOwn ? "own-loop" : "other-thread",
      sentence,
      ...placeOf(fault),
      ideas: idea ? [idea] : [],
      advice,
    },
  ];
}

/**
 * Whether the change can only come from the round itself, by a callback or a method of the items: it calls something,
 * and nothing in the project runs beside it. What waits within the loop lets other tasks change the container, for which a
 * copy is right as well.
 */
function isChangedByWhatItCalls({ code }: Investigation, loop: Node): boolean {
  const body = field(loop, "body");
  if (!body) return false;
  if (body.descendantsOfType("await").length > 0) return true;
  const isAlone = ["threading", "ThreadPoolExecutor", "concurrent", "gevent", "_thread"].every((word) =>
    code.naming(word).every((path) => code.file(path)?.isTest !== false),
  );
  return isAlone && body.descendantsOfType("call").length > 0;
}

function loopOn(fault: PythonFault): Node | null {
  for (let node: Node | null = fault.statement; node; node = node.parent) {
    if (node.type === "for_statement" && startLineOf(node) === fault.line) return node;
    if (node.type === "function_definition") break;
  }
  return (
    fault.statement.descendantsOfType("for_in_clause").find((node) => startLineOf(node) <= fault.line) ?? null
  );
}

/** `cache` of `cache.items()`. */
function containerOf(over: Node): Node | null {
  if (/^(?:identifier|attribute|subscript)$/.test(over.type)) return over;
  const callee = over.type === "call" ? field(over, "function") : null;
  const isView =
    callee?.type === "attribute" && /^(?:items|keys|values)$/.test(field(callee, "attribute")?.text ?? "");
  return isView && callee ? field(callee, "object") : null;
}

const CHANGES = "(?:pop|popitem|popleft|add|remove|discard|update|clear|append|appendleft|extend|setdefault)";

/** Whether the loop's own body changes the container, by itself or through a function that it calls. */
function changesIt({ code }: Investigation, fault: PythonFault, loop: Node, container: string): boolean {
  const body = field(loop, "body") ?? loop.parent;
  if (!body) return false;
  if (changes(body.text, container)) return true;
  const last = container.split(".").at(-1) ?? container;
  return body
    .descendantsOfType("call")
    .some((call) =>
      calleesOf(code, fault.file.path, call).some(
        ({ symbol, certainty }) => certainty > 0.5 && changes(symbol.node.text, last),
      ),
    );
}

function changes(text: string, container: string): boolean {
  const name = container.replace(/[^\w]/g, "\\$&");
  return new RegExp(
    `(?<![\\w])${name}(?:\\.${CHANGES}\\(|\\[[^\\]\\n]+\\]\\s*=(?!=))|\\bdel\\s+(?:[\\w.]*\\.)?${name}\\[`,
  ).test(text);
}
