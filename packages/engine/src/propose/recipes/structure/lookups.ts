import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 10;
const KEYED = /^(?:get|has|set|delete)$/;

/** A key under which nothing is found: other places normalise it first, or the index is one too far. */
export function lookupGuesses(scene: Scene): Guess[] {
  return scene.trace.ways.slice(0, MOST_PLACES).flatMap(({ place }) => {
    const file = scene.investigation.code.file(place.path);
    if (!file || place.members.length > 0) return [];
    return [
      ...normalisedGuess(scene, file, place.node),
      ...headerGuess(scene, file, place.node),
      ...indexGuess(scene, file, place.node),
    ];
  });
}

interface Access {
  readonly table: string;
  readonly key: Node;
}

/** `T[key]`, `T.get(key)`, `T.has(key)`, `T.set(key, …)`, `key in T`. */
function accessOf(node: Node): Access | null {
  if (node.type === "subscript_expression") {
    const table = field(node, "object");
    const key = field(node, "index");
    return table && key ? { table: table.text, key } : null;
  }
  if (node.type === "binary_expression" && field(node, "operator")?.text === "in") {
    const table = field(node, "right");
    const key = field(node, "left");
    return table && key ? { table: table.text, key } : null;
  }
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  const key = field(node, "arguments")?.firstNamedChild;
  const table = callee && KEYED.test(field(callee, "property")?.text ?? "") ? field(callee, "object") : null;
  return table && key ? { table: table.text, key } : null;
}

/** A way to normalise a key, with a mark for the key itself. */
interface Form {
  readonly before: string;
  readonly after: string;
  readonly line: number;
}

/** What stands around the bare value in a key: `planName(…)`, `….trim().toLowerCase()`, `Number(…)`. Null for a bare key. */
function formOf(key: Node): Form | null {
  if (key.type !== "call_expression") return null;
  const callee = field(key, "function");
  const given = (field(key, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  const line = startLineOf(key);
  if (callee?.type === "identifier" || /^(?:Number|String)\b/.test(callee?.text ?? "")) {
    const [only] = given;
    return only && given.length === 1 ? { before: `${callee?.text}(`, after: ")", line } : null;
  }
  if (callee?.type !== "member_expression") return null;
  const object = field(callee, "object");
  const method = field(callee, "property")?.text ?? "";
  if (!object) return null;
  const isOnText =
    (given.length === 0 &&
      /^(?:trim|toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|toString|normalize)$/.test(
        method,
      )) ||
    /^(?:replace|replaceAll|slice|padStart)$/.test(method);
  if (isOnText) {
    const inner = formOf(object);
    const tail = `.${method}${field(key, "arguments")?.text ?? "()"}`;
    return { before: inner?.before ?? "", after: `${inner?.after ?? ""}${tail}`, line };
  }
  // `this.keyOf(sku)`, `keys.normalise(sku)`
  return given.length === 1 && /^(?:this|[A-Za-z_$][\w$]*)$/.test(object.text)
    ? { before: `${callee.text}(`, after: ")", line }
    : null;
}

/** The key as the other accesses of the same table, and what fills it, make it. */
function normalisedGuess(scene: Scene, file: SourceFile, node: Node): Guess[] {
  const access = accessOf(node);
  if (!access || plainString(access.key) !== null || access.key.type === "number" || formOf(access.key))
    return [];
  if (!/^(?:identifier|member_expression|subscript_expression)$/.test(access.key.type)) return [];
  const root = file.tree.rootNode;
  const others = root
    .descendantsOfType(["subscript_expression", "call_expression", "binary_expression"])
    .filter((other) => other.id !== node.id)
    .flatMap((other) => accessOf(other) ?? [])
    .filter(({ table, key }) => table === access.table && key.id !== access.key.id);
  const keys = [...others.map(({ key }) => key), ...filledKeys(root, access.table)];
  const forms = keys.flatMap((key) => formOf(key) ?? []);
  const [form] = forms;
  const kinds = new Set(forms.map(({ before, after }) => `${before}\u0000${after}`));
  if (!form || kinds.size !== 1) return [];
  return [
    guess(scene, 0.94, {
      name: "asked_under_the_key_that_is_kept",
      sentence: "The request is answered from what is kept under that key",
      cause: `\`${access.table}\` is asked for \`${access.key.text}\` as it comes, but its keys are kept in another form.`,
      explanation: `Asks for \`${form.before}${access.key.text}${form.after}\`, as ${file.path}:${form.line} does.`,
      edits: [
        textEdit(
          file,
          access.key.startIndex,
          access.key.endIndex,
          `${form.before}${access.key.text}${form.after}`,
        ),
      ],
      basis: "house",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** Keys of `new Map(items.map((item) => [keyOf(item), item]))` and of `Object.fromEntries(…)` that the table is made by. */
function filledKeys(root: Node, table: string): Node[] {
  const made = root
    .descendantsOfType([
      "variable_declarator",
      "assignment_expression",
      "field_definition",
      "public_field_definition",
    ])
    .filter(
      (node) =>
        (field(node, "name") ?? field(node, "left") ?? field(node, "property"))?.text === table ||
        `this.${field(node, "property")?.text}` === table,
    )
    .flatMap((node) => field(node, "value") ?? field(node, "right") ?? []);
  return made
    .filter((node) => /^(?:new Map|Object\.fromEntries)\b/.test(node.text))
    .flatMap((node) => node.descendantsOfType("array"))
    .filter((node) => node.namedChildCount === 2 && ancestorOfType(node, ["arrow_function"]) !== null)
    .flatMap((node) => node.firstNamedChild ?? []);
}

/** Node keeps the names of headers in lower case. */
function headerGuess(scene: Scene, file: SourceFile, node: Node): Guess[] {
  const object = field(node, "object");
  const key = node.type === "subscript_expression" ? field(node, "index") : field(node, "property");
  const name = key && (plainString(key) ?? (key.type === "property_identifier" ? key.text : null));
  if (!object || !key || !name || !/(?:^|\.)headers$/.test(object.text) || !/[A-Z]/.test(name)) return [];
  const lower = name.toLowerCase();
  const quote = key.text[0] === "'" ? "'" : '"';
  return [
    guess(scene, 0.92, {
      name: "header_in_lower_case",
      sentence: "The request is answered with the header that it has",
      cause: `The names of headers are kept in lower case, and \`${name}\` is asked for.`,
      explanation: `Asks for \`${lower}\`.`,
      edits: [
        textEdit(
          file,
          key.startIndex,
          key.endIndex,
          key.type === "property_identifier" ? lower : `${quote}${lower}${quote}`,
        ),
      ],
      basis: "standard",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** `items[items.length]`, and a loop that goes up to the length. */
function indexGuess(scene: Scene, file: SourceFile, node: Node): Guess[] {
  if (node.type !== "subscript_expression") return [];
  const object = field(node, "object");
  const index = field(node, "index");
  if (!object || !index) return [];
  const common = {
    name: "index_within_the_list",
    sentence: "The request is answered from the items that are there",
  } as const;
  const place = { path: file.path, line: startLineOf(node) };
  if (index.text === `${object.text}.length`)
    return [
      guess(scene, 0.95, {
        ...common,
        cause: "The index is the length of the list, one behind its last item.",
        explanation: "Takes the last item.",
        edits: [textEdit(file, index.endIndex, index.endIndex, " - 1")],
        basis: "standard",
        place,
      }),
    ];
  const loop = ancestorOfType(node, ["for_statement", "while_statement"]);
  const condition = loop && field(loop, "condition");
  const test =
    condition
      ?.descendantsOfType("binary_expression")
      .concat(condition.type === "binary_expression" ? [condition] : []) ?? [];
  const bound = test.find(
    (one) =>
      field(one, "operator")?.text === "<=" &&
      field(one, "left")?.text === index.text &&
      field(one, "right")?.text === `${object.text}.length`,
  );
  const operator = bound && field(bound, "operator");
  if (!operator) return [];
  return [
    guess(scene, 0.95, {
      ...common,
      cause: `The loop goes up to \`${object.text}.length\`, one behind the last item.`,
      explanation: "Ends the loop in front of the length.",
      edits: [textEdit(file, operator.startIndex, operator.endIndex, "<")],
      basis: "standard",
      place,
    }),
  ];
}
