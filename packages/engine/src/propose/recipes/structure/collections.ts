import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import type { Kind } from "../../../diagnose/origin/javascript/values.ts";
import type { Idea } from "../javascript/idea.ts";
import { all, LIST_METHODS, requiredCount } from "./kinds.ts";
import { type Known, knownOf, type Read } from "./members.ts";
import { isPage, walkerOf } from "./pages.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { isWalkedAsPairs, mayBePlainData } from "./walked-pairs.ts";

/** The same thing by the name that the other kind of collection has for it. */
const KIN: readonly (readonly [Kind, RegExp, string])[] = [
  ["set", /^push$/, "add"],
  ["set", /^includes$/, "has"],
  ["array", /^add$/, "push"],
  ["array", /^has$/, "includes"],
  ["map", /^includes$/, "has"],
];

/** A list of a set, or of what is taken of a map: its pairs, where they are taken apart, else its values. Null where that cannot be told. */
function listedOf(object: Node, known: Known, given: readonly Node[]): string | null {
  if (all(known, "set")) return `[...${object.text}]`;
  const taker = given.find(isFunctionNode);
  if (!all(known, "map") || !taker) return null;
  const item = field(taker, "parameter") ?? field(taker, "parameters")?.firstNamedChild;
  const pattern = item && (field(item, "pattern") ?? item);
  if (!pattern) return null;
  if (pattern.type !== "identifier")
    return pattern.type === "array_pattern" ? `[...${object.text}]` : `[...${object.text}.values()]`;
  const reads = taker
    .descendantsOfType(["member_expression", "subscript_expression"])
    .filter((one) => field(one, "object")?.text === pattern.text);
  const isPair = reads.some((one) => /^[01]$/.test(field(one, "index")?.text ?? ""));
  if (isPair) return `[...${object.text}]`;
  const isValue = reads.some(({ type }) => type === "member_expression");
  return isValue ? `[...${object.text}.values()]` : null;
}

export function kinGuess(scene: Scene, read: Read, known: Known): Guess[] {
  const file = scene.investigation.code.file(read.path);
  const call = read.node.parent?.parent;
  if (!file || scene.trace.fault !== "missing_member" || call?.type !== "call_expression") return [];
  if (read.of.node.id !== scene.trace.ways[0]?.place.node.id) return [];
  const kin = KIN.find(([kind, form]) => all(known, kind) && form.test(read.name));
  const object = field(read.node.parent ?? call, "object");
  const given = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  const common = {
    name: "used_as_what_it_is",
    sentence: "The request is answered from the collection as it is",
  } as const;
  const place = { path: file.path, line: startLineOf(call) };
  if (kin) {
    return [
      guess(scene, 0.92, {
        ...common,
        cause: `\`${object?.text ?? "It"}\` is a ${kin[0]}, which has \`${kin[2]}\` and no \`${read.name}\`.`,
        explanation: `Calls \`${kin[2]}\`.`,
        edits: [textEdit(file, read.node.startIndex, read.node.endIndex, kin[2])],
        basis: "standard",
        place,
      }),
    ];
  }
  const listed = object && LIST_METHODS.test(read.name) ? listedOf(object, known, given) : null;
  if (object && listed)
    return [
      guess(scene, 0.88, {
        ...common,
        cause: `\`${object.text}\` is no list, and has no \`${read.name}\`.`,
        explanation: "Makes a list of it first.",
        edits: [textEdit(file, object.startIndex, object.endIndex, listed)],
        basis: "standard",
        place,
      }),
    ];
  const [key] = given;
  if (
    object &&
    key &&
    all(known, "object") &&
    given.length === 1 &&
    /^(?:get|has)$/.test(read.name) &&
    !known.members.has(read.name)
  )
    return [
      guess(scene, 0.8, {
        ...common,
        cause: `\`${object.text.slice(0, 40)}\` is a plain object and no Map.`,
        explanation: "Reads the property of the object.",
        edits: [
          textEdit(
            file,
            call.startIndex,
            call.endIndex,
            read.name === "get"
              ? `${object.text}[${key.text}]`
              : `Object.hasOwn(${object.text}, ${key.text})`,
          ),
        ],
        basis: "standard",
        place,
      }),
    ];
  if (
    object &&
    isWalkedAsPairs(object) &&
    scene.trace.ways[0]?.place &&
    (all(known, "object") || mayBePlainData(scene, known))
  )
    return [
      guess(scene, 0.93, {
        ...common,
        cause: `\`${object.text.slice(0, 40)}\` is a plain object and no list.`,
        explanation: "Goes over the entries of the object.",
        edits: [textEdit(file, object.startIndex, object.endIndex, `Object.entries(${object.text})`)],
        basis: "standard",
        place,
      }),
    ];
  if (
    object &&
    all(known, "object") &&
    /^(?:map|filter|forEach|reduce|some|every|find)$/.test(read.name) &&
    known.isOpen
  )
    return [
      guess(scene, 0.72, {
        ...common,
        cause: `\`${object.text.slice(0, 40)}\` is a plain object and no list.`,
        explanation: "Goes over the values of the object.",
        edits: [textEdit(file, object.startIndex, object.endIndex, `Object.values(${object.text})`)],
        basis: "guess",
        place,
      }),
    ];
  return [];
}

/** `[...votes]`: the entries are a list already. */
function copied(value: Node): Node {
  const spread = value.parent?.type === "spread_element" ? value.parent : null;
  const list = spread?.parent;
  return list?.type === "array" && list.namedChildCount === 1 ? list : value;
}

/** Whether all members are records: then they are what the object holds, and not its parts. */
function areAlike(scene: Scene, place: ValuePlace, { members }: Known): boolean {
  return (
    members.size > 1 &&
    [...members.keys()].every((name) => {
      const { made } = knownOf(scene, { ...place, members: [{ kind: "attribute", name }] });
      return made.length > 0 && made.every(({ kind }) => kind === "object");
    })
  );
}

/** `PLANS[plan]` and `plans.basic` where the plans are a Map. */
export function mapGuess(scene: Scene): Guess[] {
  for (const { place } of scene.trace.ways.slice(0, 6)) {
    const { node } = place;
    if (place.members.length > 0) continue;
    const object = /^(?:subscript|member)_expression$/.test(node.type) ? field(node, "object") : null;
    const file = scene.investigation.code.file(place.path);
    if (
      !object ||
      !file ||
      keyOfRead(node) === null ||
      !all(knownOf(scene, { path: place.path, node: object, members: [] }), "map")
    )
      continue;
    return [
      guess(scene, 0.95, {
        name: "map_is_asked",
        sentence: "The request is answered from the Map",
        cause: `\`${object.text}\` is a Map, and its entries are no properties.`,
        explanation: "Asks the Map with `get`.",
        edits: [
          ...readsBeside(node, object).map((read) =>
            textEdit(
              file,
              field(read, "object")?.endIndex ?? read.startIndex,
              read.endIndex,
              `.get(${keyOfRead(read)})`,
            ),
          ),
          ...listsBeside(node, object).map(([list, text]) =>
            textEdit(file, list.startIndex, list.endIndex, text),
          ),
          // It is a Map wherever it is used, whether a test comes by or not.
        ].map((edit) => ({ ...edit, together: "map" })),
        basis: "standard",
        place: { path: file.path, line: startLineOf(node) },
      }),
    ];
  }
  return [];
}

/** What a Map would be asked for: an index, or the name of a member that no Map has. Null for what a Map has itself. */
function keyOfRead(read: Node): string | null {
  const index = field(read, "index");
  if (index) return index.type === "number" ? null : index.text;
  const name = field(read, "property")?.text;
  if (name === undefined || name in Map.prototype) return null;
  const quote = read.tree.rootNode.text.includes('"') ? '"' : "'";
  return `${quote}${name}${quote}`;
}

/** The block that declares a name, else the function around; the whole class for what its object holds. */
function scopeOfName(node: Node, name: string): Node {
  if (name.startsWith("this.")) return ancestorOfType(node, ["class_body"]) ?? node;
  for (let block = ancestorOfType(node, BLOCKS); block; block = ancestorOfType(block, BLOCKS)) {
    const declares = block.namedChildren.some((statement) =>
      statement.namedChildren.some(
        (one) => one.type === "variable_declarator" && field(one, "name")?.text === name,
      ),
    );
    if (declares) return block;
  }
  return ancestorOfType(node, FUNCTIONS) ?? node;
}

const BLOCKS = ["statement_block", "program"];

/** `Object.keys(groups)` beside it, which gives none of the keys of a Map, and what gives them. */
function listsBeside(node: Node, object: Node): [Node, string][] {
  const name = object.text;
  const scope = scopeOfName(node, name);
  return scope
    .descendantsOfType(["call_expression", "binary_expression"])
    .flatMap((one): [Node, string][] => {
      if (one.type === "binary_expression") {
        const isAsked = field(one, "operator")?.text === "in" && field(one, "right")?.text === name;
        return isAsked ? [[one, `${name}.has(${field(one, "left")?.text})`]] : [];
      }
      const method = /^Object\.(keys|values|entries)$/.exec(field(one, "function")?.text ?? "")?.[1];
      if (!method || field(one, "arguments")?.text !== `(${name})`) return [];
      return [[one, method === "entries" ? `[...${name}]` : `[...${name}.${method}()]`]];
    });
}

/** What reads the same Map in this way in the same function, so that none of them fails as the first one did. */
function readsBeside(node: Node, object: Node): Node[] {
  const name = object.text;
  const scope = scopeOfName(node, name);
  const reads = scope.descendantsOfType("subscript_expression").filter((one) => {
    const isWritten =
      one.parent?.type === "assignment_expression" && field(one.parent, "left")?.id === one.id;
    return field(one, "object")?.text === name && !isWritten && field(one, "index")?.type !== "number";
  });
  return reads.some(({ id }) => id === node.id) ? reads : [node];
}

/** `stock.entries` in a loop, where nothing in the repository is called `entries` but the method that all collections have. */
function isUncalledView({ investigation: { code } }: Scene, node: Node): boolean {
  const name = node.type === "member_expression" ? (field(node, "property")?.text ?? "") : "";
  if (!/^(?:entries|keys|values)$/.test(name)) return false;
  const own = new RegExp(String.raw`\b${name}["']?\s*(?::|=(?!=)|\([^)]*\)\s*\{|[,}])`);
  return code.mentions(name).every((path) => !own.test(code.file(path)?.text ?? ""));
}

/** An object in a loop or a spread: its entries, where they are taken apart as pairs, else its values. */
export function loopGuess(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  if (!place || scene.trace.fault !== "not_iterable") return [];
  const file = scene.investigation.code.file(place.path);
  const known = knownOf(scene, place);
  if (!file) return [];
  const change = (
    text: string,
    strength: number,
    cause: string,
    explanation: string,
    basis: Idea["basis"] = "standard",
    whole: Node = place.node,
  ) => [
    guess(scene, strength, {
      name: "looped_over_as_what_it_is",
      sentence: "The request is answered from all the entries",
      cause,
      explanation,
      edits: [textEdit(file, whole.startIndex, whole.endIndex, text)],
      basis,
      place: { path: file.path, line: startLineOf(place.node) },
    }),
  ];
  if (
    all(known, "function") &&
    known.made.every(({ node }) => isFunctionNode(node) && requiredCount(node) === 0)
  )
    return change(
      `${place.node.text}()`,
      0.9,
      `\`${place.node.text}\` is a function, and its result is meant.`,
      "Calls it.",
    );
  if (isUncalledView(scene, place.node))
    return change(
      `${place.node.text}()`,
      0.95,
      `\`${place.node.text}\` is a method, and what it gives is meant.`,
      "Calls it.",
    );
  const isPair = isWalkedAsPairs(place.node);
  const isData = isPair && !all(known, "object") && mayBePlainData(scene, known);
  if (!isData && !all(known, "object")) return [];
  const holders = [...known.members.keys()].filter((name) =>
    knownOf(scene, { ...place, members: [{ kind: "attribute", name }] }).made.some(
      ({ kind }) => kind === "array",
    ),
  );
  const cause = `\`${place.node.text.slice(0, 40)}\` is a plain object, which cannot be looped over.`;
  const value = withoutTypes(place.node).text;
  if (isPair)
    return change(
      `Object.entries(${value})`,
      isData ? 0.8 : 0.94,
      cause,
      "Goes over its entries.",
      "standard",
      copied(place.node),
    );
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1) {
    const isBare = place.node.type === "await_expression";
    if (isPage(known)) {
      const walker = walkerOf(scene, known, place.node, holder);
      if (!walker) return [];
      const { property, name, evidence } = walker;
      const { startIndex, endIndex } = place.node;
      const before = file.text.slice(startIndex, property.startIndex);
      return change(
        `${before}${name}${file.text.slice(property.endIndex, endIndex)}`,
        0.9,
        `\`${property.text}\` gives a page, and \`${holder}\` of it is not all there is.`,
        `Goes over what \`${name}\` gives, which asks for all pages (${evidence}).`,
        "house",
      );
    }
    return change(
      `${isBare ? `(${place.node.text})` : place.node.text}.${holder}`,
      0.9,
      `The list is in \`${holder}\`.`,
      `Goes over \`${holder}\`.`,
    );
  }
  return known.isOpen || areAlike(scene, place, known)
    ? change(`Object.values(${place.node.text})`, 0.72, cause, "Goes over its values.")
    : [];
}
