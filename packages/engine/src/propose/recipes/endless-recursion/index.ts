import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { placeOfReaction, reactionsOf } from "../../house/reactions.ts";
import { writeStatement } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, FINE, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import { callsItsCaller } from "./calls-its-caller.ts";
import { delegatedToItself } from "./delegated.ts";
import { endsAsBeside } from "./ends-as-beside.ts";
import { endlessRecursionGuide } from "./guide.ts";
import { overriddenByItself } from "./overridden.ts";
import { partOfItself } from "./part-of-itself.ts";
import { type Recursion, recursiveCall, visitedIdea } from "./visited.ts";

/** Functions that call themselves without end, in Python. */
export const endlessRecursionRecipe: Recipe = findingsRecipe({
  slug: "endless-recursion",
  guide: endlessRecursionGuide,
  score: ({ exception: { type } }) => (type === "RecursionError" ? 0.85 : null),
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const property = propertyOfItself(fault);
  const delegated = property && property.ideas.length > 0 ? null : delegatedToItself(fault);
  const own =
    callsItsCaller(investigation.code, fault) ??
    delegated ??
    property ??
    overriddenByItself(investigation.code, fault) ??
    attributeOfItself(fault) ??
    partOfItself(fault) ??
    missedBase(fault);
  if (own) return [own];
  const repeated = recursiveCall(investigation, fault);
  const sentence = repeated
    ? `\`${repeated.name}\` calls itself for what it has seen before, because the data leads back to itself.`
    : "Functions call each other without end.";
  const advice =
    "Remember what has been visited, or refuse data that leads back to itself where it is stored.";
  const refused = repeated ? circleIdeas(investigation, fault, repeated, sentence) : [];
  const idea = repeated && refused.length === 0 ? visitedIdea(repeated, fault, sentence) : null;
  const ended = repeated ? endsAsBeside(investigation, fault, repeated) : null;
  const ideas = [ended, ...refused, idea].filter((one) => one !== null);
  return [{ id: "cycle", sentence, ...placeOf(fault), ideas, advice }];
}

/** A property that reads itself: `return self.name` in `name`. */
function propertyOfItself(fault: PythonFault): Finding | null {
  const definition = fault.function?.node;
  const decorated = definition?.parent?.type === "decorated_definition" ? definition.parent : null;
  const isProperty = decorated?.namedChildren.some(
    (child) => child.type === "decorator" && /(?:property|\.setter|\.getter)$/.test(child.text),
  );
  const name = fault.function?.name ?? "";
  const owner = definition ? ancestorOfType(definition, ["class_definition"]) : null;
  if (!definition || !isProperty || !owner) return null;
  const reads = definition
    .descendantsOfType("attribute")
    .filter((node) => field(node, "object")?.text === "self" && field(node, "attribute")?.text === name);
  const kept = new RegExp(`\\bself\\._${name}\\b`).test(owner.text) ? `_${name}` : null;
  if (reads.length === 0) return null;
  const sentence = `The property \`${name}\` reads itself.`;
  const advice = "Keep the value under another name than the property's.";
  const edits = reads.flatMap((node): CandidateEdit[] => {
    const attribute = field(node, "attribute");
    return attribute && kept ? [{ ...replaceNode(fault.file, attribute, kept), part: "fix" }] : [];
  });
  const idea: Idea = {
    cause: sentence,
    explanation: `It reads \`self.${kept}\`, where the class keeps the value.`,
    edits,
    basis: "house",
    expectation: FINE,
    name: "property_gives_its_value",
    sentence: "The property gives its value.",
  };
  return { id: "property", sentence, ...placeOf(fault), ideas: kept ? [idea] : [], advice };
}

/** `if n == 0:` of a number that is counted down in steps and passes over the end. */
function missedBase(fault: PythonFault): Finding | null {
  const definition = fault.function?.node;
  const name = fault.function?.name ?? "";
  if (!definition) return null;
  const steps = definition
    .descendantsOfType("call")
    .filter((call) => lastNameOf(field(call, "function") ?? call) === name)
    .flatMap((call) => readCall(call).positional)
    .filter((given) => /^\w+\s*(?:-|\/\/)\s*[\w.]+$/.test(given.text));
  const counted = steps.flatMap((given) => field(given, "left")?.text ?? []);
  const ends = definition
    .descendantsOfType("comparison_operator")
    .filter(
      (node) => /^\w+\s*==\s*\d+$/.test(node.text) && counted.includes(node.firstNamedChild?.text ?? ""),
    );
  const [only, ...others] = ends;
  if (
    !only ||
    others.length > 0 ||
    !parametersOf(definition).some((one) => one.name === only.firstNamedChild?.text)
  )
    return null;
  const sentence = `\`${name}\` counts \`${only.firstNamedChild?.text}\` down and passes over the value at which it ends.`;
  const idea: Idea = {
    cause: sentence,
    explanation: "It ends as well where the number has passed its end.",
    edits: [{ ...replaceNode(fault.file, only, only.text.replace("==", "<=")), part: "fix" }],
    basis: "guess",
    expectation: FINE,
    name: "number_that_passes_the_end",
    sentence: "A number that passes the end ends.",
  };
  return {
    id: "cycle",
    sentence,
    ...placeOf(fault),
    ideas: [idea],
    advice: "Let the end of a recursion hold for all values that lie behind it.",
  };
}

/** The house's exception for things that lead back to themselves, raised for what is on the way already. */
function circleIdeas(
  investigation: Investigation,
  fault: PythonFault,
  { definition, calls, parameter }: Recursion,
  cause: string,
): Idea[] {
  const { code } = investigation;
  const list = field(definition, "parameters");
  const body = field(definition, "body");
  const first = body?.namedChildren.find(
    (child) => !(child.type === "comment" || child.firstNamedChild?.type === "string"),
  );
  if (!list || !first) return [];
  const paths = [
    fault.file.path,
    ...code.paths.filter((path) => path.endsWith(".py") && path !== fault.file.path),
  ];
  const known = reactionsOf(code, paths).filter(
    ({ guard, ends, statements }) =>
      ends === "raise" &&
      / in /.test(field(guard, "condition")?.text ?? "") &&
      /circ|cycl|loop|itself|recurs/i.test(statements.at(-1)?.text ?? ""),
  );
  const [house] = known;
  const last = house?.statements.at(-1);
  if (!house || !last) return [];
  const target = { file: fault.file, statement: first, thing: [], subject: parameter, key: parameter };
  const said = { ...house, situation: "bad_value" as const, thing: [], statement: last };
  const made = writeStatement(code, said, target);
  const way = /\bpath\b/.test(definition.text) ? "on_the_way" : "path";
  const guard =
    made &&
    insertBefore(fault.file, first, [`if ${parameter} in ${way}:`, ...made.lines.map((line) => `\t${line}`)]);
  const passed = calls.map((call) => {
    const given = field(call, "arguments");
    return given?.type === "argument_list"
      ? textEdit(fault.file, given.endIndex - 1, given.endIndex - 1, `, ${way}=(*${way}, ${parameter})`)
      : null;
  });
  if (!made || !guard || passed.some((edit) => edit === null)) return [];
  const declared = textEdit(fault.file, list.endIndex - 1, list.endIndex - 1, `, ${way}=()`);
  const edits = [...made.imports, declared, guard, ...passed].flatMap((edit) =>
    edit ? [{ ...edit, part: "fix" }] : [],
  );
  const isAsked = requestStimulus(investigation) !== null;
  const raised = raisedClass(last);
  return [
    {
      cause,
      explanation: `What is on the way already is refused with \`${raised}\`, as at ${placeOfReaction(house)}.`,
      edits,
      basis: "house",
      expectation:
        isAsked && house.status !== null
          ? answered([house.status])
          : raised !== null && !isAsked
            ? { kind: "raises", type: raised, detail: [] }
            : NO_ERROR,
      name: "data_that_leads_back_to_itself",
      sentence: "Data that leads back to itself is refused as the house refuses it.",
    },
  ];
}

/** `__getattr__` that reads an attribute which is not there yet, and so asks itself. */
function attributeOfItself(fault: PythonFault): Finding | null {
  const definition = fault.function?.node;
  if (!definition || fault.function?.name !== "__getattr__") return null;
  const [self, name] = parametersOf(definition);
  const body = field(definition, "body");
  const first = body?.namedChildren.find(
    (child) => !(child.type === "comment" || child.firstNamedChild?.type === "string"),
  );
  const read = definition
    .descendantsOfType("attribute")
    .find(
      (node) => field(node, "object")?.text === self?.name && field(node, "attribute")?.text !== "__dict__",
    );
  const attribute = read && field(read, "attribute")?.text;
  if (!name || !first || !attribute) return null;
  const sentence = `\`__getattr__\` reads \`${attribute}\`, and asks itself for it while it is not set.`;
  const guard = insertBefore(fault.file, first, [
    `if ${name.name} == "${attribute}":`,
    `\traise AttributeError(${name.name})`,
  ]);
  const idea: Idea | null = guard && {
    cause: sentence,
    explanation: `\`${attribute}\` itself is never looked up in this way; while it is not set, that is said.`,
    edits: [{ ...guard, part: "fix" }],
    basis: "standard",
    expectation: FINE,
    name: "attribute_that_is_not_set_yet",
    sentence: "An attribute that is not set yet is not looked for in itself.",
  };
  return {
    id: "property",
    sentence,
    ...placeOf(fault),
    ideas: idea ? [idea] : [],
    advice: "Refuse the attribute itself in `__getattr__`: copies and pickles ask before it is set.",
  };
}
