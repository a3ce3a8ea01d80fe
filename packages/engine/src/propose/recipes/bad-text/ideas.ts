import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { calleesOf, constructedClass } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { frameworkAnswer, type HouseAnswer, houseAnswer, plainSentence } from "../../house/absent-answer.ts";
import { wrapInTry } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import { requestStimulus, variedBody } from "../stimuli/request.ts";

/** A family of conversions: which calls they are, and what they raise. */
export interface Conversion {
  /** On the callee's last name. */
  readonly callee: RegExp;
  /** What is written behind `except`; what it needs imported is there already or built in. */
  caught(call: Node): string | null;
  readonly noun: string;
}

/** Refusals of text that a conversion cannot read, where it comes from the request. */
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
  const idea = refusal(investigation, fault, conversion, call, given, sentence);
  return [{ id: idea ? "request" : "open", sentence, ...placeOf(fault), ideas: idea ? [idea] : [], advice }];
}

function conversionOn(fault: PythonFault, { callee }: Conversion): Node | null {
  const found = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) => callee.test(lastNameOf(field(node, "function") ?? node) ?? ""));
  // The innermost of nested conversions reads the text.
  return found.toSorted((left, right) => left.text.length - right.text.length)[0] ?? null;
}

function argumentOf(call: Node): Node | null {
  const { positional, named } = readCall(call);
  return positional[0] ?? [...named.values()][0] ?? null;
}

/** `try: … except ValueError: <the house's 400>` around the statement of the handler that converts. */
function refusal(
  investigation: Investigation,
  fault: PythonFault,
  conversion: Conversion,
  call: Node,
  given: Node,
  sentence: string,
): Idea | null {
  const handler = handlerOf(investigation, fault);
  const part = handler && requestPartOf(investigation, fault, fault.file.path, given);
  const caught = conversion.caught(call);
  if (!handler || part === null || caught === null) return null;
  // A handler around more than the conversion would also catch what the project raises on purpose.
  if (fault.function?.node.id !== handler.symbol.node.id || callsOwnCode(investigation, fault)) return null;
  const { file, statement: place } = fault;
  if (!isWrappable(place) || isInTry(place)) return null;
  const thing = [partName(given) ?? conversion.noun];
  const target = { file, statement: place, thing, subject: null, key: null };
  const sentenceOfAnswer = plainSentence("bad_value", thing);
  const plain = frameworkAnswer(investigation.code, handler.framework, "bad_value", target, sentenceOfAnswer);
  const answer: HouseAnswer | null = houseAnswer(investigation.code, "bad_value", target, call) ?? plain;
  const edit = answer && wrapInTry(file, place, { caught, lines: answer.lines });
  if (!answer || !edit) return null;
  const edits: CandidateEdit[] = [
    ...answer.imports.map((one) => ({ ...one, part: "fix" })),
    { ...edit, part: "fix" },
  ];
  const stimulus = requestStimulus(investigation);
  const where = answer.evidence.length > 0 ? `, as at ${answer.evidence.join(", ")}` : "";
  return {
    cause: sentence,
    explanation: `A ${conversion.noun} that cannot be read is answered with ${answer.status}${where}. Only \`${caught}\` of this statement is caught.`,
    edits,
    basis: answer.basis,
    expectation: answered([answer.status], answer.detail ? [answer.detail] : []),
    name: `invalid_${thing.join("_").replace(/\W+/g, "_")}`,
    sentence: `A ${conversion.noun} that cannot be read is answered with ${answer.status}.`,
    variant: stimulus && (variedQuery(stimulus, given.text) ?? variedBody(stimulus)),
  };
}

/** Whether the statement runs functions of the project besides the conversion. */
function callsOwnCode({ code }: Investigation, fault: PythonFault): boolean {
  return fault.statement
    .descendantsOfType("call")
    .some(
      (call) =>
        calleesOf(code, fault.file.path, call).length > 0 ||
        constructedClass(code, fault.file.path, call) !== null,
    );
}

/** One statement that ends where it ends: nothing of what follows runs under the handler. */
function isWrappable(statement: Node): boolean {
  return /^(?:expression_statement|return_statement)$/.test(statement.type);
}

function isInTry(statement: Node): boolean {
  const attempt = ancestorOfType(statement, ["try_statement"]);
  const body = attempt ? field(attempt, "body") : null;
  return body !== null && body.startIndex <= statement.startIndex && statement.endIndex <= body.endIndex;
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
  return object && /^(?:identifier|attribute)$/.test(object.type) ? lastNameOf(object) : null;
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
