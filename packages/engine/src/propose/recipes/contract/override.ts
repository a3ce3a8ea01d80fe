import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { type Parameter, parametersOf } from "../../../code/python/parameters.ts";
import { classNamed, enclosingClass, methodOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { registeredKin } from "./registered-kin.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * A function that does not take what it is called with, where its kin do: a method beside that of its base class, an
 * entry of a table of functions beside the others, a listener beside those that are called by the same hand. It gets the parameter that they have.
 */
export function unlikeKin({ code, fault, type, message }: Scene): Guess[] {
  const found =
    /^(?:([\w.]+)\.)?(\w+)\(\) (?:takes (?:from \d+ to )?\d+ positional arguments? but \d+ (?:was|were) given|got an unexpected keyword argument '\w+')/.exec(
      message,
    );
  const name = found?.[2];
  if (type !== "TypeError" || name === undefined || !fault.isInnermost) return [];
  const isCalledHere = onLine(fault, "call").length > 0;
  const wanted = code.functionsNamed(name).filter(({ qualifiedName, path }) => {
    const said = found?.[1] === undefined ? name : `${found[1]}.${name}`;
    return code.file(path)?.isTest === false && (qualifiedName === said || qualifiedName === name);
  });
  const [symbol, ...others] = wanted;
  if (!isCalledHere || !symbol || others.length > 0) return [];
  const owner = enclosingClass(code, symbol.path, symbol.node);
  const beside = owner ? methodsOfKin(code, owner, name) : functionsBeside(code, symbol);
  const kin = beside.length > 0 ? beside : registeredKin(code, symbol);
  const own = parametersOf(symbol.node);
  const keyword = /unexpected keyword argument '(\w+)'/.exec(message)?.[1];
  const longer = kin.filter((one) => {
    const theirs = parametersOf(one.node);
    // What kin take under another name is not what came.
    const takesIt =
      keyword === undefined || theirs.some((each) => each.name === keyword || each.kind === "kwargs");
    return takesIt && isExtension(own, theirs);
  });
  const texts = new Set(longer.map((one) => addedTo(own, one)));
  const [text] = texts;
  if (texts.size !== 1 || text === undefined || longer.length < kin.length) return [];
  const file = code.file(symbol.path);
  const list = field(symbol.node, "parameters");
  if (!file || !list) return [];
  const passed = passedOn(file, symbol, own, longer[0] ?? symbol);
  if (!passed) return [];
  const inner = list.text.slice(1, -1).replace(/,\s*$/, "").trim();
  const evidence = longer.slice(0, 3).map((one) => `${one.path}:${one.startLine}`);
  return [
    {
      strength: owner ? 0.93 : 0.86,
      idea: runningIdea({
        cause: `${symbol.qualifiedName} (${symbol.path}:${symbol.startLine}) does not take what ${owner ? "the method that it overrides" : "the functions beside it"} take${owner ? "s" : ""}.`,
        explanation: `It takes \`${text}\`, as at ${evidence.join(", ")}.`,
        edits: [replaceNode(file, list, `(${inner === "" ? text : `${inner}, ${text}`})`), ...passed],
        name: `${name}_takes_what_it_is_given`,
      }),
    },
  ];
}

/**
 * Edits that hand the new parameters on, where the method calls the one of its base with what it has. A constructor that
 * does not would lose them: null.
 */
function passedOn(
  file: SourceFile,
  symbol: FunctionSymbol,
  own: readonly Parameter[],
  kin: FunctionSymbol,
): Edit[] | null {
  const calls = symbol.node
    .descendantsOfType("call")
    .filter((node) => field(node, "function")?.text === `super().${symbol.name}`);
  const [call, ...others] = calls;
  if (!call) return /^__init__$/.test(symbol.name) ? null : [];
  const list = field(call, "arguments");
  if (others.length > 0 || !list) return null;
  const added = parametersOf(kin.node).slice(own.length);
  const texts = added.map(({ name, kind }) =>
    kind === "kwargs" ? `**${name}` : kind === "args" ? `*${name}` : `${name}=${name}`,
  );
  const given = list.text.slice(1, -1).replace(/,\s*$/, "").trim();
  return [replaceNode(file, list, `(${[...(given === "" ? [] : [given]), ...texts].join(", ")})`)];
}

/** The method of the bases, else those of the classes beside this one. */
function methodsOfKin(code: CodeIndex, owner: ClassSymbol, name: string): FunctionSymbol[] {
  const bases = owner.bases.flatMap((base) => {
    const found = classNamed(code, owner.path, base);
    return (found && methodOf(code, found, name)) ?? [];
  });
  if (bases.length > 0) return bases;
  return owner.bases
    .filter((base) => !/^(?:object|ABC|abc\.ABC|Protocol|Generic\b.*|Enum)$/.test(base))
    .flatMap((base) => code.subclassesOf(base.split(".").at(-1) ?? base))
    .filter(({ node }) => node.id !== owner.node.id)
    .flatMap((other) => methodOf(code, other, name) ?? []);
}

/** The functions that stand in a table or list together with this one. */
function functionsBeside(code: CodeIndex, symbol: FunctionSymbol): FunctionSymbol[] {
  const tables = code
    .naming(symbol.name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType(["dictionary", "list", "tuple"])
        .map((node) => ({ path: file.path, node })),
    );
  for (const { path, node } of tables) {
    const names = node.namedChildren.map((child) => (child.type === "pair" ? field(child, "value") : child));
    if (!names.some((one) => one?.type === "identifier" && one.text === symbol.name)) continue;
    const found = names.flatMap((one) => {
      const resolved = one?.type === "identifier" ? code.resolve(path, one.text) : null;
      const own = resolved?.node?.type === "function_definition" ? resolved.node : null;
      return own && own.id !== symbol.node.id
        ? (code.symbolsOf(resolved?.path ?? path)?.functions.filter((other) => other.node.id === own.id) ??
            [])
        : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Whether parameters begin as others do and go on behind them; a first one of another name, `order` beside `message`, is
 * the same thing in other words.
 */
function isExtension(own: readonly Parameter[], other: readonly Parameter[]): boolean {
  const added = other.slice(own.length).map(({ name }) => name);
  return (
    other.length > own.length &&
    own.every(
      (parameter, index) =>
        other[index]?.name === parameter.name ||
        (other[index]?.kind === parameter.kind && !added.includes(parameter.name)),
    )
  );
}

function addedTo(own: readonly Parameter[], kin: { node: Node }): string {
  return parametersOf(kin.node)
    .slice(own.length)
    .map(({ node }) => node.text)
    .join(", ");
}
