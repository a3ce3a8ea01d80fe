import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { lineStart, textEdit } from "../../../code/text-edit.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { FieldFault } from "./faults.ts";
import { fieldAt, modelIn, modelsOf } from "./fields.ts";

const ALLOWS = /\bfrom_attributes\s*=\s*True|["']from_attributes["']\s*:\s*True/;

/** The models that are filled from objects are allowed to read their attributes, as the house's others are. */
export function attributesIdeas(
  code: CodeIndex,
  model: ClassSymbol,
  faults: readonly FieldFault[],
  cause: string,
): Idea[] {
  const house = modelsOf(code).find(({ node }) => ALLOWS.test(node.text));
  const wanted = new Map<string, ClassSymbol>();
  for (const { path } of faults.length > 0 ? faults : [{ path: [] }]) {
    const names = path.filter((part) => !/^\d+$/.test(part));
    const inner =
      names.length === 0 ? model : modelIn(code, fieldAt(code, model, names)?.annotation.text ?? "");
    if (!inner) return [];
    wanted.set(`${inner.path}#${inner.name}`, inner);
  }
  const models = [...wanted.values()];
  // One that allows it already has another fault.
  if (
    models.some((one) => ALLOWS.test(one.node.text) || /\bmodel_config\b|class Config\b/.test(one.node.text))
  )
    return [];
  const edits = models.flatMap((one) => {
    const file = code.file(one.path);
    const first = field(one.node, "body")?.namedChildren[0];
    const isDocstring = first?.firstNamedChild?.type === "string";
    const anchor = isDocstring ? field(one.node, "body")?.namedChildren[1] : first;
    const plan = planImport(code, one.path, "pydantic", "ConfigDict");
    if (!file || !anchor || !plan) return [];
    const at = lineStart(file.text, anchor.startIndex);
    const line = `${indentOf(file, anchor)}model_config = ${plan.local}(from_attributes=True)\n\n`;
    return [...plan.edits, textEdit(file, at, at, line)];
  });
  if (edits.length < models.length) return [];
  const distinct = [
    ...new Map(edits.map((edit) => [`${edit.path}:${edit.start}:${edit.replacement}`, edit])).values(),
  ];
  return [
    runningIdea({
      cause,
      explanation: `The model may read the attributes of an object${house ? `, as that at ${house.path}:${startLineOf(house.node)}` : ""}.`,
      edits: distinct,
      basis: house ? "house" : "standard",
      name: "object_is_read",
      sentence: "An object is read by its attributes.",
    }),
  ];
}
