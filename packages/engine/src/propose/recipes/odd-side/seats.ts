import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { parametersOf as pythonParameters } from "../../../code/python/parameters.ts";
import { parametersOf as nodeParameters } from "../../../diagnose/origin/javascript/bindings.ts";
import { classOfValue as classOfNode } from "../../../diagnose/origin/javascript/functions.ts";
import {
  classOfValue as classOfPython,
  enclosingClass as pythonClass,
} from "../../../diagnose/origin/python/callees.ts";
import { fieldsAccepted } from "../wrong-arguments/failing-call.ts";

/** A parameter that is filled by its place. */
export interface Seat {
  readonly name: string | null;
  readonly isOptional: boolean;
  /** Name of its type, where it is a plain one. */
  readonly type: string | null;
  readonly node: Node;
}

export interface Seats {
  readonly seats: readonly Seat[];
  /** Whether it takes any number of further arguments. */
  readonly isOpen: boolean;
}

/** What a function takes by place, `self` left out. */
export function seatsOf(code: CodeIndex, { path, node }: Pick<FunctionSymbol, "path" | "node">): Seats {
  return code.file(path)?.language === "python" ? ofPython(code, path, node) : ofNode(node);
}

function ofPython(code: CodeIndex, path: string, node: Node): Seats {
  const owner =
    node.type === "class_definition"
      ? code.symbolsOf(path)?.classes.find((one) => one.node.id === node.id)
      : undefined;
  if (owner)
    return {
      seats: fieldsAccepted(code, owner).map(({ name, isRequired, node: own }) => ({
        name,
        isOptional: !isRequired,
        type: plainType(field(own, "type")?.text ?? ""),
        node: own,
      })),
      isOpen: false,
    };
  const all = pythonParameters(node);
  const isMethod =
    pythonClass(code, path, node) !== null &&
    /^(?:self|cls|mcs)$/.test(all[0]?.name ?? "") &&
    !/staticmethod/.test(decoratorsOf(node).join(" "));
  return {
    seats: all
      .filter(({ kind }) => kind === "positional")
      .slice(isMethod ? 1 : 0)
      .map(({ name, annotation, defaultValue, node: own }) => ({
        name,
        isOptional: defaultValue !== null,
        type: annotation ? plainType(annotation.text) : null,
        node: own,
      })),
    isOpen: all.some(({ kind }) => kind === "args"),
  };
}

function ofNode(definition: Node): Seats {
  const single = field(definition, "parameter");
  const nodes = (single ? [single] : (field(definition, "parameters")?.namedChildren ?? [])).filter(
    ({ type }) => type !== "comment" && type !== "this",
  );
  const seats = nodeParameters(definition).map(({ pattern, defaultValue }, index): Seat => {
    const node = nodes[index] ?? pattern;
    return {
      name: pattern.type === "identifier" ? pattern.text : null,
      isOptional: defaultValue !== null || node.type === "optional_parameter",
      type: plainType(field(node, "type")?.text.replace(/^:\s*/, "") ?? ""),
      node,
    };
  });
  const isOpen = seats.some(({ node }) => /rest_pattern/.test(node.type) || node.text.startsWith("..."));
  return { seats: seats.filter(({ node }) => !node.text.startsWith("...")), isOpen };
}

function plainType(text: string): string | null {
  return /^[A-Za-z_]\w*$/.test(text) ? text : null;
}

/** What a call gives by place; null where something is spread into it. */
export function givenBy(file: SourceFile, call: Node): readonly Node[] | null {
  if (file.language === "python") {
    const { positional, hasSplat } = readCall(call);
    return hasSplat ? null : positional;
  }
  const list = field(call, "arguments");
  if (list && list.type !== "arguments") return null;
  const given = (list?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  return given.some(({ type }) => type === "spread_element") ? null : given;
}

/** The class of a value, as far as the code tells. */
export function classOf(code: CodeIndex, file: SourceFile, value: Node): ClassSymbol | null {
  return file.language === "python"
    ? classOfPython(code, file.path, value)
    : classOfNode(code, file.path, value);
}
