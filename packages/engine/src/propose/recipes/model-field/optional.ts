import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { fieldsOf, isOptional, type ModelField, modelsOf } from "./fields.ts";

function placesOf(fields: readonly ModelField[]): string {
  return fields
    .slice(0, 3)
    .map(({ file, node }) => `${file.path}:${startLineOf(node)}`)
    .join(", ");
}

/** Fields that are optional by their type and have no default: since pydantic 2 they need one. */
export function absentIdeas(code: CodeIndex, fields: readonly ModelField[], cause: string): Idea[] {
  if (!fields.every((one) => isOptional(one) && one.default === null)) return [];
  const kin = modelsOf(code)
    .flatMap((model) => fieldsOf(code, model))
    .filter((one) => isOptional(one) && one.default?.text === "None");
  return [
    runningIdea({
      cause,
      explanation: `A field that may be absent has None as its default${kin.length > 0 ? `, as at ${placesOf(kin)}` : ""}.`,
      edits: fields.map(({ file, annotation }) =>
        textEdit(file, annotation.endIndex, annotation.endIndex, " = None"),
      ),
      basis: kin.length > 0 ? "house" : "standard",
      name: "absent_field",
      sentence: "A field that may be absent is None.",
    }),
  ];
}

/** Fields that were None and may not be: they are optional where the rows that they come from may be empty. */
export function emptyIdeas({ code }: Investigation, fields: readonly ModelField[], cause: string): Idea[] {
  if (fields.some((one) => isOptional(one) || one.default !== null)) return [];
  const source = fields.map(({ name }) => emptySource(code, name));
  const kin = modelsOf(code)
    .flatMap((model) => fieldsOf(code, model))
    .filter(isOptional);
  const style =
    kin.filter(({ annotation }) => /Optional\[/.test(annotation.text)).length * 2 > kin.length
      ? "Optional"
      : "|";
  const withDefault =
    kin.length > 0 && kin.filter((one) => one.default?.text === "None").length * 2 > kin.length;
  const imports: Edit[] = [];
  if (style === "Optional")
    for (const path of new Set(fields.map(({ file }) => file.path))) {
      const plan = planImport(code, path, "typing", "Optional");
      if (!plan) return [];
      imports.push(...plan.edits);
    }
  const known = source.filter((place) => place !== null);
  const edits = fields.map(({ file, annotation }) => {
    const type = style === "Optional" ? `Optional[${annotation.text}]` : `${annotation.text} | None`;
    return textEdit(file, annotation.startIndex, annotation.endIndex, withDefault ? `${type} = None` : type);
  });
  return [
    runningIdea({
      cause,
      explanation:
        known.length === fields.length
          ? `The field may be empty in what it is read from, ${known.join(", ")}, and the model says so.`
          : "The field was empty, and the model says that it may be.",
      edits: [...imports, ...edits],
      basis: known.length === fields.length ? "house" : "guess",
      name: "empty_field",
      sentence: "A field that is empty is None.",
    }),
  ];
}

/** Where the project declares a column or field of this name that may be empty; null where it does not. */
function emptySource(code: CodeIndex, name: string): string | null {
  const declared = [
    new RegExp(`^\\s*${name}\\s*(?::[^=\\n]*)?=.*(?:nullable=True|null=True)`, "m"),
    new RegExp(`^\\s*${name}\\s*:\\s*Mapped\\[(?:Optional\\[|[\\w.]+ \\| None)`, "m"),
    new RegExp(`^\\s*${name}\\s*:\\s*(?:Optional\\[|[\\w.\\[\\]]+ \\| None)`, "m"),
  ];
  for (const path of code.mentions(name)) {
    const file = path.endsWith(".py") ? code.file(path) : null;
    if (!file || file.isTest) continue;
    for (const pattern of declared) {
      const found = pattern.exec(file.text);
      if (found)
        return placeIn(file.path, file.text, found.index + (found[0].length - found[0].trimStart().length));
    }
    // A column of a table: its definition up to the next comma does not say `not null`.
    for (const table of file.text.matchAll(/create table[^;]*;/gi)) {
      const column = new RegExp(`[(,]\\s*"?${name}"?\\s+([^,;]*)`, "i").exec(table[0]);
      if (column && !/not null|primary key/i.test(column[1] ?? ""))
        return placeIn(file.path, file.text, table.index + column.index + 1);
    }
  }
  return null;
}

function placeIn(path: string, text: string, index: number): string {
  return `${path}:${text.slice(0, index).split("\n").length}`;
}
