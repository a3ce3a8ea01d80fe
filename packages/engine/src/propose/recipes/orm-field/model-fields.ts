import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";

/** The names under which a model is asked in queries: its fields, and what relations of other models call it. */
export function fieldsOfModel(code: CodeIndex, name: string): string[] {
  const own = code.classesNamed(name).flatMap((model) => declaredFields(model));
  const reverse = code.paths
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .flatMap((model) => relationsTo(model, name));
  return [...new Set([...own, ...reverse, ...(own.length > 0 ? ["id", "pk"] : [])])];
}

function declaredFields({ node }: ClassSymbol): string[] {
  const body = field(node, "body");
  return (body?.namedChildren ?? []).flatMap((statement) => {
    const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const target = assignment?.type === "assignment" ? field(assignment, "left") : null;
    const value = assignment && field(assignment, "right");
    const callee = value?.type === "call" ? (field(value, "function")?.text ?? "") : "";
    if (target?.type !== "identifier" || !/(?:^|\.)\w*(?:Field|ForeignKey|GenericRelation)$/.test(callee))
      return [];
    return /ForeignKey$|OneToOneField$/.test(callee) ? [target.text, `${target.text}_id`] : [target.text];
  });
}

/** `patient = ForeignKey(Patient, related_name="visits")` is `visits` of a patient, else `visit` in queries. */
function relationsTo({ node, name }: ClassSymbol, model: string): string[] {
  return node.descendantsOfType("call").flatMap((call) => {
    const { callee, positional, named } = readCall(call);
    if (!/(?:^|\.)(?:ForeignKey|OneToOneField|ManyToManyField)$/.test(callee ?? "")) return [];
    const [target] = positional;
    const aim = target ? (plainString(target) ?? lastNameOf(target) ?? "").split(".").at(-1) : undefined;
    if (aim !== model) return [];
    const related = named.get("related_name");
    return [(related && plainString(related)) ?? name.toLowerCase()];
  });
}
