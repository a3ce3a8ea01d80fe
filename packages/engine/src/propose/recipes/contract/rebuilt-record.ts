import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { classNamed, classOfValue } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { allMembersOf } from "../misspelt-name/members.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { functionsReached } from "./reached.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A function that gives an object on one way and the dictionary that was made of such an object on another: what comes back
 * from a cache, a file or a queue is not what was put in. It is made an object again where it comes back.
 */
export function rebuiltRecords({ code, fault, type, message }: Scene): Guess[] {
  const name =
    type === "AttributeError" ? /^'dict' object has no attribute '(\w+)'/.exec(message)?.[1] : undefined;
  if (name === undefined) return [];
  for (const symbol of functionsReached(code, fault)) {
    const file = code.file(symbol.path);
    const returned = descendantsHere(symbol.node, "return_statement").flatMap(({ firstNamedChild }) =>
      firstNamedChild && firstNamedChild.type !== "none" ? [firstNamedChild] : [],
    );
    if (!file || returned.length < 2) continue;
    const classes = returned.map((node) => classOfValue(code, symbol.path, node));
    const owner = classes.find((one) => one !== null) ?? declaredClass(code, symbol);
    if (!owner || !allMembersOf(code, owner).has(name) || !isStored(symbol.node)) continue;
    const bare = returned.filter((node, index) => !classes[index] && isFetched(symbol.node, node));
    const [only, ...others] = bare;
    const made = only && others.length === 0 ? rebuilt(code, file, owner, only) : null;
    if (!only || !made) continue;
    return [
      {
        strength: 0.92,
        idea: runningIdea({
          cause: `${file.path}:${startLineOf(only)} gives back the dictionary that a ${owner.name} was stored as, and not the object.`,
          explanation: `It becomes \`${made}\`, as what the function gives otherwise.`,
          edits: [replaceNode(file, only, made)],
          name: "what_comes_back_is_an_object",
          sentence: "What comes back is what was put in.",
        }),
      },
    ];
  }
  return [];
}

function declaredClass(code: CodeIndex, { path, node }: FunctionSymbol): ClassSymbol | null {
  const said = field(node, "return_type")
    ?.text.replace(/["']/g, "")
    .replace(/\s*\|\s*None\b|^Optional\[|\]$/g, "");
  return said && /^[\w.]+$/.test(said) ? classNamed(code, path, said) : null;
}

const STORED =
  /\b(?:asdict|as_dict|to_dict|as_json|to_json|model_dump|dict|vars|dataclasses\.asdict)\(|\.__dict__\b|\._asdict\(/;

/** Whether the function stores the dictionary of an object: `cache.put(key, quote.as_dict())`. */
function isStored(scope: Node): boolean {
  return scope
    .descendantsOfType("call")
    .some(
      (call) =>
        /(?:^|\.)(?:put|set|setex|store|save|write|push|append|add|cache|dump|dumps|hset|mset)$/.test(
          field(call, "function")?.text ?? "",
        ) && STORED.test(field(call, "arguments")?.text ?? ""),
    );
}

/** Whether an expression is what a call of something outside gave: a name that was bound to one, or the call. */
function isFetched(scope: Node, node: Node): boolean {
  const bound =
    node.type === "identifier"
      ? descendantsHere(scope, "assignment").filter((one) => field(one, "left")?.text === node.text)
      : [];
  const [only, ...others] = bound;
  const made =
    node.type === "identifier" ? (only && others.length === 0 ? field(only, "right") : null) : node;
  const value = made?.type === "await" ? made.firstNamedChild : made;
  return value?.type === "call" || value?.type === "subscript";
}

/** `Quote.from_dict(known)`, else `Quote(**known)`; null where the class is not at hand. */
function rebuilt(code: CodeIndex, file: SourceFile, owner: ClassSymbol, node: Node): string | null {
  const found = code.resolve(file.path, owner.name);
  if (found?.node?.id !== owner.node.id || node.type !== "identifier") return null;
  const maker = code.symbolsOf(owner.path)?.functions.find(({ qualifiedName, node: definition }) => {
    const isOwn = new RegExp(
      `^${owner.qualifiedName}\\.(?:from_(?:dict|json|data|record|row|mapping)|parse|load)$`,
    ).test(qualifiedName);
    return (
      isOwn &&
      parametersOf(definition).length === 2 &&
      decoratorsOf(definition).some((one) => /^(?:class|static)method$/.test(one))
    );
  });
  if (maker) return `${owner.name}.${maker.name}(${node.text})`;
  const isModel = owner.bases.some((base) => /(?:^|\.)BaseModel$/.test(base));
  const isRecord = decoratorsOf(owner.node).some((one) => /dataclass|define|attr\.s/.test(one));
  const isTuple = owner.bases.some((base) => /(?:^|\.)NamedTuple$/.test(base));
  return isModel || isRecord || isTuple ? `${owner.name}(**${node.text})` : null;
}
