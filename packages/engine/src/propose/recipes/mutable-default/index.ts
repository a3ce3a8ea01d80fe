import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "mutable-default",
  title: "Fix ValueError: mutable default <class 'list'> for field is not allowed in Python",
  summary:
    "This error occurs when a data class gives a field a list, dictionary, set or another object that can be changed as its default: all instances would share it. Use `field(default_factory=…)`.",
  trace: [
    ["@dataclass", "The class is made when its module is loaded, so nothing of it can be used."],
    [
      "ValueError: mutable default <class 'list'> for field items is not allowed: use default_factory",
      "The field, and what to do.",
    ],
  ],
  causes: [
    [
      "default",
      "A default that can be changed",
      "One list for all instances is never meant.",
      "items: list[str] = []",
    ],
  ],
  fix: [
    "Make a new one for each instance.",
    "items: list[str] = []",
    "items: list[str] = field(default_factory=list)",
  ],
  testing: [
    "Two instances do not share it.",
    "def test_items():\n    assert Cart('a').items is not Cart('b').items",
  ],
  questions: [
    ["Why does it fail since Python 3.11?", "From then on every default that cannot be hashed is refused."],
  ],
});

const MESSAGE = /^mutable default <class '([\w.]+)'> for field (\w+) is not allowed/;

/** A default of a data class that can be changed, in Python. */
export const mutableDefaultRecipe: Recipe = findingsRecipe({
  slug: "mutable-default",
  guide,
  score: ({ exception: { type, value } }) => (type === "ValueError" && MESSAGE.test(value) ? 0.95 : null),
  findings,
});

const ADVICE = "Use `field(default_factory=…)`.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const name = MESSAGE.exec(fault.exception.value)?.[2] ?? "";
  const sentence = `The field \`${name}\` of a data class has a default that all its instances would share.`;
  return [
    {
      id: "default",
      sentence,
      ...placeOf(fault),
      ideas: ideasFor(investigation, fault, name, sentence),
      advice: ADVICE,
    },
  ];
}

function ideasFor({ code }: Investigation, fault: PythonFault, name: string, cause: string): Idea[] {
  const { file } = fault;
  const around = code.symbolsOf(file.path)?.classes.find(({ node }) => {
    const whole = node.parent?.type === "decorated_definition" ? node.parent : node;
    return whole.startPosition.row + 1 <= fault.line && fault.line <= whole.endPosition.row + 1;
  });
  const value = around ? defaultOf(around.node, name) : null;
  if (!value || value.text.includes("\n")) return [];
  const whole = (code.symbolsOf(file.path)?.imports ?? []).find(
    ({ module, imported, local, atModuleLevel }) =>
      module === "dataclasses" && imported === null && local !== null && atModuleLevel,
  );
  const plan = whole?.local
    ? { local: `${whole.local}.field`, edits: [] }
    : planImport(code, file.path, "dataclasses", "field");
  if (!plan) return [];
  const factory = factoryOf(value);
  return [
    runningIdea({
      cause,
      explanation: `Each instance gets a default of its own by \`${plan.local}(default_factory=${factory})\`.`,
      edits: [...plan.edits, replaceNode(file, value, `${plan.local}(default_factory=${factory})`)],
      basis: "standard",
      name: "default_of_its_own",
      sentence: "Each instance has a default of its own.",
    }),
  ];
}

function defaultOf(definition: Node, name: string): Node | null {
  for (const statement of field(definition, "body")?.namedChildren ?? []) {
    const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    if (assignment?.type === "assignment" && field(assignment, "left")?.text === name)
      return field(assignment, "right");
  }
  return null;
}

/** `list` for `[]`, `Settings` for `Settings()`, else a function that makes the same again. */
function factoryOf(value: Node): string {
  if (value.namedChildCount === 0 && value.type === "list") return "list";
  if (value.namedChildCount === 0 && value.type === "dictionary") return "dict";
  const callee = value.type === "call" ? field(value, "function") : null;
  const isBare = callee && field(value, "arguments")?.namedChildCount === 0;
  return isBare && /^[\w.]+$/.test(callee.text) ? callee.text : `lambda: ${value.text}`;
}
