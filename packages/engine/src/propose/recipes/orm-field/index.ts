import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type UnknownField, unknownFieldOf } from "./message.ts";
import { fieldsOfModel } from "./model-fields.ts";
import { type FieldName, placesNaming, renameAt } from "./places.ts";

const guide = pythonGuide({
  slug: "orm-field",
  title: "Fix FieldError: Cannot resolve keyword into field in Django",
  summary:
    "This error occurs when a query, a form or a new object names a field that the model does not have: it was renamed, misspelt, or the relation has another name from this side. Name the field as the model does.",
  trace: [
    ["    return Article.objects.filter(published__year=year)", "The query that names the field."],
    [
      "django.core.exceptions.FieldError: Cannot resolve keyword 'published' into field. Choices are: id, published_on",
      "The name, and those that the model has.",
    ],
  ],
  causes: [
    [
      "renamed",
      "The field has another name",
      "A model was changed, and one of its queries was forgotten.",
      "Article.objects.filter(published__year=year)",
    ],
    [
      "relation",
      "The relation has another name from this side",
      "`related_name` replaces `visit` and `visit_set`.",
      'Patient.objects.prefetch_related("visit_set")',
    ],
  ],
  fix: [
    "Name the field as the model does.",
    "Article.objects.filter(published__year=year)",
    "Article.objects.filter(published_on__year=year)",
  ],
  testing: [
    "Run the query once; an empty table is enough.",
    'def test_archive(client):\n    assert client.get("/archive/2025").status_code == 200',
  ],
  questions: [
    [
      "Why did no tool find it?",
      "Names in queries are built at run time; only a run of the query shows them.",
    ],
  ],
});

/** A field that a query or a new object names and the model does not have, in Django. */
export const ormFieldRecipe: Recipe = findingsRecipe({
  slug: "orm-field",
  guide,
  score: (fault) => (unknownFieldOf(fault) ? 0.9 : null),
  findings,
});

const ADVICE = "Name fields as the model does, and run each query in a test.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const unknown = unknownFieldOf(fault);
  if (!unknown) return [];
  const sentence = `${fault.file.path}:${fault.line} names a field \`${unknown.name}\`, which ${unknown.model ?? "the model"} does not have.`;
  return [
    {
      id: "renamed",
      sentence,
      ...placeOf(fault),
      ideas: ideasFor(investigation, fault, unknown),
      advice: ADVICE,
    },
  ];
}

function ideasFor(investigation: Investigation, fault: PythonFault, unknown: UnknownField): Idea[] {
  const { code } = investigation;
  const places = placesOf(investigation, fault, unknown);
  const [first] = places;
  if (!first) return [];
  const choices =
    unknown.choices.length > 0 ? unknown.choices : unknown.model ? fieldsOfModel(code, unknown.model) : [];
  // `visit_set` is the relation under the name that it has without a related_name.
  const asked = unknown.name.replace(/_set$/, "");
  const likely = choices.includes(asked)
    ? { name: asked, by: "spelling" as const }
    : likelyName(asked, choices);
  if (!likely) return [];
  return [
    runningIdea({
      cause: `\`${unknown.name}\` is no field of ${unknown.model ?? "the model"}; it is called \`${likely.name}\`.`,
      explanation: `It is named \`${likely.name}\`, as the model does.`,
      edits: places.map((place) => renameAt(place, likely.name)),
      basis: likely.by === "overlap" ? "guess" : "house",
      name: "field_has_its_name",
      sentence: "The query names the fields of the model.",
    }),
  ];
}

/** In the failing statement, else in its function, else in the one file of the project that names it in a query. */
function placesOf({ code }: Investigation, fault: PythonFault, { name, model }: UnknownField): FieldName[] {
  const roots = [
    { file: fault.file, node: fault.statement },
    ...fault.frames.toReversed().flatMap(({ path, line }) => {
      const file = code.file(path);
      const node = code.functionAt(path, line)?.node;
      return file && node ? [{ file, node }] : [];
    }),
  ];
  for (const { file, node } of roots) {
    const found = placesNaming(file, node, name, model);
    if (found.length > 0) return found;
  }
  const everywhere = code.naming(name).flatMap((path) => {
    const file = code.file(path);
    return file && !file.isTest && path.endsWith(".py")
      ? [placesNaming(file, file.tree.rootNode, name, model)]
      : [];
  });
  const [only, ...others] = everywhere.filter((found) => found.length > 0);
  return only && others.length === 0 ? only : [];
}
