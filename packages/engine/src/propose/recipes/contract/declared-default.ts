import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import {
  calleesOf,
  classNamed,
  constructedClass,
  enclosingClass,
  methodOf,
} from "../../../diagnose/origin/python/callees.ts";
import { enclosed, replaceNode } from "../edits/expressions.ts";
import { isDelicate } from "../fault/delicate.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** What a field or parameter takes. */
export interface Slot {
  readonly name: string;
  readonly annotation: Node | null;
  readonly defaultValue: Node | null;
  readonly path: string;
  readonly line: number;
}

/**
 * A key that is missing where its value fills a field or parameter that has a default: with that default it is read. The
 * declaration says that the value may be left out, and what holds then.
 */
export function declaredDefaults({ code, fault, type, message }: Scene): Guess[] {
  const name = type === "KeyError" ? /^(['"])([\w-]+)\1$/.exec(message)?.[2] : undefined;
  if (name === undefined || isDelicate(name)) return [];
  for (const read of onLine(fault, "subscript")) {
    const index = field(read, "subscript");
    const holder = field(read, "value");
    if (!index || !holder || plainString(index) !== name) continue;
    const slot = slotOf(code, fault.file.path, read);
    if (!slot || isDelicate(slot.name)) continue;
    const value = slot.defaultValue;
    const declared = value ? defaultText(code, fault.file.path, slot, value) : null;
    const shown = declared === null ? shownBeside(code, fault.file.path, read, slot) : null;
    const text = declared ?? shown?.text ?? null;
    if (text === null) continue;
    const where = shown?.where ?? `${slot.path}:${slot.line}`;
    return [
      {
        strength: declared === null ? 0.78 : 0.85,
        idea: runningIdea({
          cause: `\`${name}\` may be left out by ${where}, but ${fault.file.path}:${startLineOf(read)} requires it.`,
          explanation: `It is read with the default of ${where}, \`${text}\`.`,
          edits: [
            replaceNode(
              fault.file,
              read,
              enclosed(read, `${holder.text}.get(${index.text}${text === "None" ? "" : `, ${text}`})`),
            ),
          ],
          name: `without_${name.replace(/\W+/g, "_")}`,
          sentence: `Without ${name} its default holds.`,
        }),
      },
    ];
  }
  return [];
}

/**
 * The default with which the values beside it are read that fill fields of the same kind: a flag beside a flag, a list
 * beside a list, and None for a field that may be None.
 */
function shownBeside(
  code: CodeIndex,
  path: string,
  read: Node,
  slot: Slot,
): { text: string; where: string } | null {
  const kind = slot.annotation?.text ?? "";
  const whole = read.parent?.type === "keyword_argument" ? read.parent.parent : read.parent;
  const holder = field(read, "value")?.text;
  const beside = (whole?.namedChildren ?? []).flatMap((child) => {
    const value = field(child, "value") ?? child;
    const callee = value.type === "call" ? field(value, "function") : null;
    const isGet =
      callee?.type === "attribute" &&
      field(callee, "attribute")?.text === "get" &&
      field(callee, "object")?.text === holder;
    const [, given] = isGet ? readCall(value).positional : [];
    const other = isGet ? slotOf(code, path, value) : null;
    return other
      ? [{ given: given?.text ?? "None", kind: other.annotation?.text ?? "", line: startLineOf(value) }]
      : [];
  });
  const isOptional = /\bNone\b|^(?:typing\.)?Optional\[/.test(kind);
  // A text or number that is missing may as well be a fault of the sender.
  const isOpen = /^(?:bool|(?:list|List|dict|Dict|set|Set|tuple)\b.*)$/.test(kind);
  const like = beside.filter((one) =>
    isOptional ? one.given === "None" : isOpen && one.kind === kind && one.given !== "None",
  );
  const texts = new Set(like.map(({ given }) => given));
  const [first] = like;
  return first && texts.size === 1 ? { text: first.given, where: `${path}:${first.line}` } : null;
}

/** Text of a default that means the same where it is read; null for one that cannot be written there. */
function defaultText(code: CodeIndex, path: string, slot: Slot, value: Node): string | null {
  if (/^(?:string|integer|float|true|false|none|unary_operator)$/.test(value.type)) return value.text;
  if (value.type === "identifier" && /^[A-Z][A-Z0-9_]*$/.test(value.text)) {
    const here = code.resolve(path, value.text);
    const there = code.resolve(slot.path, value.text);
    return here && there && here.path === there.path && here.name === there.name ? value.text : null;
  }
  const factory = /^(?:dataclasses\.)?field\(\s*default_factory\s*=\s*(list|dict|set)\s*\)$/.exec(
    value.text,
  )?.[1];
  if (factory) return factory === "list" ? "[]" : factory === "dict" ? "{}" : "set()";
  return /^(?:\[\]|\{\}|\(\))$/.test(value.text) ? value.text : null;
}

/** The field or parameter of the project that an argument fills; null for what comes from outside. */
export function slotOf(code: CodeIndex, path: string, node: Node): Slot | null {
  const parent = node.parent;
  const isNamed = parent?.type === "keyword_argument" && field(parent, "value")?.id === node.id;
  if (!parent || !(isNamed || parent.type === "argument_list")) return null;
  const call = ancestorOfType(node, ["call"]);
  if (!call || field(call, "arguments")?.id !== (isNamed ? parent.parent?.id : parent.id)) return null;
  const given = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  const place = given.findIndex((child) => child.id === node.id);
  if (!isNamed && given.slice(0, place).some((child) => /splat|keyword/.test(child.type))) return null;
  const slots = slotsOfCall(code, path, call);
  const name = isNamed ? field(parent, "name")?.text : undefined;
  return (isNamed ? slots.find((slot) => slot.name === name) : slots[place]) ?? null;
}

function slotsOfCall(code: CodeIndex, path: string, call: Node): Slot[] {
  const isOwnClass = field(call, "function")?.text === "cls";
  const owner = isOwnClass ? classAround(code, path, call) : constructedClass(code, path, call);
  if (owner) return slotsOfClass(code, owner);
  const [callee, ...others] = calleesOf(code, path, call);
  if (!callee || others.length > 0) return [];
  const { symbol } = callee;
  const isMethod = enclosingClass(code, symbol.path, symbol.node) !== null;
  return parametersOf(symbol.node)
    .slice(isMethod ? 1 : 0)
    .map(({ name, annotation, defaultValue, node }) => ({
      name,
      annotation,
      defaultValue,
      path: symbol.path,
      line: startLineOf(node),
    }));
}

function classAround(code: CodeIndex, path: string, node: Node): ClassSymbol | null {
  const around = ancestorOfType(node, ["class_definition"]);
  return code.symbolsOf(path)?.classes.find((symbol) => symbol.node.id === around?.id) ?? null;
}

/** Parameters of the constructor, else the fields of a dataclass or model with those of its bases first. */
export function slotsOfClass(code: CodeIndex, owner: ClassSymbol, depth = 4): Slot[] {
  const init = methodOf(code, owner, "__init__");
  if (init)
    return parametersOf(init.node)
      .slice(1)
      .map(({ name, annotation, defaultValue, node }) => ({
        name,
        annotation,
        defaultValue,
        path: init.path,
        line: startLineOf(node),
      }));
  const inherited =
    depth === 0
      ? []
      : owner.bases.flatMap((base) => {
          const found = classNamed(code, owner.path, base);
          return found ? slotsOfClass(code, found, depth - 1) : [];
        });
  const own = fieldsOf(owner)
    .filter(({ annotation }) => annotation !== null && !/^ClassVar\b/.test(annotation.text))
    .map(({ name, annotation, value, node }) => ({
      name,
      annotation,
      defaultValue: value,
      path: owner.path,
      line: startLineOf(node),
    }));
  const names = new Set(own.map(({ name }) => name));
  return [...inherited.filter(({ name }) => !names.has(name)), ...own];
}
