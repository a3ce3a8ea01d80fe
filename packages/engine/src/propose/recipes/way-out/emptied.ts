import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { readsIn } from "../unbound-variable/names.ts";
import type { Subject } from "./subject.ts";

type Empty = "{}" | "[]" | "set()" | '""';

const MOST_STEPS = 3;

/** What a variable is where it is empty, by all that is done with it here, by callers and by those it is handed to. */
export function emptyForUses(subject: Subject, name: string, settler: Node, read: Node): string | null {
  if (!subject.isPython) return null;
  const reads = readsIn(subject.definition, name).filter(
    (one) => one.startIndex >= Math.min(settler.endIndex, read.startIndex),
  );
  const kinds = new Set(usesOf(subject, subject.file.path, subject.definition, reads, name, MOST_STEPS));
  const [only, ...more] = kinds;
  return only !== undefined && only !== "other" && more.length === 0 ? only : null;
}

/** The kinds that uses ask for. Uses that any kind allows, as counting, say nothing. */
function usesOf(
  subject: Subject,
  path: string,
  scope: Node,
  reads: readonly Node[],
  name: string,
  steps: number,
): (Empty | "other")[] {
  if (steps === 0) return ["other"];
  const isAsked = reads.some((one) => isContainer(one));
  return reads.flatMap((read): (Empty | "other")[] => {
    const parent = read.parent;
    if (!parent) return ["other"];
    if (parent.type === "return_statement") return callersUses(subject, scope, steps - 1);
    if (parent.type === "attribute" && field(parent, "object")?.id === read.id)
      return ofMethod(field(parent, "attribute")?.text ?? "");
    if (parent.type === "subscript" && field(parent, "value")?.id === read.id) {
      const index = field(parent, "subscript");
      const isSet =
        /^assignment/.test(parent.parent?.type ?? "") &&
        field(parent.parent as Node, "left")?.id === parent.id;
      return index?.type === "identifier" && (isAsked || isSet) ? ["{}"] : ["other"];
    }
    if (isContainer(read)) return [];
    if (/^(?:for_statement|for_in_clause)$/.test(parent.type) && field(parent, "right")?.id === read.id)
      return isAsked ? [] : ["[]"];
    if (parent.type === "argument_list" || parent.type === "keyword_argument")
      return handedOn(subject, path, read, steps, isAsked);
    if (
      parent.type === "assignment" &&
      field(parent, "right")?.id === read.id &&
      field(parent, "left")?.type === "identifier"
    ) {
      const other = field(parent, "left")?.text ?? "";
      return other === name ? [] : usesOf(subject, path, scope, readsIn(scope, other), other, steps - 1);
    }
    if (/^(?:not_operator|if_statement|boolean_operator)$/.test(parent.type)) return [];
    return ["other"];
  });
}

function isContainer(read: Node): boolean {
  const parent = read.parent;
  return (
    parent?.type === "comparison_operator" &&
    /\bin$/.test(parent.text.slice(0, read.startIndex - parent.startIndex).trim())
  );
}

function ofMethod(method: string): (Empty | "other")[] {
  if (/^(?:get|items|keys|values|setdefault|update|pop|popitem)$/.test(method)) return ["{}"];
  if (/^(?:append|extend|sort|insert|reverse)$/.test(method)) return ["[]"];
  if (/^(?:add|discard|union|difference|intersection)$/.test(method)) return ["set()"];
  return /^(?:strip|split|splitlines|lower|upper|startswith|endswith|replace)$/.test(method)
    ? ['""']
    : ["other"];
}

const COUNTS =
  /^(?:len|sorted|sum|list|tuple|set|frozenset|enumerate|any|all|bool|min|max|iter|reversed|dump|dumps|str|repr|print)$/;

function handedOn(
  subject: Subject,
  path: string,
  read: Node,
  steps: number,
  isAsked: boolean,
): (Empty | "other")[] {
  const holder = read.parent?.type === "keyword_argument" ? read.parent : read;
  const call = holder.parent?.parent;
  const callee = call?.type === "call" ? field(call, "function") : null;
  if (!call || !callee) return ["other"];
  if (callee.type === "identifier" && COUNTS.test(callee.text))
    return isAsked || !/^(?:sorted|enumerate|sum|reversed)$/.test(callee.text) ? [] : ["[]"];
  if (/^(?:dump|dumps|debug|info|warning|error)$/.test(lastNameOf(callee) ?? "")) return [];
  const found = calleesOf(subject.code, path, call);
  const [only] = found;
  if (!only || found.length > 1) return ["other"];
  const { positional, named: keywords } = readCall(call);
  const isMethod = /^(?:self|cls)$/.test(parametersOf(only.symbol.node)[0]?.name ?? "");
  const at = positional.findIndex((one) => one.id === read.id);
  const named = [...keywords].find(([, value]) => value.id === read.id)?.[0];
  const parameter = named ?? parametersOf(only.symbol.node)[at + (isMethod ? 1 : 0)]?.name;
  if (parameter === undefined || (at < 0 && named === undefined)) return ["other"];
  const { node, path: where } = only.symbol;
  return usesOf(subject, where, node, readsIn(node, parameter), parameter, steps - 1);
}

/** How the callers of a function use what it gives. */
function callersUses(subject: Subject, definition: Node, steps: number): (Empty | "other")[] {
  const { code } = subject;
  const sites = code
    .callsOf(field(definition, "name")?.text ?? "")
    .filter(({ path }) => code.file(path)?.isTest === false)
    .filter(({ path, node }) =>
      calleesOf(code, path, node).some(({ symbol }) => symbol.node.id === definition.id),
    );
  if (sites.length === 0 || sites.length > 6 || steps <= 0) return ["other"];
  return sites.flatMap(({ path, node, enclosing }): (Empty | "other")[] => {
    const scope = enclosing?.node ?? node.tree.rootNode;
    const parent = node.parent;
    if (parent?.type === "assignment" && field(parent, "left")?.type === "identifier") {
      const name = field(parent, "left")?.text ?? "";
      return usesOf(subject, path, scope, readsIn(scope, name), name, steps);
    }
    return usesOf(subject, path, scope, [node], "", steps);
  });
}
