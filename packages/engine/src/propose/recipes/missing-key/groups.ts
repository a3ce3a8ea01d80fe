import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore, statementOf, written } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/** A dictionary of the module whose values are dictionaries: `DEFAULTS = {"retry": {"times": 3, "wait": 0.5}}`. */
interface Defaults {
  readonly path: string;
  readonly name: string;
  readonly group: string;
}

/** A place that lays one dictionary over another: `result.update(override)`, `{**defaults, **override}`. */
interface Merge {
  readonly file: SourceFile;
  /** The call or expression. */
  readonly node: Node;
  readonly base: string;
  readonly over: string;
  /** The name that is changed in place; null where the whole is an expression. */
  readonly target: string | null;
}

/**
 * A group of settings that lost its defaults: another group of the same kind was laid over it whole, `result.update(given)`,
 * where the defaults hold the missing key one level down. The groups are merged, not replaced.
 */
export function groupFinding(
  { code }: Investigation,
  { fault, holder, literal }: KeyCase,
): KeyFinding | null {
  const held = literal === null ? undefined : capturedKeys(fault.frame.frame.locals?.[holder.text]);
  if (literal === null || held === undefined) return null;
  const defaults = defaultsWith(code, literal, held);
  const merges = defaults.flatMap((one) => mergesOf(code, one).map((merge) => ({ one, merge })));
  const [first, ...others] = merges;
  if (!first || others.some(({ merge }) => merge.node.id !== first.merge.node.id)) return null;
  const { one, merge } = first;
  const edits = editsFor(code, merge);
  if (!edits) return null;
  const line = startLineOf(merge.node);
  const sentence = `${merge.file.path}:${line} lays \`${merge.over}\` over \`${merge.base}\` whole, so a group that names one key loses the others that ${one.path} gives, \`${literal}\` of \`${one.group}\` among them.`;
  return {
    id: "dropped-key",
    sentence,
    path: merge.file.path,
    line,
    ideas: [
      runningIdea({
        cause: sentence,
        explanation: `Groups are merged key by key; \`${one.name}\` says what each holds.`,
        edits,
        name: "groups_keep_their_defaults",
        sentence: "A group that names one key keeps the others.",
      }),
    ],
  };
}

function capturedKeys(value: unknown): string[] | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.keys(value)
    : undefined;
}

function defaultsWith(code: CodeIndex, key: string, held: readonly string[]): Defaults[] {
  return code.naming(key).flatMap((path) => {
    if (code.file(path)?.isTest !== false) return [];
    return (code.symbolsOf(path)?.assignments ?? []).flatMap(({ node, name }): Defaults[] => {
      const value = field(node, "right");
      if (value?.type !== "dictionary") return [];
      const groups = value.namedChildren.flatMap((pair) => {
        const group = field(pair, "key");
        const inner = field(pair, "value");
        const said = group && plainString(group);
        const keys = inner?.type === "dictionary" ? keysOf(inner) : [];
        return said && keys.includes(key) && held.every((one) => keys.includes(one)) ? [said] : [];
      });
      const [group, ...others] = groups;
      return group !== undefined && others.length === 0 ? [{ path, name, group }] : [];
    });
  });
}

function keysOf(dictionary: Node): string[] {
  return dictionary.namedChildren.flatMap((pair) => {
    const key = field(pair, "key");
    return key ? (plainString(key) ?? []) : [];
  });
}

/** The places that lay something over these defaults: by their name, or as what they are given. */
function mergesOf(code: CodeIndex, defaults: Defaults): Merge[] {
  return code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.file(path) ?? [])
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType(["call", "dictionary", "binary_operator"])
        .flatMap((node) => mergeAt(file, node) ?? [])
        .filter((merge) => isOf(code, merge, defaults)),
    );
}

function mergeAt(file: SourceFile, node: Node): Merge | null {
  const made = (base: string, over: string, target: string | null): Merge => ({
    file,
    node,
    base,
    over,
    target,
  });
  if (node.type === "dictionary") {
    const [base, over, ...others] = node.namedChildren;
    const isPair =
      base?.type === "dictionary_splat" && over?.type === "dictionary_splat" && others.length === 0;
    return isPair ? made(base.firstNamedChild?.text ?? "", over.firstNamedChild?.text ?? "", null) : null;
  }
  if (node.type === "binary_operator")
    return field(node, "operator")?.text === "|"
      ? made(field(node, "left")?.text ?? "", field(node, "right")?.text ?? "", null)
      : null;
  const callee = field(node, "function");
  const [given, ...others] = readCall(node).positional;
  const target =
    callee?.type === "attribute" && field(callee, "attribute")?.text === "update"
      ? field(callee, "object")
      : null;
  if (
    target?.type !== "identifier" ||
    !given ||
    others.length > 0 ||
    node.parent?.type !== "expression_statement"
  )
    return null;
  const scope = ancestorOfType(node, ["function_definition"]) ?? file.tree.rootNode;
  const copied = scope
    .descendantsOfType("assignment")
    .findLast((one) => field(one, "left")?.text === target.text && one.startIndex < node.startIndex);
  const base = copied && copyOf(field(copied, "right"));
  return base ? made(base, given.text, target.text) : null;
}

/** `defaults` of `copy.deepcopy(defaults)`, `dict(defaults)`, `defaults.copy()`, `{**defaults}`. */
function copyOf(node: Node | null): string | null {
  if (!node) return null;
  return (
    /^(?:(?:copy\.)?(?:deep)?copy\(|dict\(|\{\*\*)([\w.]+)[)}]$|^([\w.]+)\.copy\(\)$/
      .exec(node.text)
      ?.slice(1)
      .find((one) => one !== undefined) ?? null
  );
}

function isOf(code: CodeIndex, { file, node, base }: Merge, { path, name }: Defaults): boolean {
  const isName = (from: string, text: string) => {
    const last = text.split(".").at(-1) ?? text;
    const found = code.resolve(from, text);
    return last === name && (found === null ? text.includes(".") : found.path === path);
  };
  const scope = ancestorOfType(node, ["function_definition"]);
  const place = scope ? parametersOf(scope).findIndex((one) => one.name === base) : -1;
  if (!scope || place < 0) return isName(file.path, base);
  const own = parametersOf(scope);
  const shift = /^(?:self|cls)$/.test(own[0]?.name ?? "") ? 1 : 0;
  return code.callsOf(field(scope, "name")?.text ?? "").some((site) => {
    const { positional, named } = readCall(site.node);
    const given = named.get(base) ?? positional[place - shift];
    return given !== undefined && isName(site.path, given.text);
  });
}

function editsFor(code: CodeIndex, { file, node, base, over, target }: Merge): Edit[] | null {
  const statement = statementOf(node);
  if (!statement || !/^[\w.]+$/.test(base) || !/^[\w.]+$/.test(over)) return null;
  const name = freeName(code, file, statement, "name");
  const value = freeName(code, file, statement, "value");
  const merged = target ?? freeName(code, file, statement, "merged");
  const loop = [
    `for ${name}, ${value} in ${over}.items():`,
    `\tif isinstance(${value}, dict) and isinstance(${merged}.get(${name}), dict):`,
    `\t\t${merged}[${name}] = {**${merged}[${name}], **${value}}`,
    "\telse:",
    `\t\t${merged}[${name}] = ${value}`,
  ];
  if (target !== null) {
    const text = written(file, indentOf(file, statement), loop).trim();
    return [replaceNode(file, statement, text)];
  }
  if (!/^(?:return_statement|expression_statement)$/.test(statement.type)) return null;
  const before = insertBefore(file, statement, [`${merged} = dict(${base})`, ...loop]);
  return before && [before, replaceNode(file, node, merged)];
}
