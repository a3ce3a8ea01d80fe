import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** The way in which the house gets the other side of a relation, which is there in any case. */
export interface Accessor {
  readonly edits: readonly Edit[];
  readonly written: string;
  readonly evidence: string;
}

/**
 * `Preferences.of(student)`, `settings_for(user)`, `member.get_profile()` or `Profile.objects.get_or_create(user=user)[0]` in
 * the place of the relation: what the house asks where it does not take for granted that the other row was ever made.
 */
export function accessorFor(
  code: CodeIndex,
  fault: PythonFault,
  read: Node,
  relation: string,
): Accessor | null {
  const object = field(read, "object");
  const side = object && otherSide(code, relation);
  if (!object || !side) return null;
  const { file, statement } = fault;
  const own = code.functionAt(file.path, fault.line)?.node.id;
  const candidates = code
    .naming(side.model.name)
    .concat(side.model.path, code.naming(relation))
    .filter((path, index, all) => path.endsWith(".py") && all.indexOf(path) === index)
    .filter((path) => code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node }) => node.id !== own && givesAlways(node, side, relation));
  for (const symbol of candidates) {
    const made = called(code, fault, symbol, side, object);
    const place = `${symbol.path}:${symbol.startLine}`;
    if (made)
      return {
        ...made,
        edits: [...made.imports, replaceNode(file, read, made.text)],
        written: made.text,
        evidence: place,
      };
  }
  const inline = madeInline(code, side, scopeOf(read).id);
  const named = inline && moduleNameAt(code, inline.file, side.model.name, { file, statement });
  if (!inline || !named) return null;
  const text = `${named.text}.objects.get_or_create(${side.field}=${object.text})[0]`;
  return { edits: [...named.imports, replaceNode(file, read, text)], written: text, evidence: inline.place };
}

interface Side {
  readonly model: ClassSymbol;
  /** Field of the model that refers to the owner: `student`. */
  readonly field: string;
  /** Class of the owner, as written. */
  readonly owner: string;
}

/** The model whose one-to-one field makes a relation of this name. */
function otherSide(code: CodeIndex, relation: string): Side | null {
  const found = code.callsOf("OneToOneField").flatMap(({ path, node }): Side[] => {
    const { positional, named } = readCall(node);
    const target = positional[0] ?? named.get("to");
    const name = field(node.parent ?? node, "left")?.text;
    const owner = target && (plainString(target) ?? target.text).split(".").at(-1);
    const model = enclosingClass(code, path, node);
    if (!name || !owner || !model || code.file(path)?.isTest !== false) return [];
    const related = named.get("related_name");
    const called = related ? plainString(related) : model.name.toLowerCase();
    return called === relation ? [{ model, field: name, owner }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a function of one owner gives its other side, or one that is made for it. */
function givesAlways(definition: Node, { model, field: owner }: Side, relation: string): boolean {
  const parameters = parametersOf(definition).filter(({ name }) => !/^(?:cls)$/.test(name));
  const [given, ...others] = parameters.filter(({ defaultValue }) => defaultValue === null);
  if (!given || others.length > 0) return false;
  const { text } = definition;
  const makes = `(?:${model.name}|cls)`;
  const isAsked = new RegExp(
    `${makes}\\.objects\\.(?:filter|get|get_or_create)\\([^)]*\\b${owner}(?:_id)?=${given.name}\\b|(?:getattr|hasattr)\\(${given.name}, ["']${relation}["']|\\b${given.name}\\.${relation}\\b`,
  );
  const isMade = new RegExp(
    `\\.get_or_create\\(|\\bor ${makes}\\(|\\bor ${makes}\\.objects\\.create\\(|return ${makes}(?:\\.objects\\.create)?\\(`,
  );
  const returns = definition.descendantsOfType("return_statement");
  return (
    isAsked.test(text) &&
    isMade.test(text) &&
    returns.length > 0 &&
    returns.every(
      (node) => node.namedChildCount > 0 && !/^return\s+(?:None|True|False|\{|["'\d])/.test(node.text),
    ) &&
    returns.every((node) => !/JsonResponse|render\(|redirect\(/.test(node.text))
  );
}

/** The call of such a function as it is written at the fault; null where it cannot be called there. */
function called(
  code: CodeIndex,
  { file, statement }: PythonFault,
  symbol: FunctionSymbol,
  { model, owner }: Side,
  object: Node,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const target = { file, statement };
  const from = code.file(symbol.path);
  const home = enclosingClass(code, symbol.path, symbol.node);
  if (!from) return null;
  if (!home) {
    if (symbol.qualifiedName.includes(".")) return null;
    const named = moduleNameAt(code, from, symbol.name, target);
    return named && { text: `${named.text}(${object.text})`, imports: named.imports };
  }
  const [first] = parametersOf(symbol.node);
  if (first?.name === "self") {
    if (home.name !== owner.split(".").at(-1)) return null;
    const decorated = symbol.node.parent?.type === "decorated_definition" ? symbol.node.parent.text : "";
    const isProperty = /^@(?:property|cached_property)\b/m.test(decorated);
    return { text: `${object.text}.${symbol.name}${isProperty ? "" : "()"}`, imports: [] };
  }
  if (home.name !== model.name) return null;
  const named = moduleNameAt(code, from, home.name, target);
  return named && { text: `${named.text}.${symbol.name}(${object.text})`, imports: named.imports };
}

/** `profile, _ = Profile.objects.get_or_create(user=request.user)` in another function. */
function madeInline(code: CodeIndex, { model, field: owner }: Side, own: number) {
  for (const { path, node } of code.callsOf("get_or_create")) {
    const file = code.file(path);
    if (!file || file.isTest || scopeOf(node).id === own) continue;
    const { named, positional, receiver } = readCall(node);
    const isOfModel = receiver?.text === `${model.name}.objects`;
    if (isOfModel && positional.length === 0 && named.size === 1 && named.has(owner))
      return { file, place: `${path}:${startLineOf(node)}` };
  }
  return null;
}
