import type { ClassSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { handlerOf, routeDecorator } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { attributesIdeas } from "./attributes.ts";
import { fieldFaultsOf, modelNameOf } from "./faults.ts";
import { fieldAt, modelIn, modelNamed } from "./fields.ts";
import { kinConfigIdeas } from "./kin-config.ts";
import { absentIdeas, emptyIdeas } from "./optional.ts";
import { renamedOptionIdeas } from "./renamed-option.ts";

const guide = pythonGuide({
  slug: "model-field",
  title: "Fix ValidationError and ResponseValidationError of pydantic",
  summary:
    "This error occurs when data does not have the form that a model asks for. Where the data is right the model has to say so: a field that may be absent has a default, one that may be empty is optional, and an object is read by its attributes only where the model allows that.",
  trace: [
    ["1 validation error for Subscribe", "The model that was filled."],
    ["source", "The field."],
    [
      "  Field required [type=missing, input_value={…}, input_type=dict]",
      "What it lacks: since pydantic 2 an optional type alone is no default.",
    ],
  ],
  causes: [
    [
      "absent",
      "Optional, and required all the same",
      "Pydantic 1 gave such fields a default of None.",
      "source: Optional[str]",
    ],
    ["empty", "A column that may be empty", "The model knows only rows that are full.", "bio: str"],
    [
      "attributes",
      "An object where data was expected",
      "Rows of a database are no dictionaries.",
      "AnimalOut.model_validate(row)",
    ],
    [
      "kin",
      "The models beside it take more",
      "Pydantic 1 made texts of numbers everywhere; since 2 a model says that it does.",
      "bin: str",
    ],
    ["renamed", "A name of pydantic 1", "Keywords of fields have other names since.", 'Field(regex="^a")'],
  ],
  fix: ["Say what may be absent.", "source: Optional[str]", "source: Optional[str] = None"],
  testing: [
    "Data with the field, without it, and with None.",
    "def test_without_source():\n    assert parse({'kind': 'subscribe', 'address': 'a@x'}).source is None",
  ],
  questions: [
    ["Why not model_construct?", "It checks nothing, so every other mistake comes through as well."],
  ],
});

const REMOVED = /^`(\w+)` is removed\. use `(\w+)` instead/;
const FROM_ORM = /from_attributes=True/;

/** Data that does not have the form of its model, in Python. */
export const modelFieldRecipe: Recipe = findingsRecipe({
  slug: "model-field",
  guide,
  score(fault) {
    const { type, value } = fault.exception;
    if (/(?:^|\.)(?:Response)?ValidationError$/.test(type))
      return fieldFaultsOf(fault).length > 0 ? 0.85 : null;
    return /PydanticUserError$/.test(type) && (REMOVED.test(value) || FROM_ORM.test(value)) ? 0.95 : null;
  },
  findings,
});

const ADVICE = "Let the model say what may be absent or empty, or refuse it where it comes in.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { code } = investigation;
  const finding = (id: string, sentence: string, ideas: readonly Idea[]): Finding => ({
    id,
    sentence,
    ...placeOf(fault),
    ideas,
    advice: ADVICE,
  });
  const removed = REMOVED.exec(fault.exception.value);
  if (removed?.[1] && removed[2]) {
    const sentence = `\`${removed[1]}\` has another name in this version of pydantic: \`${removed[2]}\`.`;
    return [finding("renamed", sentence, renamedIdeas(fault, removed[1], removed[2], sentence))];
  }
  const kin = kinConfigIdeas(code, fault.exception.value);
  if (kin && kin.ideas.length > 0) {
    const [idea] = kin.ideas;
    const { path, startLine: line } = kin.model;
    return [{ ...finding("kin", idea?.cause ?? "", kin.ideas), path, line }];
  }
  const model = modelOf(investigation, fault);
  const faults = fieldFaultsOf(fault);
  const sentence = `The data that ${fault.file.path}:${fault.line} gives to \`${model?.name ?? "the model"}\` does not have its form.`;
  if (!model) return [finding("absent", sentence, [])];
  if (
    FROM_ORM.test(fault.exception.value) ||
    faults.some(({ kind }) => /^(?:model_type|model_attributes_type|dict_type)$/.test(kind))
  )
    return [finding("attributes", sentence, attributesIdeas(code, model, faults, sentence))];
  const renamed = faults.every(({ kind }) => kind === "missing")
    ? renamedOptionIdeas(code, model, "names", sentence)
    : [];
  if (renamed.length > 0) return [finding("renamed", sentence, renamed)];
  const fields = faults.flatMap((one) => {
    const found = fieldAt(code, model, one.path);
    return found ? [{ ...one, field: found }] : [];
  });
  // What is said of one field must hold for all, or the data is not what the model is for.
  if (fields.length !== faults.length || fields.length === 0) return [finding("absent", sentence, [])];
  if (fields.every(({ kind }) => kind === "missing"))
    return [
      finding(
        "absent",
        sentence,
        absentIdeas(
          code,
          fields.map((one) => one.field),
          sentence,
        ),
      ),
    ];
  if (fields.every(({ isNone }) => isNone))
    return [
      finding(
        "empty",
        sentence,
        emptyIdeas(
          investigation,
          fields.map((one) => one.field),
          sentence,
        ),
      ),
    ];
  return [finding("absent", sentence, [])];
}

/** By the name in the message; for an answer by the model of the route. */
function modelOf(investigation: Investigation, fault: PythonFault): ClassSymbol | null {
  const { code } = investigation;
  const named = modelNameOf(fault);
  if (named) return modelNamed(code, named);
  if (!/ResponseValidationError$/.test(fault.exception.type)) {
    const receiver = fault.statement
      .descendantsOfType("call")
      .flatMap((node) => readCall(node).receiver?.text ?? []);
    return receiver.map((text) => modelIn(code, text)).find((found) => found !== null) ?? null;
  }
  const handler = handlerOf(investigation, fault);
  const decorator = handler && routeDecorator(handler.symbol.node);
  const declared = decorator && readCall(decorator).named.get("response_model")?.text;
  const returned = handler && field(handler.symbol.node, "return_type")?.text;
  const text = declared ?? returned;
  return text ? modelIn(code, text) : null;
}

/** `Field(regex=…)`: the keyword under its new name. */
function renamedIdeas(
  { file, line, statement }: PythonFault,
  from: string,
  to: string,
  cause: string,
): Idea[] {
  const names = file.tree.rootNode
    .descendantsOfType("keyword_argument")
    .flatMap((node) => field(node, "name") ?? [])
    .filter(
      (node) =>
        node.text === from &&
        /(?:Field|Query|Path|Body|Header|constr|conlist|StringConstraints)\($/.test(
          headOf(node.parent?.parent?.parent?.text ?? ""),
        ),
    );
  const here = names.filter(
    (node) =>
      startLineOf(node) >= startLineOf(statement) &&
      startLineOf(node) <= Math.max(line, statement.endPosition.row + 1),
  );
  if (here.length === 0) return [];
  return [
    runningIdea({
      cause,
      explanation: `\`${from}\` is called \`${to}\`, at each place of this file.`,
      edits: names.map((node) => replaceNode(file, node, to)),
      basis: "standard",
      name: "model_is_made",
      sentence: "The model is made with this version of pydantic.",
    }),
  ];
}

function headOf(call: string): string {
  return call.slice(0, call.indexOf("(") + 1);
}
