import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { callsWithin } from "../bounded-search.ts";
import { annotatedClass, classNamed, classOfValue, constructedClass, methodOf } from "./callees.ts";

const MOST_CALLS = 12;

/**
 * The class of what the objects of a class have under a name, `self.vessels`: as it is declared, as a method sets it, or as
 * those hand it over who make such objects. Null where it cannot be told, or where they are of several classes.
 */
export function classOfAttribute(
  code: CodeIndex,
  owner: ClassSymbol,
  name: string,
  depth: number,
): ClassSymbol | null {
  if (depth <= 0) return null;
  const declared = fieldsOf(owner).find((one) => one.name === name);
  const annotated = declared && annotatedClass(code, owner.path, declared.annotation);
  if (annotated) return annotated;
  const getter = methodOf(code, owner, name);
  const isProperty =
    getter?.node.parent?.text.startsWith("@") &&
    /property/.test(getter.node.parent.text.split("\n")[0] ?? "");
  if (getter && isProperty) return annotatedClass(code, getter.path, field(getter.node, "return_type"));
  const found = assignedTo(owner, name).map(
    (value) => classOfValue(code, owner.path, value, depth - 1) ?? handedClass(code, owner, value, depth - 1),
  );
  const known = found.filter((one) => one !== null);
  const [first] = known;
  if (first) return known.every(({ node }) => node.id === first.node.id) ? first : null;
  if (found.length > 0) return null;
  for (const base of owner.bases) {
    const kin = classNamed(code, owner.path, base);
    const inherited =
      kin && kin.node.id !== owner.node.id ? classOfAttribute(code, kin, name, depth - 1) : null;
    if (inherited) return inherited;
  }
  return null;
}

/** What the methods of a class give to `self.name`; what its declaration there says is read as well. */
export function assignedTo(owner: ClassSymbol, name: string): Node[] {
  return owner.node.descendantsOfType("assignment").flatMap((node) => {
    const target = field(node, "left");
    const isOwn =
      target?.type === "attribute" &&
      field(target, "object")?.text === "self" &&
      field(target, "attribute")?.text === name;
    const value = field(node, "right");
    return isOwn && value && value.type !== "none" ? [value] : [];
  });
}

/** A parameter of the constructor without a declared class: what those hand over who make such objects. */
function handedClass(code: CodeIndex, owner: ClassSymbol, value: Node, depth: number): ClassSymbol | null {
  const init = value.type === "identifier" ? ancestorOfType(value, ["function_definition"]) : null;
  if (!init || field(init, "name")?.text !== "__init__" || depth <= 0) return null;
  const parameters = parametersOf(init).slice(1);
  const index = parameters.findIndex(({ name }) => name === value.text);
  if (index < 0 || parameters[index]?.annotation) return null;
  const given = callsWithin(code, owner.name)
    .filter(({ path }) => !isTestPath(path))
    .slice(0, MOST_CALLS)
    .filter(({ path, node }) => constructedClass(code, path, node)?.node.id === owner.node.id)
    .flatMap(({ path, node }) => {
      const { positional, named } = readCall(node);
      const argument = named.get(value.text) ?? positional[index];
      return argument ? [classOfValue(code, path, argument, depth - 1)] : [];
    });
  const [first] = given;
  return first && given.every((one) => one?.node.id === first.node.id) ? first : null;
}
