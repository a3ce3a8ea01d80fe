import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { type Parameter, parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { callsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { replaceNode } from "../edits/expressions.ts";
import { takenAt } from "../nothing/handed-default.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";
import { clickName, destOf } from "./typed-source.ts";

/** An option, variable or parameter that is None where nobody gives it, and the edit that gives it a value. */
interface Unset {
  readonly name: string;
  readonly line: number;
  readonly edit: Edit;
}

/**
 * What nobody gave is handed on as None to a function that takes something else where it is not given: an option of
 * `argparse` or `click` without a default, `parser.add_argument("--amount", type=int)` and then `add(item, args.amount)` of
 * `def add(item, amount=1)`; a variable of the environment; a parameter that is None by default. It gets the same default.
 */
export function handedNothings({ code, message, trails }: Scene): Guess[] {
  if (!/\bNone(?:Type)?\b/.test(message)) return [];
  for (const trail of trails) {
    for (const { path, node, members } of trail) {
      const file = code.file(path);
      if (!file || file.isTest || members.length > 0) continue;
      const [taken, ...others] = takenAt(code, path, node);
      const unset = taken && others.length === 0 ? unsetAt(code, file, node, taken.value) : null;
      if (!taken || !unset) continue;
      return [
        {
          strength: 0.89,
          idea: runningIdea({
            cause: `\`${unset.name}\` is None where it is not given, and ${path}:${startLineOf(node)} hands that on to ${taken.where}, which takes \`${taken.value}\` where it is given nothing.`,
            explanation: `Where it is not given it is \`${taken.value}\`, as for ${taken.where}.`,
            edits: [unset.edit],
            name: "not_given_as_below",
            sentence: "What is not given is taken as the function takes it that gets it.",
          }),
        },
      ];
    }
  }
  return [];
}

function unsetAt(code: CodeIndex, file: SourceFile, node: Node, value: string): Unset | null {
  if (node.type === "attribute") return ofParser(code, node, value);
  if (node.type === "call") return ofEnvironment(file, node, value);
  return node.type === "identifier" ? ofParameter(file, node, value) : null;
}

/** `args.amount` of an `argparse` parser, where one option of that name may be left out. */
function ofParser(code: CodeIndex, node: Node, value: string): Unset | null {
  const name = field(node, "attribute")?.text ?? "";
  const declared = callsWithin(code, "add_argument").filter(
    (site) => code.file(site.path)?.isTest === false && destOf(readCall(site.node)) === name,
  );
  const open = declared.filter(({ node: call }) => mayBeLeftOut(call));
  const [only, ...others] = open;
  const file = only && code.file(only.path);
  return only && file && others.length === 0
    ? {
        name: `--${name.replaceAll("_", "-")}`,
        line: startLineOf(only.node),
        edit: given(file, only.node, value),
      }
    : null;
}

function mayBeLeftOut(call: Node): boolean {
  const { positional, named } = readCall(call);
  const isOption =
    /^["']-/.test(positional[0]?.text ?? "") || /^["'][?*]["']$/.test(named.get("nargs")?.text ?? "");
  const fallback = named.get("default");
  return (
    isOption &&
    (!fallback || fallback.type === "none") &&
    !named.has("action") &&
    named.get("required")?.text !== "True"
  );
}

/** The call with `default=…`, in place of a None or behind what it is given. */
function given(file: SourceFile, call: Node, value: string): Edit {
  const { positional, named } = readCall(call);
  const fallback = named.get("default");
  if (fallback) return replaceNode(file, fallback, value);
  const last = [...positional, ...named.values()]
    .toSorted((left, right) => left.endIndex - right.endIndex)
    .at(-1);
  const at = last?.endIndex ?? call.endIndex - 1;
  return textEdit(file, at, at, `, default=${value}`);
}

const ENVIRONMENT = /^(?:os\.)?(?:environ\.get|getenv)$/;

/** `os.environ.get("HOST")`, a text: of a number it would be the digits. */
function ofEnvironment(file: SourceFile, node: Node, value: string): Unset | null {
  const { callee, positional, named } = readCall(node);
  const [key, ...more] = positional;
  if (!ENVIRONMENT.test(callee ?? "") || !key || more.length > 0 || named.size > 0 || !/^["']/.test(value))
    return null;
  return {
    name: key.text.replace(/["']/g, ""),
    line: startLineOf(node),
    edit: textEdit(file, key.endIndex, key.endIndex, `, ${value}`),
  };
}

/** A parameter that is None by default, or that a command of `click` is not given. */
function ofParameter(file: SourceFile, node: Node, value: string): Unset | null {
  const owner = scopeOf(node);
  const parameter = parametersOf(owner).find(({ name }) => name === node.text);
  if (!parameter || isAskedFor(owner, node.text) || isSet(owner, node.text)) return null;
  const option = optionOf(owner, node.text);
  if (option)
    return mayBeLeftOut(option) &&
      !readCall(option).named.has("is_flag") &&
      !readCall(option).named.has("multiple")
      ? { name: node.text, line: startLineOf(option), edit: given(file, option, value) }
      : null;
  const place = nothingOf(parameter);
  return place && { name: node.text, line: startLineOf(place), edit: replaceNode(file, place, value) };
}

/** The None of `amount=None`, `amount=typer.Option(None)`, `amount=Query(default=None)`. */
function nothingOf({ defaultValue }: Parameter): Node | null {
  if (defaultValue?.type === "none") return defaultValue;
  const name =
    defaultValue?.type === "call" ? lastNameOf(field(defaultValue, "function") ?? defaultValue) : null;
  if (!defaultValue || !/^(?:Option|Argument|Query|Header|Form|Cookie|Body)$/.test(name ?? "")) return null;
  const { positional, named } = readCall(defaultValue);
  const said = named.get("default") ?? positional[0];
  return said?.type === "none" ? said : null;
}

function optionOf(owner: Node, name: string): Node | null {
  const decorated = owner.parent?.type === "decorated_definition" ? owner.parent : null;
  const calls = (decorated?.namedChildren ?? [])
    .filter(({ type }) => type === "decorator")
    .flatMap((one) => one.descendantsOfType("call").slice(0, 1))
    .filter((call) => /^(?:option|argument)$/.test(lastNameOf(field(call, "function") ?? call) ?? ""));
  return calls.find((call) => clickName(readCall(call)) === name) ?? null;
}

/** Whether a function does something else where the name is None: then None has a meaning there. */
function isAskedFor(owner: Node, name: string): boolean {
  return new RegExp(`\\b${name} is (?:not )?None\\b|\\bif (?:not )?${name}\\b|\\b${name} (?:or|and)\\b`).test(
    owner.text,
  );
}

function isSet(owner: Node, name: string): boolean {
  return owner.descendantsOfType("assignment").some((one) => field(one, "left")?.text === name);
}
