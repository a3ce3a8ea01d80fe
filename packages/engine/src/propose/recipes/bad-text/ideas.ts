import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { calleesOf, constructedClass } from "../../../diagnose/origin/python/callees.ts";
import { settingReadBy } from "../../../diagnose/origin/setting-behind.ts";
import type { Investigation } from "../../../investigation.ts";
import { formIdeas } from "../bad-value/forms.ts";
import { type BadValue, isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { freeName } from "../edits/names.ts";
import { isTryable } from "../edits/statements.ts";
import { isMemberOtherwiseWritten } from "../enum-member/otherwise-written.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { trailOf } from "../fault/trail.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { requestStimulus, variedBody } from "../stimuli/request.ts";
import { isCalledSoHere, keyRead } from "./key-read.ts";

/** A family of conversions: which calls they are, and what they raise. */
export interface Conversion {
  /** Whether a call is one of them, by its callee's last name. */
  isOne(call: Node, name: string): boolean;
  /** What is written behind `except`; what it needs imported is there already or built in. */
  caught(call: Node): string | null;
  /** What has to be imported for that. */
  readonly imports?: readonly Edit[];
  readonly noun: string;
}

/** What is done about text that a conversion cannot read: read it as the house does, or react as the house does. */
export function conversionFindings(
  investigation: Investigation,
  fault: PythonFault,
  conversion: Conversion,
): Finding[] {
  const call = conversionOn(fault, conversion);
  const given = call && argumentOf(call);
  const advice = `Check the ${conversion.noun} where it comes in, and say what is wrong with it.`;
  const sentence = `${fault.file.path}:${fault.line} takes for granted that the ${conversion.noun} can be read.`;
  if (!call || !given) return [{ id: "open", sentence, ...placeOf(fault), ideas: [], advice }];
  const sent = keyRead(given);
  const called = sent ?? partName(given);
  const thing = [called ?? boundName(call) ?? conversion.noun];
  const name = `invalid_${thing.join("_").replace(/\W+/g, "_")}`;
  const part = requestPartOf(investigation, fault, fault.file.path, given);
  const trail = [
    ...trailOf(investigation, fault.file.path, call).slice(0, 1),
    ...trailOf(investigation, fault.file.path, given),
  ];
  const variable = trail.flatMap(({ node }) => settingReadBy(node)?.variable ?? [])[0];
  if (variable !== undefined) {
    const config = `The environment variable ${variable} cannot be read as what ${fault.file.path}:${fault.line} makes of it.`;
    const correct = `Correct ${variable} where the application is deployed.`;
    return [{ id: "open", sentence: config, ...placeOf(fault), ideas: [], advice: correct, class: "config" }];
  }
  const forms = formIdeas(investigation, trail, { cause: sentence, name });
  const bad = badValue(investigation, fault, conversion, {
    call,
    thing,
    sentence,
    name,
    isAsked: part !== null,
    isNamedHere: called === null || (sent === null && isCalledSoHere(given)),
  });
  const isReadable = isMemberOtherwiseWritten(investigation, fault);
  const reactions =
    bad && !isReadable && !isOfTheCode(investigation, fault, given)
      ? reactionIdeas(investigation, fault, bad)
      : [];
  const varied = reactions.map((idea) => ({ ...idea, variant: variantFor(investigation, given) }));
  const ideas: Idea[] = [...forms, ...varied];
  const id = part !== null && ideas.length > 0 ? "request" : "open";
  return [{ id, sentence, ...placeOf(fault), ideas, advice }];
}

/** `PATTERNS[kind]`, `stamp()`: what the code holds or makes itself, without anything from outside. */
function isOfTheCode({ code }: Investigation, { file }: PythonFault, given: Node): boolean {
  if (given.type === "subscript") return /^[A-Z][A-Z\d_]*$/.test(field(given, "value")?.text ?? "");
  if (given.type !== "call" || (field(given, "arguments")?.namedChildCount ?? 0) > 0) return false;
  return field(given, "function")?.type === "identifier" && calleesOf(code, file.path, given).length > 0;
}

function variantFor(investigation: Investigation, given: Node): NonNullable<Idea["variant"]> | null {
  const stimulus = requestStimulus(investigation);
  return stimulus && (variedQuery(stimulus, given.text) ?? variedBody(stimulus));
}

function conversionOn(fault: PythonFault, conversion: Conversion): Node | null {
  const found = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) => conversion.isOne(node, lastNameOf(field(node, "function") ?? node) ?? ""))
    // What stands in the code itself can be read.
    .filter((node) => !/^(?:string|integer|float)$/.test(argumentOf(node)?.type ?? "string"));
  const marked = found.filter((node) => isMarked(fault, node));
  // The innermost of nested conversions reads the text.
  return (
    (marked.length > 0 ? marked : found).toSorted((left, right) => left.text.length - right.text.length)[0] ??
    null
  );
}

/** Whether the interpreter marked a node as what failed. */
export function isMarked(fault: PythonFault, node: Node): boolean {
  const { column, endColumn } = fault.frame.frame;
  return (
    column !== null &&
    endColumn !== null &&
    node.startPosition.column === column - 1 &&
    node.endPosition.column === endColumn - 1
  );
}

function argumentOf(call: Node): Node | null {
  const { positional, named } = readCall(call);
  return positional[0] ?? [...named.values()][0] ?? null;
}

/** The name of the text that is read; null for a part of something. */
function namedText(call: Node): string | null {
  const [given] = readCall(call).positional;
  return given?.type === "identifier" ? given.text : null;
}

interface Told {
  readonly call: Node;
  readonly thing: readonly string[];
  readonly sentence: string;
  readonly name: string;
  readonly isAsked: boolean;
  /** Whether the thing is only called so where it is read: who sent it calls it what nobody knows here. */
  readonly isNamedHere: boolean;
}

/** The conversion as a value that is bad: its statement is tried, or the call alone where more would be caught. */
function badValue(
  investigation: Investigation,
  fault: PythonFault,
  conversion: Conversion,
  { call, thing, sentence, name, isAsked, isNamedHere }: Told,
): BadValue | null {
  const caught = conversion.caught(call);
  const { file, statement } = fault;
  if (caught === null || isInTry(statement)) return null;
  const isAlone = isTryable(statement) && !callsOwnCode(investigation, fault, call);
  if (!isAlone && !isAlwaysEvaluated(call, statement)) return null;
  const local = freeName(investigation.code, file, statement, (thing[0] ?? "value").replace(/\W+/g, "_"));
  return {
    file,
    statement,
    check: isAlone ? { kind: "try", caught } : { kind: "hoist", caught, node: call, local },
    ...(conversion.imports && { extra: conversion.imports }),
    situation: "bad_value",
    thing,
    subject: null,
    key: namedText(call),
    exception: caught,
    callee: lastNameOf(field(call, "function") ?? call),
    isFromRequest: isAsked,
    isNamedHere,
    what: `A ${conversion.noun} that cannot be read`,
    cause: sentence,
    name,
  };
}

/** Whether the statement runs functions of the project besides the conversion: a handler would catch what they raise on purpose. */
function callsOwnCode({ code }: Investigation, fault: PythonFault, conversion: Node): boolean {
  return fault.statement
    .descendantsOfType("call")
    .some(
      (call) =>
        call.id !== conversion.id &&
        (calleesOf(code, fault.file.path, call).length > 0 ||
          constructedClass(code, fault.file.path, call) !== null),
    );
}

function isInTry(statement: Node): boolean {
  const attempt = ancestorOfType(statement, ["try_statement"]);
  const body = attempt ? field(attempt, "body") : null;
  return body !== null && body.startIndex <= statement.startIndex && statement.endIndex <= body.endIndex;
}

function boundName(call: Node): string | null {
  const parent = call.parent;
  const target = parent?.type === "assignment" ? field(parent, "left") : null;
  return target && /^(?:identifier|attribute)$/.test(target.type) ? lastNameOf(target) : null;
}

/** What the client called the value: `size` of `request.args["size"]`, `data["size"]` and the parameter `size`. */
function partName(given: Node): string | null {
  const inner = given.type === "call" ? (field(given, "function") ?? given) : given;
  const object = inner.type === "attribute" && given.type === "call" ? field(inner, "object") : inner;
  if (given.type === "call" && /\.get$/.test(inner.text)) {
    const first = readCall(given).positional[0];
    return first ? plainString(first) : null;
  }
  if (object?.type === "subscript") {
    const key = field(object, "subscript");
    return key ? plainString(key) : null;
  }
  if (object?.type === "call") return partName(object);
  const name = object && /^(?:identifier|attribute)$/.test(object.type) ? lastNameOf(object) : null;
  // `data` and `raw` say nothing of what they hold.
  return name !== null && /^(?:request|body|data|raw|text|value|content|s|x|v)$/.test(name) ? null : name;
}

function variedQuery(
  stimulus: NonNullable<ReturnType<typeof requestStimulus>>,
  text: string,
): ReturnType<typeof requestStimulus> {
  const named = stimulus.query.filter(([name]) => text.includes(name));
  if (named.length === 0) return null;
  const query = stimulus.query.map(
    ([name, value]) => [name, text.includes(name) ? `${value}x` : value] as const,
  );
  return { ...stimulus, query };
}
