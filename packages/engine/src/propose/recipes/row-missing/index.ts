import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { Investigation } from "../../../investigation.ts";
import { frameworkAnswer, houseAnswer, plainSentence } from "../../house/absent-answer.ts";
import { thingOf } from "../../house/words.ts";
import { isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName, moduleNames } from "../edits/names.ts";
import { isTryable, wrapInTry } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import { rowMissingGuide } from "./guide.ts";

/** A row that was asked for and is not there: Django's DoesNotExist, SQLAlchemy's NoResultFound. */
export const rowMissingRecipe: Recipe = findingsRecipe({
  slug: "row-missing",
  guide: rowMissingGuide,
  score: ({ exception: { type } }) => (/^(?:\w+\.)?(?:DoesNotExist|NoResultFound)$/.test(type) ? 0.85 : null),
  findings,
});

const ADVICE = "Answer a row that is not there with a 404.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const sentence = `The request names a row that does not exist, and ${fault.file.path}:${fault.line} does not allow for that.`;
  const shortcut = shortcutIdea(investigation, fault, sentence);
  const idea = refusal(investigation, fault, sentence);
  const reactions = idea ? [] : helperReactions(investigation, fault, sentence);
  const optional = optionalQueryIdeas(investigation, fault, sentence);
  const ideas = [...(shortcut ? [shortcut] : []), ...(idea ? [idea] : []), ...optional, ...reactions];
  return [{ id: "row", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

/** `get_object_or_404(Order, pk=order_id)`, where the house asks for its rows so. */
function shortcutIdea({ code, event }: Investigation, fault: PythonFault, cause: string): Idea | null {
  const query = queryOn(fault);
  const house = code.callsOf("get_object_or_404").filter(({ path }) => code.file(path)?.isTest === false);
  const [first] = house;
  const asked = query && field(field(query.node, "function") ?? query.node, "object");
  const of = asked && askedOf(asked.text);
  // Whoever runs without a request has nobody to answer.
  if (
    !query ||
    !of ||
    !first ||
    !event?.request ||
    lastNameOf(field(query.node, "function") ?? query.node) !== "get"
  )
    return null;
  const plan = planImport(code, fault.file.path, "django.shortcuts", "get_object_or_404");
  const given = field(query.node, "arguments")?.text.slice(1, -1) ?? "";
  if (!plan) return null;
  const text = `${plan.local}(${[of, given].filter((part) => part !== "").join(", ")})`;
  return {
    cause,
    explanation: `A row that does not exist is answered with 404, as at ${house
      .slice(0, 3)
      .map(({ path, line }) => `${path}:${line}`)
      .join(", ")}.`,
    edits: [...plan.edits, replaceNode(fault.file, query.node, text)].map((edit) => ({
      ...edit,
      part: "fix",
    })),
    basis: "house",
    expectation: answered([404]),
    name: "unknown_row",
    sentence: "A row that does not exist is answered with 404.",
    variesPath: true,
  };
}

/** What the shortcut is given: the model where all of its rows are asked for, else the query as it is. */
function askedOf(text: string): string | null {
  const [, model, further] = /^([A-Z]\w*)\.objects\b(.*)$/s.exec(text) ?? [];
  if (model === undefined) return null;
  if (further === "") return model;
  return /^(?:\s*\.(?:select_related|prefetch_related|filter|exclude|only|defer|annotate|all|select_for_update)\([^()]*\))+$/.test(
    further ?? "",
  )
    ? text
    : null;
}

const OR_NONE: Readonly<Record<string, string>> = {
  one: "one_or_none",
  scalar_one: "scalar_one_or_none",
};

/** SQLAlchemy: `one()` becomes `one_or_none()`, and what is not there is dealt with as the house deals with it. */
function optionalQueryIdeas(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const query = queryOn(fault);
  const callee = query && field(query.node, "function");
  const method = callee ? (lastNameOf(callee) ?? "") : "";
  const gentle = OR_NONE[method];
  const attribute = callee && field(callee, "attribute");
  if (!query || !gentle || !attribute || !isAlwaysEvaluated(query.node, fault.statement)) return [];
  const assignment = query.node.parent?.type === "assignment" ? query.node.parent : null;
  const target = assignment && field(assignment, "left");
  const name = target?.type === "identifier" ? target.text : null;
  const thing = thingOf(name, query.node) ?? [];
  const { file, statement } = fault;
  const local = name ?? freeName(investigation.code, file, statement, thing.join("_") || "found");
  const start = attribute.startIndex - query.node.startIndex;
  const { text } = query.node;
  const written = `${text.slice(0, start)}${gentle}${text.slice(start + method.length)}`;
  return reactionIdeas(investigation, fault, {
    file,
    statement,
    check:
      name === null
        ? { kind: "bind", condition: `${local} is None`, node: query.node, local, written }
        : { kind: "after", condition: `${local} is None` },
    extra: name === null ? [] : [replaceNode(file, attribute, gentle)],
    situation: "absent",
    thing,
    subject: local,
    key: keyIn(query.node),
    exception: "NoResultFound",
    callee: null,
    isFromRequest: handlerOf(investigation, fault) !== null,
    what: `A ${thing.join(" ") || "row"} that does not exist`,
    cause,
    name: `unknown_${thing.join("_") || "row"}`,
  });
}

/** The plain name that a condition of the query compares with. */
function keyIn(query: Node): string | null {
  const compared = query.descendantsOfType("comparison_operator")[0];
  const named = query.descendantsOfType("keyword_argument")[0];
  const value = compared?.namedChildren.at(-1) ?? (named && field(named, "value"));
  return value && /^(?:identifier|attribute)$/.test(value.type) ? value.text : null;
}

/** What the house does in other functions that find nothing: its own exception, its failure value. */
function helperReactions(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const query = queryOn(fault);
  const caught = query && caughtFor(investigation, fault, query.model);
  if (!query || !caught || !isTryable(fault.statement)) return [];
  const assignment = query.node.parent?.type === "assignment" ? query.node.parent : null;
  const bound = assignment ? (field(assignment, "left")?.text ?? null) : null;
  const thing = thingOf(bound, query.node) ?? [];
  return reactionIdeas(investigation, fault, {
    file: fault.file,
    statement: fault.statement,
    check: { kind: "try", caught },
    situation: "absent",
    thing,
    subject: null,
    key: query.key,
    exception: caught,
    callee: lastNameOf(field(query.node, "function") ?? query.node),
    isFromRequest: handlerOf(investigation, fault) !== null,
    what: `A ${thing.join(" ") || "row"} that does not exist`,
    cause,
    name: `unknown_${thing.join("_") || "row"}`,
  });
}

/** `Order.DoesNotExist`, by the model of the query or of the message; or the exception as the file imports it. */
function caughtFor(investigation: Investigation, fault: PythonFault, model: string | null): string | null {
  const named = model ?? /(?:^|\.)([A-Z]\w*)\.DoesNotExist$/.exec(fault.exception.type)?.[1] ?? null;
  const isKnown = named !== null && moduleNames(investigation.code, fault.file).has(named);
  return isKnown ? `${named}.DoesNotExist` : importedClass(investigation, fault);
}

/** `try: … except Order.DoesNotExist: <the house's 404>` in the handler. */
function refusal(investigation: Investigation, fault: PythonFault, sentence: string): Idea | null {
  const handler = handlerOf(investigation, fault);
  const query = queryOn(fault);
  if (!handler || !query || handler.symbol.node.id !== fault.function?.node.id) return null;
  const caught = caughtFor(investigation, fault, query.model);
  if (!caught || !/^(?:expression_statement|return_statement)$/.test(fault.statement.type)) return null;
  const assignment = query.node.parent?.type === "assignment" ? query.node.parent : null;
  const thing = thingOf(assignment ? (field(assignment, "left")?.text ?? null) : null, query.node) ?? [];
  const key = query.key;
  const target = { file: fault.file, statement: fault.statement, thing, subject: null, key };
  const plain = frameworkAnswer(
    investigation.code,
    handler.framework,
    "absent",
    target,
    plainSentence("absent", thing),
  );
  const answer =
    houseAnswer(investigation.code, "absent", target, query.node) ??
    (plain && { ...plain, basis: "standard" as const });
  const edit = answer && wrapInTry(fault.file, fault.statement, { caught, lines: answer.lines });
  if (!answer || !edit) return null;
  return {
    cause: sentence,
    explanation: `A row that does not exist is answered with ${answer.status}${answer.evidence.length > 0 ? `, as at ${answer.evidence.join(", ")}` : ""}.`,
    edits: [...answer.imports.map((one) => ({ ...one, part: "fix" })), { ...edit, part: "fix" }],
    basis: answer.basis,
    expectation: answered([answer.status]),
    name: `unknown_${thing.join("_") || "row"}`,
    sentence: `A row that does not exist is answered with ${answer.status}.`,
    variesPath: true,
  };
}

/** `Order.objects.get(pk=order_id)`, `session.execute(…).scalar_one()` */
function queryOn(fault: PythonFault): { node: Node; model: string | null; key: string | null } | null {
  const found = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .find((node) =>
      /^(?:get|one|scalar_one|latest|earliest)$/.test(lastNameOf(field(node, "function") ?? node) ?? ""),
    );
  if (!found) return null;
  const callee = field(found, "function")?.text ?? "";
  const { named, positional } = readCall(found);
  const key = [...named.values(), ...positional][0]?.text ?? null;
  return { node: found, model: /^([A-Z]\w*)\.objects\b/.exec(callee)?.[1] ?? null, key };
}

/** The exception as the file imports it already. */
function importedClass({ code }: Investigation, fault: PythonFault): string | null {
  const binding = code
    .symbolsOf(fault.file.path)
    ?.imports.find(({ imported }) => imported === "NoResultFound" || imported === "ObjectDoesNotExist");
  return binding?.local ?? null;
}
