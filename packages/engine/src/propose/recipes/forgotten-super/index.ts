import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { classNamed, methodOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "forgotten-super",
  title: "Fix a constructor that does not call that of its base class, in Python",
  summary:
    "This error occurs when a class has a constructor of its own and leaves out `super().__init__()`: what the base class of a library sets up is not there when its methods need it. Another promise to a protocol is `__iter__`, which has to give an iterator and not a collection.",
  trace: [
    ["    parser.feed(text)", "A method of the base class."],
    [
      "AttributeError: 'Links' object has no attribute 'rawdata'",
      "The base class sets it in its constructor.",
    ],
  ],
  causes: [
    [
      "constructor",
      "The constructor of the base class is not called",
      "A class of its own hides that of its base.",
      "def __init__(self):\n    self.found = []",
    ],
    [
      "iterator",
      "`__iter__` gives a collection",
      "A list can be gone through, and is no iterator.",
      "def __iter__(self):\n    return self.rows",
    ],
  ],
  fix: [
    "Call the constructor of the base class first.",
    "def __init__(self):\n    self.found = []",
    "def __init__(self):\n    super().__init__()\n    self.found = []",
  ],
  testing: ["Use the object once.", "def test_links():\n    Links().feed('<a>')"],
  questions: [["Why first?", "What the base class sets would otherwise undo what the class has set."]],
});

const LACKS = /^'(\w+)' object has no attribute '(\w+)'/;
const THREAD =
  /^(?:thread|Thread|Process)\.__init__\(\) not called|__init__\(\) (?:was )?not called|super-class __init__\(\) of type \w+ was never called/;
const ITERATOR = /^iter\(\) returned non-iterator of type '(\w+)'/;

/** What a class owes its base or a protocol and leaves out: `super().__init__()`, an iterator from `__iter__`. */
export const forgottenSuperRecipe: Recipe = findingsRecipe({
  slug: "forgotten-super",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.9 : null),
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { type, value } = fault.exception;
  const ideas =
    type === "TypeError" && ITERATOR.test(value)
      ? iteratorIdeas(investigation, fault)
      : superIdeas(investigation, fault);
  const [idea] = ideas;
  if (!idea || ideas.length > 1) return [];
  const id = ITERATOR.test(value) ? "iterator" : "constructor";
  return [
    {
      id,
      sentence: idea.cause,
      ...placeOf(fault),
      ideas,
      advice: "Keep what a base class or a protocol asks for.",
    },
  ];
}

/** `super().__init__()` in front, where a base class of a library asks for an attribute that only its constructor can set. */
function superIdeas({ code }: Investigation, fault: PythonFault): Idea[] {
  const { type, value } = fault.exception;
  const lacks = type === "AttributeError" && !fault.isInnermost ? LACKS.exec(value) : null;
  const isSaid = type === "RuntimeError" && THREAD.test(value);
  if (!lacks && !isSaid) return [];
  const classes = lacks ? code.classesNamed(lacks[1] ?? "") : classesBehind(fault, code);
  return classes
    .filter(({ path }) => code.file(path)?.isTest === false)
    .flatMap((symbol) => {
      const file = code.file(symbol.path);
      const init = methodOf(code, symbol, "__init__");
      const isOwn = init?.qualifiedName === `${symbol.qualifiedName}.__init__`;
      const outside = symbol.bases.filter(
        (base) =>
          !/^(?:object|ABC|abc\.ABC|Protocol|Generic\b.*|Enum|NamedTuple|TypedDict)$/.test(base) &&
          !classNamed(code, symbol.path, base),
      );
      if (!file || !init || !isOwn || outside.length !== 1 || symbol.bases.length !== 1) return [];
      if (/\bsuper\(|\.__init__\(/.test(init.node.text)) return [];
      if (lacks && new RegExp(`\\bself\\.${lacks[2]}\\b`).test(symbol.node.text)) return [];
      const first = field(init.node, "body")?.namedChildren.find(
        (one) => !(one.type === "comment" || one.firstNamedChild?.type === "string"),
      );
      // Parameters that have the name of one of a base that is known to want them are for people to hand on.
      const edit =
        first && parametersOf(init.node).length > 0
          ? insertBefore(file, first, ["super().__init__()"])
          : null;
      return edit
        ? [
            runningIdea({
              cause: `The constructor of ${symbol.name} at ${symbol.path}:${init.startLine} does not call that of ${outside[0]}, which sets up what its methods need.`,
              explanation: "The constructor of the base class is called first.",
              edits: [edit],
              basis: "standard",
              name: `${symbol.name.toLowerCase()}_is_set_up`,
              sentence: "The object is set up by its base class as well.",
            }),
          ]
        : [];
    });
}

/** The classes of the project that are made or used on the failing line. */
function classesBehind(fault: PythonFault, code: Investigation["code"]): ClassSymbol[] {
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  const names = new Set(
    scope.descendantsOfType("call").flatMap((call) => {
      const name = lastNameOf(field(call, "function") ?? call) ?? "";
      return /^[A-Z]/.test(name) ? [name] : [];
    }),
  );
  return [...names]
    .flatMap((name) => code.classesNamed(name))
    .filter(({ bases }) => bases.some((base) => /(?:Thread|Process|Timer)$/.test(base)));
}

const COLLECTIONS: Readonly<Record<string, RegExp>> = {
  list: /^(?!.*\()|^(?:list|sorted)\(/,
  tuple: /^(?!.*\()|^tuple\(/,
  set: /^(?!.*\()|^set\(/,
  dict: /^(?!.*\()/,
  dict_values: /\.values\(\)$/,
  dict_keys: /\.keys\(\)$/,
  dict_items: /\.items\(\)$/,
  range: /^range\(|^(?!.*\()/,
  str: /^(?!.*\()/,
  deque: /^(?!.*\()/,
};

/** `return self.rows` in `__iter__`: `return iter(self.rows)`. */
function iteratorIdeas({ code }: Investigation, fault: PythonFault): Idea[] {
  const kind = ITERATOR.exec(fault.exception.value)?.[1] ?? "";
  const form = COLLECTIONS[kind];
  if (!form) return [];
  return code.functionsNamed("__iter__").flatMap(({ path, node, qualifiedName }) => {
    const file = code.file(path);
    const returns = node
      .descendantsOfType("return_statement")
      .flatMap((one): Node[] => (one.firstNamedChild ? [one.firstNamedChild] : []));
    const [given] = returns;
    if (
      !file ||
      file.isTest ||
      !given ||
      returns.length !== 1 ||
      given.text === "self" ||
      !form.test(given.text)
    )
      return [];
    if (node.descendantsOfType("yield").length > 0) return [];
    return [
      runningIdea({
        cause: `\`${qualifiedName}\` at ${path}:${given.startPosition.row + 1} gives a ${kind}, which can be gone through and is no iterator.`,
        explanation: "It gives an iterator over it.",
        edits: [replaceNode(file, given, `iter(${given.text})`)],
        basis: "standard",
        name: "gone_through",
        sentence: "The object can be gone through.",
      }),
    ];
  });
}
