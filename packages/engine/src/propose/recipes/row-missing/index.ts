import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { Investigation } from "../../../investigation.ts";
import { frameworkAnswer, houseAnswer, plainSentence } from "../../house/absent-answer.ts";
import { queryCalls, soughtValues } from "../../house/query-parts.ts";
import { thingOf } from "../../house/words.ts";
import { isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { isTryable, wrapInTry } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { ideaOf, joined, mismatchGuard } from "../nothing/refused-as-mismatch.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import { rowMissingGuide } from "./guide.ts";
import { caughtFor, queryOn } from "./query.ts";
import { refusalAbove } from "./refusal-above.ts";

/** A row that was asked for and is not there: Django's DoesNotExist, SQLAlchemy's NoResultFound. */
export const rowMissingRecipe: Recipe = findingsRecipe({
  slug: "row-missing",
  guide: rowMissingGuide,
  score: ({ exception: { type } }) => (/^(?:\w+\.)?(?:DoesNotExist|NoResultFound)$/.test(type) ? 0.85 : null),
  findings,
});

const ADVICE = "Answer a row that is not there with a 404.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const query = queryOn(fault);
  const asked = query ? askedBy(investigation, fault, query.node) : UNTOLD;
  const where = `${fault.file.path}:${fault.line} does not allow for that`;
  const sentence = asked.isFromRequest
    ? `The request names a row that does not exist, and ${where}.`
    : `A row that is asked for is not there, and ${where}.`;
  const unproved = unprovedIdeas(investigation, fault);
  if (unproved) return [{ id: "row", sentence, ...placeOf(fault), ideas: unproved, advice: ADVICE }];
  const shortcut = asked.isFromRequest ? shortcutIdea(investigation, fault, sentence) : null;
  const idea = asked.isFromRequest ? refusal(investigation, fault, sentence, asked.part) : null;
  const reactions = idea ? [] : helperReactions(investigation, fault, sentence, asked);
  const optional = optionalQueryIdeas(investigation, fault, sentence, asked);
  const above =
    query && asked.part !== null ? refusalAbove(investigation, fault, query, asked.part, sentence) : null;
  const ideas = [
    ...(shortcut ? [shortcut] : []),
    ...(idea ? [idea] : []),
    ...optional,
    ...reactions,
    ...(above ? [above] : []),
  ];
  return [{ id: "row", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

/**
 * A user who is not known, where a wrong password is refused in the lines behind the query: both are answered alike. Empty
 * where that cannot be written, null where nothing of the kind is asked.
 */
function unprovedIdeas(investigation: Investigation, fault: PythonFault): Idea[] | null {
  const query = queryOn(fault);
  const callee = query && field(query.node, "function");
  const attribute = callee && field(callee, "attribute");
  const assignment = query?.node.parent?.type === "assignment" ? query.node.parent : null;
  const name = assignment && field(assignment, "left")?.text;
  const next = fault.statement.nextNamedSibling;
  const guard = name && next ? mismatchGuard(investigation.code, fault.file, next, name) : null;
  if (!query || !name || !guard || !attribute) return null;
  const gentle = OR_NONE[attribute.text];
  if (gentle) {
    const edits = [replaceNode(fault.file, attribute, gentle), joined(guard, name)];
    const together = edits.map((edit) => ({ ...edit, part: "fix", together: "fix" }));
    return [ideaOf(guard, fault, together)];
  }
  // What Django raises is caught where the guard follows at once, so that it leaves with the same names.
  const caught = caughtFor(investigation, fault, query.model);
  const [exit, ...more] = guard.exits;
  const isNext = next?.id === guard.condition.parent?.id;
  const edit =
    caught && exit && more.length === 0 && isNext && isTryable(fault.statement)
      ? wrapInTry(fault.file, fault.statement, { caught, lines: [exit.text] })
      : null;
  return edit ? [ideaOf(guard, fault, [{ ...edit, part: "fix" }])] : [];
}

/** Whether a request names the row, and in which part of it. */
interface Asked {
  readonly isFromRequest: boolean;
  readonly part: string | null;
}

const UNTOLD: Asked = { isFromRequest: false, part: null };

/** A row of the house's own, the tariff in force or the one that another row refers to, is nothing that a client can be told of. */
function askedBy(investigation: Investigation, fault: PythonFault, query: Node): Asked {
  if (handlerOf(investigation, fault) === null) return UNTOLD;
  const sought = soughtValues(query);
  const given = sought.length > 0 ? sought : plainArguments(query);
  const [part] = given.flatMap((value) => requestPartOf(investigation, fault, fault.file.path, value) ?? []);
  return { isFromRequest: part !== undefined, part: sought.length > 0 ? (part ?? null) : null };
}

/** What the calls of a query are given as it is, where its conditions cannot be read. */
function plainArguments(query: Node): Node[] {
  return queryCalls(query)
    .flatMap((call) => {
      const { positional, named } = readCall(call);
      return [...positional, ...named.values()];
    })
    .filter((given) => /^(?:identifier|attribute|subscript)$/.test(given.type) || isRead(given));
}

/** `request.POST.get("barcode", "")`: what is read of a request by its name, with or without something in its place. */
function isRead(node: Node): boolean {
  const callee = node.type === "call" ? field(node, "function") : null;
  const [name] = node.type === "call" ? readCall(node).positional : [];
  return (
    callee?.type === "attribute" &&
    field(callee, "attribute")?.text === "get" &&
    name !== undefined &&
    plainString(name) !== null
  );
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
  get_one: "get",
  one: "one_or_none",
  scalar_one: "scalar_one_or_none",
};

/** SQLAlchemy: `one()` becomes `one_or_none()`, and what is not there is dealt with as the house deals with it. */
function optionalQueryIdeas(
  investigation: Investigation,
  fault: PythonFault,
  cause: string,
  { isFromRequest, part }: Asked,
): Idea[] {
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
    key: soughtValues(query.node)[0]?.text ?? null,
    exception: "NoResultFound",
    callee: null,
    isFromRequest,
    askedIn: part,
    varies: namesOf(soughtValues(query.node)),
    what: `A ${thing.join(" ") || "row"} that does not exist`,
    cause,
    name: `unknown_${thing.join("_") || "row"}`,
  });
}

/** `river_id` of `body.river_id`, `data["river_id"]` */
function namesOf(values: readonly Node[]): string[] {
  return values.flatMap((value) => {
    const key = value.type === "subscript" ? field(value, "subscript") : null;
    return (key ? plainString(key) : lastNameOf(value)) ?? [];
  });
}

/** What the house does in other functions that find nothing: its own exception, its failure value. */
function helperReactions(
  investigation: Investigation,
  fault: PythonFault,
  cause: string,
  { isFromRequest, part }: Asked,
): Idea[] {
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
    isFromRequest,
    askedIn: part,
    varies: namesOf(soughtValues(query.node)),
    what: `A ${thing.join(" ") || "row"} that does not exist`,
    cause,
    name: `unknown_${thing.join("_") || "row"}`,
  });
}

/** `try: … except Order.DoesNotExist: <the house's 404>` in the handler. */
function refusal(
  investigation: Investigation,
  fault: PythonFault,
  sentence: string,
  askedIn: string | null,
): Idea | null {
  const handler = handlerOf(investigation, fault);
  const query = queryOn(fault);
  if (!handler || !query || handler.symbol.node.id !== fault.function?.node.id) return null;
  const caught = caughtFor(investigation, fault, query.model);
  if (!caught || !/^(?:expression_statement|return_statement)$/.test(fault.statement.type)) return null;
  const assignment = query.node.parent?.type === "assignment" ? query.node.parent : null;
  const thing = thingOf(assignment ? (field(assignment, "left")?.text ?? null) : null, query.node) ?? [];
  const key = query.key;
  const target = { file: fault.file, statement: fault.statement, thing, subject: null, key, askedIn };
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
