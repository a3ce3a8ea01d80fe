import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { classOfValue } from "../../../diagnose/origin/javascript/functions.ts";
import { namesAt } from "../javascript/names.ts";

/** How the class of a value wants it changed. */
export interface OwnersCall {
  readonly text: string;
  readonly method: string;
  readonly where: string;
}

/**
 * `parcel.status = "returned"` of a class that gives `status` and has `advance(status, at)`: the method that takes it is
 * called. What else the method takes is what the other calls of the file give it, if it is in sight here as well.
 */
export function callOfOwner(code: CodeIndex, file: SourceFile, set: Node, said: string): OwnersCall | null {
  const left = field(set, "left");
  const value = field(set, "right");
  const object = left && field(left, "object");
  const name = left && field(left, "property")?.text;
  if (!object || !name || !value || set.parent?.type !== "expression_statement") return null;
  if (object.type === "this") return null;
  const owner = classOfValue(code, file.path, object) ?? classSaid(code, said);
  const takers = owner
    ? methodsOf(code, owner).filter(({ node }) => parameterNames(node).includes(name))
    : [];
  const [taker, ...more] = takers;
  if (!owner || !taker || more.length > 0) return null;
  const names = parameterNames(taker.node);
  const calls = code
    .callsOf(taker.name)
    .filter(
      ({ path, node }) => code.file(path)?.isTest === false && argumentsOf(node).length === names.length,
    );
  const near = calls.filter(({ path }) => path === file.path);
  const [sample] = near.length > 0 ? near : calls;
  if (!sample) return null;
  const inSight = namesAt(code, file, set);
  const given = names.map((parameter, at) => {
    if (parameter === name) return value.text;
    const texts = new Set(near.map(({ node }) => argumentsOf(node)[at]?.text ?? ""));
    const [only, ...others] = texts;
    const root = /^[\w$]+/.exec(only ?? "")?.[0];
    return only && others.length === 0 && /^[\w$.]+$/.test(only) && root && inSight.has(root) ? only : null;
  });
  if (given.includes(null)) return null;
  return {
    text: `${object.text}.${taker.name}(${given.join(", ")})`,
    method: taker.name,
    where: `${sample.path}:${startLineOf(sample.node)}`,
  };
}

function methodsOf(code: CodeIndex, owner: ClassSymbol): FunctionSymbol[] {
  return (code.symbolsOf(owner.path)?.functions ?? []).filter(
    ({ name, qualifiedName, node }) =>
      qualifiedName === `${owner.qualifiedName}.${name}` &&
      !/^(?:constructor$|#)/.test(name) &&
      !node.children.some(({ type }) => /^(?:get|set|static)$/.test(type)),
  );
}

/** `#<Parcel>`, where one class of the house has the name. */
function classSaid(code: CodeIndex, said: string): ClassSymbol | null {
  const name = /^#<([\w$]+)>$/.exec(said)?.[1];
  const [only, ...others] = name ? code.classesNamed(name) : [];
  return only && others.length === 0 ? only : null;
}
