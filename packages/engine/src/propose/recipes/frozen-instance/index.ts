import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { enclosingClass, methodOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "frozen-instance",
  title: "Fix FrozenInstanceError: cannot assign to field in Python",
  summary:
    "This error occurs when a field of an object is set that cannot be changed: a frozen data class, a named tuple, a frozen model. Make a changed copy, as the rest of the project does, and go on with that.",
  trace: [
    ["    task.hours = task.hours + hours", "The field that was to be set."],
    ["dataclasses.FrozenInstanceError: cannot assign to field 'hours'", "Its class is frozen."],
  ],
  causes: [
    [
      "set",
      "An object that cannot be changed is changed",
      "Its class was frozen after this was written.",
      "task.hours = 3",
    ],
    [
      "post-init",
      "A field is computed when the object is made",
      "Even `__post_init__` may not set a field of a frozen class.",
      "self.total = self.price * self.count",
    ],
  ],
  fix: [
    "Go on with a changed copy.",
    "task.hours = 3\nreturn task",
    "task = replace(task, hours=3)\nreturn task",
  ],
  testing: [
    "The copy is changed, the original is not.",
    "def test_extend():\n    assert extend(task, 3) != task",
  ],
  questions: [["Who else holds the original?", "They do not see the change; that is what frozen is for."]],
});

const FROZEN = /^cannot assign to field '(\w+)'/;
const TUPLE = /^can't set attribute(?: '(\w+)')?$|^property '(\w+)' of '\w+' object has no setter$/;

/** A field of an object that cannot be changed, in Python. */
export const frozenInstanceRecipe: Recipe = findingsRecipe({
  slug: "frozen-instance",
  guide,
  score({ exception: { type, value }, statement }) {
    const last = type.split(".").at(-1);
    if (last === "FrozenInstanceError" && FROZEN.test(value)) return 0.9;
    if (last === "ValidationError" && /\[type=frozen_instance\b/.test(value) && targetOf(statement))
      return 0.9;
    return last === "AttributeError" && TUPLE.test(value) && targetOf(statement) ? 0.8 : null;
  },
  findings,
});

const ADVICE = "Make a changed copy, and give it to whoever goes on with it.";

/** `task` and `hours` of `task.hours = …` */
function targetOf(
  statement: Node,
): { object: Node; name: string; value: Node; operator: string | null } | null {
  const node = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const left = node && /^(?:augmented_)?assignment$/.test(node.type) ? field(node, "left") : null;
  const object = left?.type === "attribute" ? field(left, "object") : null;
  const name = left?.type === "attribute" ? field(left, "attribute")?.text : undefined;
  const value = node && field(node, "right");
  const operator =
    node?.type === "augmented_assignment" ? (field(node, "operator")?.text.replace(/=$/, "") ?? null) : null;
  return object && name && value ? { object, name, value, operator } : null;
}

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const target = targetOf(fault.statement);
  const sentence = `${fault.file.path}:${fault.line} sets \`${target?.name ?? "a field"}\` of an object that cannot be changed.`;
  const isOwn = target?.object.text === "self";
  const kept = target ? keptUnderIdeas(investigation, fault, sentence) : [];
  const ideas =
    kept.length > 0 || !target
      ? kept
      : isOwn
        ? ownIdeas(fault, sentence)
        : copyIdeas(investigation, fault, sentence);
  return [{ id: isOwn ? "post-init" : "set", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

/** In `__post_init__` a frozen class sets its fields through `object`, as the documentation of data classes has it. */
function ownIdeas({ statement, file, function: own, exception }: PythonFault, cause: string): Idea[] {
  const target = targetOf(statement);
  if (
    !target ||
    !/^__(?:post_)?init__$/.test(own?.name ?? "") ||
    !/FrozenInstanceError$/.test(exception.type)
  )
    return [];
  const value = target.operator
    ? `self.${target.name} ${target.operator} ${target.value.text}`
    : target.value.text;
  return [
    runningIdea({
      cause,
      explanation:
        "A frozen class sets a computed field through `object.__setattr__`, as its own `__init__` does.",
      edits: [replaceNode(file, statement, `object.__setattr__(self, "${target.name}", ${value})`)],
      basis: "standard",
      name: "field_is_set",
    }),
  ];
}

/**
 * `self.started = …` where `started` is a property that gives `self._started`: a method sets what the property gives.
 * Only from within, by a class that sets it itself elsewhere, so that the name is no slip.
 */
function keptUnderIdeas({ code }: Investigation, fault: PythonFault, cause: string): Idea[] {
  const { statement, file, exception } = fault;
  const target = targetOf(statement);
  const left = statement.firstNamedChild && field(statement.firstNamedChild, "left");
  const attribute = left && field(left, "attribute");
  if (!target || !attribute || target.object.text !== "self" || !/AttributeError$/.test(exception.type))
    return [];
  const definition = ancestorOfType(statement, ["function_definition"]);
  const owner = definition && enclosingClass(code, file.path, definition);
  const property = owner && methodOf(code, owner, target.name);
  if (
    !owner ||
    !property ||
    !/@(?:\w+\.)?(?:cached_)?property\b/.test(property.node.parent?.text.split("\n")[0] ?? "")
  )
    return [];
  const given = property.node
    .descendantsOfType("return_statement")
    .map((node) => node.firstNamedChild?.text ?? "");
  const kept = /^self\.(_\w+)$/.exec(given.length === 1 ? (given[0] ?? "") : "")?.[1];
  const home = enclosingClass(code, property.path, property.node);
  const isSet =
    kept !== undefined &&
    new RegExp(`\\bself\\.${kept}\\s*(?::[^=\\n]+)?[-+*/|&]?=[^=]`).test(home?.node.text ?? "");
  // Two underscores are the class's own, and not its subclasses'.
  if (!isSet || (kept.startsWith("__") && home?.node.id !== owner.node.id)) return [];
  return [
    runningIdea({
      cause: `${cause.replace(/ of an object that cannot be changed\.$/, "")}, a property that gives \`${kept}\` and has no setter.`,
      explanation: `It sets \`self.${kept}\`, which the property gives, as ${home?.name} itself does.`,
      edits: [replaceNode(file, attribute, kept)],
      basis: "house",
      name: "value_of_the_property_is_set",
      sentence: "The value of the property is set.",
    }),
  ];
}

/** A changed copy under the same name, where the function goes on with it alone: it gives it back in the end. */
function copyIdeas(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const { statement, file } = fault;
  const target = targetOf(statement);
  const scope = ancestorOfType(statement, ["function_definition"]);
  const isHeld = /^self(?:\.\w+)+$/.test(target?.object.text ?? "");
  if (!target || !scope || !(isHeld || target.object.type === "identifier")) return [];
  if (!isHeld && isInLoopOver(statement, target.object.text)) return [];
  const name = target.object.text;
  const isReturned = scope
    .descendantsOfType("return_statement")
    .some((node) => node.startIndex > statement.startIndex && new RegExp(`\\b${name}\\b`).test(node.text));
  // Without it the callers keep the old one; what an object holds itself is read there again.
  if (!isReturned && !isHeld) return [];
  const value = target.operator
    ? `${name}.${target.name} ${target.operator} ${target.value.text}`
    : target.value.text;
  const made = copyOf(investigation, fault, name, target.name, value);
  if (!made) return [];
  return [
    runningIdea({
      cause,
      explanation: `The function goes on with a changed copy${made.place ? `, as at ${made.place}` : ""}.`,
      edits: [...made.imports, replaceNode(file, statement, `${name} = ${made.text}`)],
      basis: made.place ? "house" : "standard",
      name: "changed_copy",
      sentence: "A changed copy is given back.",
    }),
  ];
}

function isInLoopOver(statement: Node, name: string): boolean {
  for (
    let loop = ancestorOfType(statement, ["for_statement"]);
    loop;
    loop = ancestorOfType(loop, ["for_statement"])
  )
    if (field(loop, "left")?.text === name) return true;
  return false;
}

function copyOf(
  { code }: Investigation,
  { file, exception }: PythonFault,
  name: string,
  key: string,
  value: string,
): { text: string; imports: readonly Edit[]; place: string | null } | null {
  const houseCall = (method: string) => {
    const site = code.callsOf(method).find(({ path }) => code.file(path)?.isTest === false);
    return site ? `${site.path}:${startLineOf(site.node)}` : null;
  };
  if (/ValidationError$/.test(exception.type))
    return {
      text: `${name}.model_copy(update={"${key}": ${value}})`,
      imports: [],
      place: houseCall("model_copy"),
    };
  if (/AttributeError$/.test(exception.type)) {
    // A property without a setter has the same message as a named tuple.
    const isTuple = code.mentions("NamedTuple").length > 0 || code.mentions("namedtuple(").length > 0;
    return isTuple
      ? { text: `${name}._replace(${key}=${value})`, imports: [], place: houseCall("_replace") }
      : null;
  }
  const whole = (code.symbolsOf(file.path)?.imports ?? []).find(
    ({ module, imported, local }) => module === "dataclasses" && imported === null && local !== null,
  );
  const plan = whole?.local
    ? { local: `${whole.local}.replace`, edits: [] }
    : planImport(code, file.path, "dataclasses", "replace");
  return plan
    ? { text: `${plan.local}(${name}, ${key}=${value})`, imports: plan.edits, place: houseCall("replace") }
    : null;
}
