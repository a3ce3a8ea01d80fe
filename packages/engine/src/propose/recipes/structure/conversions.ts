import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { type Kind, madeAt } from "../../../diagnose/origin/javascript/values.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const KINDS: readonly (readonly [RegExp, Kind, string])[] = [
  [/^(?:toFixed|toPrecision|toExponential)$/, "number", "a number"],
  [
    /^(?:getTime|toISOString|toLocaleDateString|toLocaleTimeString|toDateString|valueOf|[gs]et(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/,
    "date",
    "a date",
  ],
];
const MOST_PLACES = 14;

/**
 * A value that lost its type on the way: text of a database or of JSON that a mapper passes on, a Map that went through a
 * cache as JSON, an object of a class that came out of JSON. It is made what it was where it comes in.
 */
export function conversionGuesses(scene: Scene): Guess[] {
  const method = scene.trace.ways[0]?.place.members[0]?.name;
  if (scene.trace.fault !== "missing_member" || method === undefined) return [];
  const wanted = KINDS.find(([form]) => form.test(method));
  const mapped = wanted ? mappedGuess(scene, wanted[1], wanted[2]) : [];
  return [...mapped, ...cacheGuess(scene, method), ...revivedGuess(scene, method)];
}

/** The entry of a mapper that passes a value on as it is, where its neighbours are converted. */
function mappedGuess(scene: Scene, kind: Kind, what: string): Guess[] {
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const entry =
      place.node.parent?.type === "pair" && field(place.node.parent, "value")?.id === place.node.id
        ? place.node.parent
        : null;
    const literal = entry?.parent?.type === "object" ? entry.parent : null;
    const file = code.file(place.path);
    if (
      !entry ||
      !literal ||
      !file ||
      file.isTest ||
      !/^(?:member_expression|subscript_expression|identifier)$/.test(place.node.type)
    )
      continue;
    const like = literal.namedChildren
      .filter((child) => child.id !== entry.id)
      .flatMap((child) => converterOf(scene, place.path, field(child, "value"), kind) ?? [])[0];
    if (!like) continue;
    const text = like.isNew ? `new ${like.name}(${place.node.text})` : `${like.name}(${place.node.text})`;
    const key = field(entry, "key")?.text ?? "value";
    return [
      guess(scene, 0.95, {
        name: `${key}_is_converted`,
        sentence: `The request is answered with ${key} as ${what}`,
        cause: `\`${place.node.text}\` comes in as text and is passed on as it is; ${what} is expected later.`,
        explanation: `Makes ${what} of it where it comes in, by \`${like.isNew ? "new " : ""}${like.name}\`, as the entry at ${file.path}:${like.line} does.`,
        edits: [textEdit(file, place.node.startIndex, place.node.endIndex, text)],
        basis: "house",
        place: { path: file.path, line: startLineOf(entry) },
      }),
    ];
  }
  return [];
}

interface Converter {
  readonly name: string;
  readonly isNew: boolean;
  readonly line: number;
}

/** What makes such a value of another entry of the same object: a built-in, a class, or a function of the project. */
function converterOf(scene: Scene, path: string, value: Node | null, kind: Kind): Converter | null {
  const plain = value?.type === "ternary_expression" ? (field(value, "alternative") ?? value) : value;
  const call = plain?.type === "await_expression" ? plain.firstNamedChild : plain;
  const given = call ? (field(call, "arguments")?.namedChildren ?? []) : [];
  if (!call || !/^(?:call_expression|new_expression)$/.test(call.type) || given.length !== 1) return null;
  const [argument] = given;
  if (!argument || !/^(?:member_expression|subscript_expression|identifier)$/.test(argument.type))
    return null;
  const isNew = call.type === "new_expression";
  const callee = field(call, isNew ? "constructor" : "function");
  const name = callee?.text ?? "";
  const line = startLineOf(call);
  if (isNew) return kind === "date" && name === "Date" ? { name, isNew, line } : null;
  if (kind === "number" && /^(?:Number|parseFloat|parseInt|Number\.parseFloat|Number\.parseInt)$/.test(name))
    return { name, isNew, line };
  const makes = calleesOf(scene.investigation.code, path, call).some(({ symbol }) =>
    returnsOf(symbol.node).values.some((result) =>
      [result, ...result.descendantsOfType(["call_expression", "new_expression"])].some((node) =>
        makesKind(node, kind),
      ),
    ),
  );
  return makes && /^[\w$.]+$/.test(name) ? { name, isNew, line } : null;
}

function makesKind(node: Node, kind: Kind): boolean {
  if (kind === "date") return node.type === "new_expression" && field(node, "constructor")?.text === "Date";
  return /^(?:Number|parseFloat|parseInt|Number\.parse(?:Float|Int))$/.test(
    field(node, "function")?.text ?? "",
  );
}

const WRITERS = /^(?:set|put|write|save|store|add|setItem|setex)$/;

/** A Map or Set that was kept as JSON text: it is written as a list of its entries, and made again when it is read. */
function cacheGuess(scene: Scene, method: string): Guess[] {
  if (!/^(?:get|has|set|add|delete|entries|keys|values|forEach)$/.test(method)) return [];
  const { code } = scene.investigation;
  for (const { place, places } of scene.trace.ways.slice(0, 30)) {
    const { node } = place;
    const file = code.file(place.path);
    if (node.type !== "call_expression" || place.members.length > 1 || !file) continue;
    if (
      !madeAt({ ...place, members: [] }, scene.context, javascriptStepBack).some(
        ({ kind }) => kind === "json",
      )
    )
      continue;
    const written = writingCall(scene, file, node);
    const reading = places
      .toReversed()
      .find(({ node: one, path }) => path === file.path && one.type === "identifier" && isUse(one));
    if (!written || !reading) continue;
    const name = written.kind === "map" ? "Map" : "Set";
    const edits: Edit[] = [
      textEdit(file, reading.node.startIndex, reading.node.endIndex, `new ${name}(${reading.node.text})`),
      textEdit(file, written.value.startIndex, written.value.endIndex, `[...${written.value.text}]`),
    ];
    return [
      guess(scene, 0.94, {
        name: "kept_so_that_it_comes_back",
        sentence: "The request is answered from what was kept, as it was put in",
        cause: `A ${name} is kept as JSON text, which has none, and comes back as a plain object.`,
        explanation: `Keeps the entries of the ${name} and makes a ${name} of them again where they are read.`,
        edits,
        basis: "standard",
        place: { path: file.path, line: startLineOf(reading.node) },
      }),
    ];
  }
  return [];
}

/** `return kept`, `kept.get(…)`, `const map = kept`: the value itself, not a test whether it is there. */
function isUse({ parent }: Node): boolean {
  return (
    parent !== null &&
    !/^(?:parenthesized_expression|unary_expression|binary_expression|if_statement)$/.test(parent.type)
  );
}

/** The call beside a reading one that puts a Map or Set into the same store. */
function writingCall(
  scene: Scene,
  file: SourceFile,
  reading: Node,
): { readonly value: Node; readonly kind: "map" | "set" } | null {
  const callee = field(reading, "function");
  const store = callee && field(callee, "object")?.text;
  const key = field(reading, "arguments")?.firstNamedChild?.text;
  if (!store) return null;
  for (const call of file.tree.rootNode.descendantsOfType("call_expression")) {
    const other = field(call, "function");
    if (
      !other ||
      field(other, "object")?.text !== store ||
      !WRITERS.test(field(other, "property")?.text ?? "")
    )
      continue;
    const [first, value] = (field(call, "arguments")?.namedChildren ?? []).filter(
      (child) => child.type !== "comment",
    );
    if (!value || first?.text !== key || !/^[\w$.]+$/.test(value.text)) continue;
    const made = madeAt({ path: file.path, node: value, members: [] }, scene.context, javascriptStepBack);
    const kinds = new Set(made.map(({ kind }) => kind));
    if (kinds.has("map")) return { value, kind: "map" };
    if (kinds.has("set")) return { value, kind: "set" };
  }
  return null;
}

/** An object of a class that comes out of JSON without its methods: made again by the class's own way, else by its fields. */
function revivedGuess(scene: Scene, method: string): Guess[] {
  const { code } = scene.investigation;
  const owners = code
    .functionsNamed(method)
    .flatMap(
      (symbol) =>
        code
          .symbolsOf(symbol.path)
          ?.classes.filter((one) => symbol.qualifiedName === `${one.qualifiedName}.${method}`) ?? [],
    );
  const [owner] = owners;
  if (!owner || owners.length !== 1) return [];
  for (const way of scene.trace.ways.slice(0, 30)) {
    const { place, isItem } = way;
    const { node } = place;
    const file = code.file(place.path);
    if (!file || node.type !== "call_expression" || field(node, "function")?.text !== "JSON.parse") continue;
    if (code.resolve(file.path, owner.name)?.node?.id !== owner.node.id) continue;
    const maker = (field(owner.node, "body")?.namedChildren ?? []).find(
      (child) =>
        child.type === "method_definition" &&
        child.children.some((one) => one.type === "static") &&
        /^(?:from|fromJSON|fromJson|fromObject|revive|of|parse|restore|deserialize)$/.test(
          field(child, "name")?.text ?? "",
        ),
    );
    const name = maker && field(maker, "name")?.text;
    const one = (value: string) =>
      name
        ? `${owner.name}.${name}(${value})`
        : `Object.assign(Object.create(${owner.name}.prototype), ${value})`;
    // The last member is the method itself. What has others is a part of what was read, which is no such object.
    const part = place.members.length > 1 ? partTaken(scene, way, node) : null;
    if (place.members.length > 1 && !part) continue;
    const target = part ?? node;
    const item = owner.name.charAt(0).toLowerCase() + owner.name.slice(1);
    const text = isItem ? `${target.text}.map((${item}) => ${one(item)})` : one(target.text);
    const isShorthand = /^shorthand_property_identifier$/.test(target.type);
    return [
      guess(scene, name ? 0.93 : 0.74, {
        name: "object_of_its_class_again",
        sentence: "The request is answered by an object of the class",
        cause: `What comes out of JSON has the fields of ${owner.name}, but none of its methods.`,
        explanation: `Makes ${isItem ? "objects" : "an object"} of ${owner.name} of ${isItem ? "them" : "it"}${name ? ` by its own \`${name}\`` : ""}.`,
        edits: [
          textEdit(file, target.startIndex, target.endIndex, isShorthand ? `${target.text}: ${text}` : text),
        ],
        basis: name ? "house" : "standard",
        place: { path: file.path, line: startLineOf(target) },
      }),
    ];
  }
  return [];
}

/** Where the part of what was read is handed on in the function that reads it: `stations` of `return { takenAt, stations }`. */
function partTaken(
  { trace }: Scene,
  { places, place }: Scene["trace"]["ways"][number],
  read: Node,
): Node | null {
  const scope = ancestorOfType(read, FUNCTIONS);
  const own = places.filter(
    ({ path, node, members }) =>
      path === place.path &&
      members.length === 1 &&
      node.id !== read.id &&
      scope !== null &&
      ancestorOfType(node, FUNCTIONS)?.id === scope.id &&
      /^(?:identifier|shorthand_property_identifier|member_expression|call_expression)$/.test(node.type),
  );
  const found = own.at(-1) ?? null;
  return found && found.node.id !== trace.ways[0]?.place.node.id ? found.node : null;
}
