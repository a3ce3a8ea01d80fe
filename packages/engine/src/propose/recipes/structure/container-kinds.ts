import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { all } from "./kinds.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const OF_MAP = /^(?:get|set|has|delete|clear|size|entries|keys|values|forEach)$/;
const OF_SET = /^(?:add|has|delete|clear|size|entries|keys|values|forEach)$/;

/**
 * `const found = {}` that is used by nothing but the methods of a Map, or of a Set: it is begun as one. And the keys, values
 * and entries of a plain object are asked of `Object`.
 */
export function containerKindGuesses(scene: Scene): Guess[] {
  return [...begunAsGuess(scene), ...ofObjectGuess(scene)];
}

function begunAsGuess(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  if (!place || scene.trace.fault !== "missing_member" || place.node.type !== "identifier") return [];
  const file = scene.investigation.code.file(place.path);
  const { node } = place;
  const declarator = scene.trace.ways
    .map(({ place: one }) => one)
    .filter(({ path, node: made }) => path === place.path && /^(?:object|array)$/.test(made.type))
    .flatMap(({ node: made }) =>
      made.namedChildCount === 0 && made.parent?.type === "variable_declarator" ? [made.parent] : [],
    )
    .find((one) => field(one, "name")?.text === node.text);
  const value = declarator && field(declarator, "value");
  const scope = declarator && ancestorOfType(declarator, ["statement_block", "program"]);
  if (!file || !value || !scope) return [];
  const uses = scope
    .descendantsOfType("identifier")
    .filter((use) => use.text === node.text && use.startIndex > declarator.endIndex);
  const methods = uses.map(methodOf);
  const said = methods.filter((method) => method !== null);
  // Handed on as a whole it is what it is made; read or written by a key it is an object.
  const isWhole = (use: Node) => /^(?:return_statement|arguments)$/.test(use.parent?.type ?? "");
  if (uses.some((use, index) => methods[index] === null && !isWhole(use))) return [];
  const isMap = said.includes("set") && said.every((method) => OF_MAP.test(method));
  const isSet =
    said.includes("add") && said.every((method) => OF_SET.test(method)) && value.type === "object";
  const kind = isMap ? "Map" : isSet ? "Set" : null;
  if (kind === null) return [];
  return [
    guess(scene, 0.96, {
      name: `begun_as_a_${kind.toLowerCase()}`,
      sentence: `The request is answered from the ${kind}`,
      cause: `\`${node.text}\` begins as \`${value.text}\`, and is used as a ${kind} everywhere.`,
      explanation: `Begins it as a ${kind}.`,
      edits: [textEdit(file, value.startIndex, value.endIndex, `new ${kind}()`)],
      basis: "standard",
      place: { path: file.path, line: startLineOf(value) },
    }),
  ];
}

/** `size` of `found.size`, `set` of `found.set(…)`; null where no member is read. */
function methodOf(use: Node): string | null {
  const { parent } = use;
  return parent?.type === "member_expression" && field(parent, "object")?.id === use.id
    ? (field(parent, "property")?.text ?? null)
    : null;
}

/** `prices.entries()` of a plain object. */
function ofObjectGuess(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  const method = place?.members[0]?.name ?? "";
  const call = place?.node.parent?.parent;
  const file = place && scene.investigation.code.file(place.path);
  if (!place || !file || scene.trace.fault !== "missing_member" || !/^(?:keys|values|entries)$/.test(method))
    return [];
  const given = call?.type === "call_expression" ? field(call, "arguments") : null;
  const known = knownOf(scene, { ...place, members: [] });
  if (!call || given?.namedChildCount !== 0 || !all(known, "object") || known.members.has(method)) return [];
  return [
    guess(scene, 0.93, {
      name: "asked_of_a_plain_object",
      sentence: "The request is answered from the entries of the object",
      cause: `\`${place.node.text.slice(0, 40)}\` is a plain object and no Map.`,
      explanation: `Asks \`Object.${method}\` for them.`,
      edits: [textEdit(file, call.startIndex, call.endIndex, `Object.${method}(${place.node.text})`)],
      basis: "standard",
      place: { path: file.path, line: startLineOf(call) },
    }),
  ];
}
