import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { literalValue } from "../../../code/python/literals.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { siblingBlock } from "./sibling-block.ts";

const guide = pythonGuide({
  slug: "context-variable",
  title: "Fix LookupError: <ContextVar name='user'> in Python",
  summary:
    "This error occurs when a context variable is read where nothing has set it: in a job, a thread or a task that did not come from a request. Read it with the default that is used elsewhere, or set it where the work starts.",
  trace: [
    ["    return {'user': user.get()}", "The read without a default."],
    ["LookupError: <ContextVar name='user' at 0x7f1a>", "Nothing was set in this context."],
  ],
  causes: [
    ["unset", "The work did not start with a request", "Middleware sets it for requests only.", "user.get()"],
  ],
  fix: ["Use the default that the other readers use.", "user.get()", 'user.get("system")'],
  testing: [
    "Call it in a fresh context.",
    "def test_job():\n    assert contextvars.Context().run(entry)['user'] == 'system'",
  ],
  questions: [
    [
      "Do threads inherit it?",
      "No. A new thread starts with an empty context; copy_context().run passes it on.",
    ],
  ],
});

const MESSAGE = /^<ContextVar name='([^']+)'/;

/** A context variable that nothing has set, in Python. */
export const contextVariableRecipe: Recipe = findingsRecipe({
  slug: "context-variable",
  guide,
  score: ({ exception: { type, value } }) => (type === "LookupError" && MESSAGE.test(value) ? 0.9 : null),
  findings,
});

const ADVICE = "Read it with a default, or set it where the work starts.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const name = MESSAGE.exec(fault.exception.value)?.[1] ?? "";
  const sentence = `Nothing has set the context variable \`${name}\` where ${fault.file.path}:${fault.line} reads it.`;
  return [
    {
      id: "unset",
      sentence,
      ...placeOf(fault),
      ideas: ideasFor(investigation, fault, sentence),
      advice: ADVICE,
    },
  ];
}

/** `user` of `context.user.get()`, without arguments, on the failing line. */
function readOn(fault: PythonFault): { call: Node; variable: string } | null {
  const found = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .flatMap((call) => {
      const { callee, positional } = readCall(call);
      const parts = callee?.split(".") ?? [];
      const variable = parts.at(-2);
      return parts.at(-1) === "get" && variable && positional.length === 0 ? [{ call, variable }] : [];
    });
  const name = MESSAGE.exec(fault.exception.value)?.[1] ?? "";
  const named = found.filter(
    ({ variable }) => variable === name || variable.replace(/^_+|_?(?:var|ctx)$/g, "") === name,
  );
  const likely = named.length > 0 ? named : found;
  return likely.length === 1 ? (likely[0] ?? null) : null;
}

function ideasFor({ code }: Investigation, fault: PythonFault, cause: string): Idea[] {
  const read = readOn(fault);
  const list = read && field(read.call, "arguments");
  if (!read || !list) return [];
  const defaults = code.callsOf("get").flatMap((site) => {
    const { callee, positional } = readCall(site.node);
    const [value] = positional;
    const isSame = callee?.split(".").at(-2) === read.variable && callee.split(".").at(-1) === "get";
    const isPlainValue = value && (literalValue(value) !== undefined || value.type === "none");
    return isSame && value && isPlainValue && code.file(site.path)?.isTest === false
      ? [{ text: value.text, place: `${site.path}:${site.line}` }]
      : [];
  });
  const texts = [...new Set(defaults.map(({ text }) => text))];
  const [only] = texts;
  if (texts.length === 0) return blockIdeas(code, fault, cause);
  // Two readers that disagree say nothing.
  if (texts.length !== 1 || only === undefined) return [];
  return [
    runningIdea({
      cause,
      explanation: `It is read with \`${only}\` as the default, as at ${defaults
        .map(({ place }) => place)
        .slice(0, 3)
        .join(", ")}.`,
      edits: [textEdit(fault.file, list.startIndex, list.endIndex, `(${only})`)],
      basis: "house",
      name: "nothing_was_set",
      sentence: "What nothing has set has the house's default.",
    }),
  ];
}

/** The context is opened as a sibling opens it for the same work. */
function blockIdeas(code: Investigation["code"], fault: PythonFault, cause: string): Idea[] {
  const found = siblingBlock(code, fault, MESSAGE.exec(fault.exception.value)?.[1] ?? "");
  return found
    ? [
        runningIdea({
          cause,
          explanation: `The work is done under \`${found.header.slice(0, -1)}\`, as at ${found.place}.`,
          edits: [found.edit],
          basis: "house",
          name: "work_has_its_context",
          sentence: "The work runs in its context.",
        }),
      ]
    : [];
}
