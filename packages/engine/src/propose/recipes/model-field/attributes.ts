import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { FieldFault } from "./faults.ts";
import { fieldAt, modelIn, modelsOf } from "./fields.ts";
import { configured } from "./kin-config.ts";
import { renamedOptionIdeas } from "./renamed-option.ts";

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
  const [only, ...others] = models;
  const renamed = only && others.length === 0 ? renamedOptionIdeas(code, only, "attributes", cause) : [];
  if (renamed.length > 0) return renamed;
  // One that allows it already has another fault.
  if (models.some((one) => ALLOWS.test(one.node.text) || /\borm_mode\b/.test(one.node.text))) return [];
  const edits = models.flatMap((one) => {
    const file = code.file(one.path);
    return file ? configured(code, file, one, "from_attributes=True") : [];
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
