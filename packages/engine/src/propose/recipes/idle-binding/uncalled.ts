import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { type Binding, bindingsAt } from "./bindings.ts";
import { said } from "./derived.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";

/**
 * A function stands where what it answers with belongs, in JavaScript, where only a part of it that is not there tells: the
 * variable that holds the answer is meant, or the call.
 */
export function uncalled(scene: Scene): Meant[] {
  if (scene.file.language === "python" || scene.type !== "TypeError") return [];
  const place = failingValue(scene.investigation)?.place.node;
  const root = place && rootOf(place);
  if (root?.type !== "identifier" || root.parent?.type === "arguments") return [];
  const all = bindingsAt(root, scene.dialect);
  const own = all.find(({ name }) => name === root.text);
  const read = own?.source ? withoutAwait(own.source) : null;
  const isOfAnother = read?.type === "identifier" && own?.isWhole === true;
  const name = isOfAnother ? read : root;
  const called = functionOf(scene, name);
  if (!called || ownPartsOf(root) === null) return [];
  const held = isOfAnother ? [] : all.filter((binding) => isAnswerOf(binding, name.text));
  const [only, ...others] = held;
  if (only && others.length === 0 && !/^(?:module|program)$/.test(only.region.type))
    return said(scene, root, only, [root]);
  if (held.length > 0 || takesValues(called)) return [];
  const isAsync = called.children.some((child) => child.type === "async");
  const isWaited = read?.id !== own?.source?.id;
  const isInAsync =
    ancestorOfType(name, FUNCTIONS)?.children.some((child) => child.type === "async") ?? false;
  if (isAsync && !isWaited && !isInAsync) return [];
  const call = `${name.text}()`;
  return renamedTo(scene, [name], isAsync && !isWaited ? `(await ${call})` : call, {
    id: "uncalled",
    cause: `\`${name.text}\` is a function, and stands where what it answers with is needed.`,
    explanation: "It is called.",
    basis: "standard",
  });
}

const FUNCTIONS = ["arrow_function", "function_expression", "function_declaration", "method_definition"];

function rootOf(node: Node): Node {
  let inner = node;
  while (/^(?:member|subscript)_expression$/.test(inner.type))
    inner = field(inner, "object") ?? inner.namedChildren[0] ?? inner;
  return inner;
}

function withoutAwait(value: Node): Node {
  return value.type === "await_expression" ? (value.firstNamedChild ?? value) : value;
}

/** The function that a name of the module or of an import stands for. */
function functionOf({ code, file }: Scene, name: Node): Node | null {
  const found = code.resolve(file.path, name.text)?.node ?? null;
  const value = found && (field(found, "value") ?? field(found, "right") ?? found);
  return value && [...FUNCTIONS, "generator_function_declaration"].includes(value.type) ? value : null;
}

/** What is read of it that no function has; null where a function may have it. */
function ownPartsOf(root: Node): string | null {
  const { parent } = root;
  if (parent?.type !== "member_expression") return parent?.type === "subscript_expression" ? "" : null;
  const part = field(parent, "property")?.text ?? "";
  return /^(?:name|length|call|apply|bind|prototype|toString)$/.test(part) ? null : part;
}

function isAnswerOf({ source, isWhole }: Binding, name: string): boolean {
  const value = source && withoutAwait(source);
  return isWhole && value?.type === "call_expression" && field(value, "function")?.text === name;
}

function takesValues(definition: Node): boolean {
  if (field(definition, "parameter")) return true;
  return (field(definition, "parameters")?.namedChildren ?? []).some(
    ({ type }) => !/^(?:comment|assignment_pattern|rest_pattern)$/.test(type),
  );
}
