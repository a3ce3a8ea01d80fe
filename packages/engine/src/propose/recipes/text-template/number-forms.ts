import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { siblingForms } from "../../house/sibling-forms.ts";
import { replaceNode } from "../edits/expressions.ts";
import { operationsOn } from "../fault/operands.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { placesIn } from "./percent.ts";

/** A text that is written in the form of a number: read as that number, as its kin are where the house shows it. */
export function specIdeas(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const code = /code '(\w|%)'|%(\w) format/.exec(fault.exception.value);
  const letter = code?.[1] ?? code?.[2] ?? null;
  return valuesWith(fault, letter)
    .flatMap((node) => {
      const forms = siblingForms(investigation.code, fault.file, node).filter(({ text }) =>
        /\b(?:float|int|Decimal|\w*(?:number|amount|price|cents))\(/.test(text),
      );
      const kin = forms.length > 0 ? null : readerBeside(node);
      const reader = kin ?? (letter === null ? null : /[eEfFgG%]/.test(letter) ? "float" : "int");
      const form =
        forms[0] ?? (reader ? { text: `${reader}(${node.text})`, imports: [], evidence: [] } : null);
      if (!form) return [];
      const where =
        form.evidence.length > 0 ? `, as at ${form.evidence.join(", ")}` : kin ? ", as its neighbour is" : "";
      return [
        runningIdea({
          cause,
          explanation: `\`${node.text}\` is a text and is read as a number${where}.`,
          edits: [...form.imports, replaceNode(fault.file, node, form.text)],
          basis: form.evidence.length > 0 || kin ? "house" : "standard",
          name: "text_is_read_as_a_number",
          sentence: "A text is read as the number that it is before it is written as one.",
        }),
      ];
    })
    .slice(0, 2);
}

/** Values that are written with a form of this letter: in f-strings, or the items of a template of `%`. */
function valuesWith(fault: PythonFault, letter: string | null): Node[] {
  const parts = fault.statement.descendantsOfType("interpolation").flatMap((part) => {
    const spec = part.namedChildren.find((child) => child.type === "format_specifier");
    const value = field(part, "expression") ?? part.firstNamedChild;
    const isWanted = spec && (letter === null ? /[,_]/.test(spec.text) : spec.text.endsWith(letter));
    const isText = value && /^(?:identifier|attribute|subscript)$/.test(value.type);
    const isOn = startLineOf(part) <= fault.line && fault.line <= part.endPosition.row + 1;
    return isWanted && value && isText && isOn ? [value] : [];
  });
  if (parts.length > 0)
    return parts.length === 1 ? parts : parts.filter((node) => holdsText(fault, node)).slice(0, 1);
  const [operation] = operationsOn(fault).filter(({ operator }) => operator === "%");
  if (!operation || letter === null) return [];
  const items = operation.right.type === "tuple" ? operation.right.namedChildren : [operation.right];
  if (placesIn(operation.left.text) !== items.length) return [];
  const letters = (
    operation.left.text.replaceAll("%%", "").match(/%[-+ #0]*\d*(?:\.\d+)?([a-zA-Z])/g) ?? []
  ).map((one) => one.at(-1));
  const wanted = items.filter(
    (item, index) => letters[index] === letter && /^(?:identifier|attribute|subscript)$/.test(item.type),
  );
  return wanted.length === 1 ? wanted : [];
}

/** Whether the frame held a text there, where it can be looked up. */
function holdsText({ frame }: PythonFault, node: Node): boolean {
  const locals = frame.frame.locals ?? {};
  if (node.type === "identifier") return /^['"]/.test(String(locals[node.text] ?? ""));
  const holder = node.type === "subscript" ? field(node, "value") : null;
  const key =
    node.type === "subscript" ? (field(node, "subscript")?.text.replace(/^['"]|['"]$/g, "") ?? "") : "";
  const held = holder ? locals[holder.text] : undefined;
  if (typeof held !== "object" || held === null || Array.isArray(held)) return false;
  const value = (held as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" && /^['"]/.test(value);
}

/** `float` of `{float(row['weight']):.2f}` in the same text, where the same object is read. */
function readerBeside(node: Node): string | null {
  const whole = ancestorOfType(node, ["string", "concatenated_string"]);
  const holder = /^(?:subscript|attribute)$/.test(node.type) ? node.firstNamedChild?.text : null;
  for (const call of whole?.descendantsOfType("call") ?? []) {
    const name = field(call, "function")?.text ?? "";
    const given = field(call, "arguments")?.namedChildren ?? [];
    if (
      /^(?:float|int|Decimal)$/.test(name) &&
      given.length === 1 &&
      holder &&
      given[0]?.firstNamedChild?.text === holder
    )
      return name;
  }
  return null;
}
