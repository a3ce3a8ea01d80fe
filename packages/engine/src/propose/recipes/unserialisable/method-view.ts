import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { singular } from "../../house/words.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { ideaOf, type Sink } from "./ideas.ts";

/** A method that gives plain data of its thing, and where the house writes such things by it. */
interface MethodView {
  readonly name: string;
  readonly className: string;
  /** All methods of the class, by which its things are known. */
  readonly members: ReadonlySet<string>;
  readonly where: string;
}

const WRITTEN = /\b(?:json|stringify|send|jsonp)$/;

/** `passage.outline()` in lists, and `res.json({ ...passage })` alone: the thing is written by the method that is its view. */
export function methodViewIdeas(investigation: Investigation, fault: JavascriptFault, sink: Sink): Idea[] {
  const { code } = investigation;
  const { file, exception } = fault;
  const names = [...exception.value.matchAll(/constructor '([^']+)'/g)].flatMap(([, name]) => name ?? []);
  const links = new Set(
    [...exception.value.matchAll(/property '([^']+)'/g)].flatMap(([, name]) => name ?? []),
  );
  for (const className of new Set(names)) {
    const view = viewOf(code, className, links);
    const thing = view && thingIn(sink.value, view);
    if (!view || !thing) continue;
    const { node, whole } = thing;
    const text = writtenBy(node, view);
    const isShort = node.type === "shorthand_property_identifier";
    return [
      ideaOf(investigation, file, { ...sink, value: whole }, `${className}.${view.name}`, view.where, [
        replaceNode(file, node, isShort ? `${node.text}: ${text}` : text),
      ]),
    ];
  }
  return [];
}

/** The one method of a class that makes plain data of it, without what closes the circle, and that the house uses. */
function viewOf(code: CodeIndex, className: string, links: ReadonlySet<string>): MethodView | null {
  const [owner, ...others] = code.classesNamed(className);
  const methods = (owner && field(owner.node, "body")?.namedChildren) ?? [];
  if (!owner || others.length > 0) return null;
  const named = methods.filter(({ type }) => type === "method_definition");
  const members = new Set(named.flatMap((method) => field(method, "name")?.text ?? []));
  const views = named
    .filter((method) => isPlainView(method, links))
    .flatMap((method) => {
      const name = field(method, "name")?.text ?? "";
      const uses = code
        .callsOf(name)
        .filter(({ path, node }) => code.file(path)?.isTest === false && isBareCall(node));
      const [use] = uses.toSorted(
        (left, right) => Number(isWritten(right.node)) - Number(isWritten(left.node)),
      );
      return use
        ? [{ name, className, members, where: `${use.path}:${use.line}`, isWritten: isWritten(use.node) }]
        : [];
    });
  const written = views.filter((view) => view.isWritten);
  const [only, ...more] = written.length > 0 ? written : views;
  return only && more.length === 0 ? only : null;
}

function isPlainView(method: Node, links: ReadonlySet<string>): boolean {
  const name = field(method, "name")?.text ?? "";
  const isAccessor = method.children.some(({ type }) => /^(?:get|set|static|async)$/.test(type));
  if (/^(?:constructor|toJSON)$/.test(name) || isAccessor) return false;
  if ((field(method, "parameters")?.namedChildCount ?? 0) > 0) return false;
  const { values, canFallOff } = returnsOf(method);
  return (
    !canFallOff &&
    values.length > 0 &&
    values.every((value) => value.type === "object" && value.namedChildCount > 0 && !holdsLink(value, links))
  );
}

/** Whether an entry is the very thing that leads back. */
function holdsLink(object: Node, links: ReadonlySet<string>): boolean {
  return object.namedChildren.some((entry) => {
    const value = entry.type === "pair" ? field(entry, "value") : entry.firstNamedChild;
    if (entry.type === "spread_element") return /^this\b/.test(value?.text ?? "");
    const link = /^this\.([#\w$]+)$/.exec(value?.text ?? "")?.[1];
    return link !== undefined && links.has(link);
  });
}

function isBareCall(call: Node): boolean {
  return (
    field(call, "function")?.type === "member_expression" && field(call, "arguments")?.namedChildCount === 0
  );
}

/** Whether what a call gives is written as JSON where it stands. */
function isWritten(call: Node): boolean {
  for (
    let node: Node | null = call.parent;
    node && !/statement|declaration/.test(node.type);
    node = node.parent
  )
    if (node.type === "call_expression" && WRITTEN.test(lastNameOf(field(node, "function") ?? node) ?? ""))
      return true;
  return false;
}

interface Thing {
  readonly node: Node;
  /** What is written in its place. */
  readonly whole: Node;
}

/** The thing of the class in what is written: itself, an entry, or what is spread into it. Null where it could be several. */
function thingIn(value: Node, view: MethodView): Thing | null {
  const entries = value.type === "object" ? value.namedChildren : [value];
  const things = entries.flatMap((entry): Thing[] => {
    const node =
      entry.type === "pair"
        ? field(entry, "value")
        : entry.type === "spread_element"
          ? entry.firstNamedChild
          : entry;
    return node && /^(?:identifier|member_expression|shorthand_property_identifier)$/.test(node.type)
      ? [{ node, whole: node }]
      : [];
  });
  const known = things.filter(({ node }) => isOfClass(node, view));
  const [only, ...others] = known.length > 0 ? known : value.type === "object" ? [] : things;
  return only && others.length === 0 ? only : null;
}

function isOfClass(node: Node, { className, members }: MethodView): boolean {
  const name = lastNameOf(node) ?? node.text;
  if (singular(name).toLowerCase() === className.toLowerCase()) return true;
  let scope = ancestorOfType(node, ["statement_block", "program"]);
  while (scope?.parent && !isFunctionNode(scope.parent)) scope = scope.parent;
  return (scope?.descendantsOfType("call_expression") ?? []).some((call) => {
    const callee = field(call, "function");
    return (
      callee?.type === "member_expression" &&
      field(callee, "object")?.text === node.text &&
      members.has(field(callee, "property")?.text ?? "")
    );
  });
}

const MANY = /^\[|\.(?:filter|map|toSorted|sort|slice|concat|values|flatMap)\(|^Array\.from\(/;

function writtenBy(node: Node, { name }: MethodView): string {
  const own = lastNameOf(node) ?? node.text;
  const bound = lastBinding(node, own);
  const one = singular(own);
  const isMany = one !== own || (bound !== null && MANY.test(bound.text));
  const item = one === own ? "one" : one;
  return isMany ? `${node.text}.map((${item}) => ${item}.${name}())` : `${node.text}.${name}()`;
}
