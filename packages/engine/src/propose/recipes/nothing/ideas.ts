import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { nameOfField } from "../../house/attribute-guards.ts";
import { recordAround } from "../../house/optional-records.ts";
import { thingOf } from "../../house/words.ts";
import { isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { isPlain } from "../edits/expressions.ts";
import { completeMapper } from "../edits/mapper.ts";
import { freeName } from "../edits/names.ts";
import { statementOf } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { disagreementOf } from "../missing-key/disagreement.ts";
import { answered, FINE, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { aggregateIdeas } from "./aggregates.ts";
import { hasOtherReaders, keptParameterIdeas, takenEntryIdeas } from "./at-writer.ts";
import type { Birth } from "./births.ts";
import { type ReturnPatch, returnPatches } from "./complete-return.ts";
import { fallbacksAt, twinFallbacks } from "./fall-back.ts";
import { filledBesideIdeas } from "./filled-beside.ts";
import { goneRecordIdeas } from "./gone-record.ts";
import { guardPatches, toldKey } from "./guard-absent.ts";
import { handedDefaultIdeas } from "./handed-default.ts";
import { inPlacePatches } from "./in-place.ts";
import { keptAbsentIdeas } from "./kept-absent.ts";
import { keyInFormIdeas } from "./key-in-form.ts";
import { lastWayIdeas } from "./last-way.ts";
import { leavePatches, nameForResult } from "./leave.ts";
import { askedKey, leftOutIdeas } from "./left-out.ts";
import { keyOf } from "./lookup-key.ts";
import { lookupTwinIdeas } from "./lookup-twin.ts";
import { nullEntryIdeas } from "./null-entry.ts";
import { openSearchIdeas } from "./open-search.ts";
import { mayBeLeftOut, ownDefault } from "./own-default.ts";
import { isRequestedRow, totalOfRows, totalPatches } from "./queried.ts";
import { mismatchIdeas } from "./refused-as-mismatch.ts";
import { refusedNextIdeas } from "./refused-next.ts";
import { siblingFieldIdeas } from "./sibling-fields.ts";
import { sitesOf } from "./sites.ts";
import { tableTwinIdeas } from "./table-twin.ts";
import { fieldRead, toleranceOf } from "./tolerated.ts";
import { unsetVariableIdeas } from "./unset-variable.ts";

/** What could be changed for one birth of a None, in the order in which a maintainer would choose. */
export function ideasFor(investigation: Investigation, fault: PythonFault, birth: Birth): Idea[] {
  const total = totalOfRows(birth);
  // The total of no rows is no row that is missing.
  const left = [...leftAsTheyAre(investigation, fault, birth), ...decidedIdeas(investigation, fault)];
  if (left.length > 0) return left;
  const entries = total ? [] : nullEntryIdeas(investigation, birth);
  if (entries.length > 0) return entries;
  const formed = birth.kind === "absent" ? keyInFormIdeas(investigation, fault, birth) : [];
  if (formed.length > 0) return formed;
  const handed = handedDefaultIdeas(investigation, birth);
  if (handed.length > 0) return handed;
  if (total) return [...totalIdeas(investigation, birth), ...fallbackIdeas(investigation, fault, birth)];
  switch (birth.kind) {
    case "absent":
      if (fieldRead(birth.node)) return absentFieldIdeas(investigation, fault, birth);
      if (toleranceOf(investigation.code, lookupsOf(birth)).isCommon)
        return [
          ...twinIdeas(investigation, fault, birth),
          ...leaveIdeas(investigation, fault, birth),
          ...fallbackIdeas(investigation, fault, birth),
        ];
      return [
        ...twinIdeas(investigation, fault, birth),
        ...recordIdeas(investigation, fault, birth),
        ...lookupTwinIdeas(investigation, fault, birth),
        ...tableTwinIdeas(investigation, birth),
        // A value that stands at the end and goes nowhere is what the search gives when it finds nothing.
        ...returnIdeas(investigation, birth, "discarded"),
        ...guardIdeas(investigation, fault, birth),
        ...leaveIdeas(investigation, fault, birth),
        ...birthReactions(investigation, fault, birth),
      ];
    case "request_part":
      return [
        ...refusedNextIdeas(investigation, birth),
        ...openSearchIdeas(investigation, birth),
        ...guardIdeas(investigation, fault, birth, "missing_part"),
      ];
    case "no_match":
      return [
        ...leaveIdeas(investigation, fault, birth),
        ...guardIdeas(investigation, fault, birth, "bad_value"),
        ...birthReactions(investigation, fault, birth),
      ];
    case "missing_return":
      return [...returnIdeas(investigation, birth), ...lastWayIdeas(investigation, birth)];
    case "in_place":
      return inPlaceIdeas(investigation, birth);
    case "other_key":
      return [...otherKeyIdeas(investigation, birth), ...fallbackIdeas(investigation, fault, birth)];
    case "left_out":
      return [
        ...filledBesideIdeas(investigation, birth),
        ...leftOutIdeas(investigation, fault, birth),
        ...keptAbsentIdeas(investigation, birth),
        ...fallbackIdeas(investigation, fault, birth),
      ];
    case "optional":
      return [
        ...mapperIdeas(investigation, birth),
        ...keptAbsentIdeas(investigation, birth),
        ...fallbackIdeas(investigation, fault, birth),
        ...useReactions(investigation, fault),
      ];
    case "outside":
      return [
        ...lookupTwinIdeas(investigation, fault, birth),
        ...requestedRowIdeas(investigation, fault, birth),
        ...keptAbsentIdeas(investigation, birth),
        ...fallbackIdeas(investigation, fault, birth),
        ...birthReactions(investigation, fault, birth),
        ...useReactions(investigation, fault),
      ];
    case "unset_variable":
      return unsetVariableIdeas(investigation, birth);
  }
}

/** What the function, or the guard in front of it, does already with who is not who he says. */
function decidedIdeas(investigation: Investigation, fault: PythonFault): Idea[] {
  return [...goneRecordIdeas(investigation, fault), ...mismatchIdeas(investigation, fault)];
}

/** A field that a change of a record leaves out, where others of the same record are asked for first. */
function leftAsTheyAre(investigation: Investigation, fault: PythonFault, birth: Birth | null): Idea[] {
  const value = failingValueOf(investigation);
  if (!value || value.place.path !== fault.file.path || value.fault !== "nothing") return [];
  if (birth && !/^(?:optional|outside|absent|request_part)$/.test(birth.kind)) return [];
  const cause = `\`${shortened(value.place.node.text)}\` may be left out, and ${fault.file.path}:${fault.line} does not allow for that.`;
  return siblingFieldIdeas(fault.file, value.place.node, cause);
}

/** A record that has not every field: what others give for the field, a refusal where the client left it out. */
function absentFieldIdeas(investigation: Investigation, fault: PythonFault, birth: Birth): Idea[] {
  const holder = fieldRead(birth.node)?.holder;
  const isAsked = holder !== undefined && requestPartOf(investigation, fault, birth.path, holder) !== null;
  return [
    ...(isAsked ? guardIdeas(investigation, fault, birth, "missing_part") : []),
    ...keptAbsentIdeas(investigation, birth),
    ...fallbackIdeas(investigation, fault, birth),
    ...leaveIdeas(investigation, fault, birth),
    ...useReactions(investigation, fault),
  ];
}

/** The lookup that found nothing, and those through which its result went. */
function lookupsOf({ node, origin }: Birth): Node[] {
  return [node, ...origin.places.filter(({ members }) => members.length === 0).map((place) => place.node)];
}

/** What others give where the same lookup found nothing. */
function twinIdeas(investigation: Investigation, fault: PythonFault, birth: Birth): Idea[] {
  const value = failingValueOf(investigation);
  if (!value || value.place.path !== fault.file.path || value.fault !== "nothing") return [];
  const { reads } = toleranceOf(investigation.code, lookupsOf(birth));
  const shown = shortened(value.place.node.text);
  return twinFallbacks(fault.file, value.place.node, reads).map(({ edits, basis, evidence, instead }) => ({
    cause: `\`${shown}\` may not be found, and ${fault.file.path}:${fault.line} does not allow for that.`,
    explanation: `Where \`${shown}\` is None, \`${instead}\` stands in for it, as at ${evidence.join(", ")}.`,
    edits,
    basis,
    expectation: FINE,
    name: "nothing_found",
    sentence: "Where nothing is found, the same is given as elsewhere.",
  }));
}

/** A record that another one names, and that the house leaves out of its answers where it is gone. */
function recordIdeas(investigation: Investigation, fault: PythonFault, birth: Birth): Idea[] {
  const value = failingValueOf(investigation);
  if (!value || value.place.path !== fault.file.path || value.fault !== "nothing") return [];
  const isNamed = lookupsOf(birth).some((node) => {
    const key = keyOf(node);
    return key !== null && /^(?:attribute|subscript)$/.test(key.type);
  });
  return isNamed && recordAround(value.place.node)
    ? fallbackIdeas(investigation, fault, birth).filter(({ basis }) => basis === "house")
    : [];
}

/** Where the way of the value cannot be followed, what can be done where it is used. */
export function ideasAtUse(investigation: Investigation, fault: PythonFault): Idea[] {
  const left = [...leftAsTheyAre(investigation, fault, null), ...decidedIdeas(investigation, fault)];
  if (left.length > 0) return left;
  const entries = nullEntryIdeas(investigation, null);
  if (entries.length > 0) return entries;
  return [
    ...fallbackIdeas(investigation, fault, null),
    ...useReactions(investigation, fault),
    ...(failingValueOf(investigation) === null ? aggregateIdeas(investigation, fault) : []),
  ];
}

/** `sum` of a column over no rows. */
function totalIdeas({ code }: Investigation, birth: Birth): Idea[] {
  return totalPatches(code, birth).map(({ edit, line }) => ({
    cause: `The total at ${birth.origin.path}:${line} is None where there are no rows.`,
    explanation: "The total of no rows is 0.",
    edits: [{ ...edit, part: "fix" }],
    basis: "standard",
    expectation: FINE,
    name: "total_of_no_rows",
    sentence: "The total of no rows is 0.",
  }));
}

/** A row that a handler asks for by what the request names, and uses without a name of its own. */
function requestedRowIdeas(investigation: Investigation, fault: PythonFault, birth: Birth): Idea[] {
  const handler = handlerOf(investigation, fault);
  if (!handler || handler.isDependency || !isRequestedRow(birth, handler.symbol.node)) return [];
  return birthReactions(investigation, fault, birth, true).filter(({ basis }) => basis === "house");
}

/** What the house does, where the value gets its name, with a thing that is not there. */
function birthReactions(
  investigation: Investigation,
  fault: PythonFault,
  birth: Birth,
  isFromRequest = false,
): Idea[] {
  return sitesOf(investigation, fault, birth).flatMap(({ file, statement, name, expression }): Idea[] => {
    // A field that a record lacks is not the record that is not there.
    if (fieldRead(expression) || isField(expression) || givesAlways(expression)) return [];
    const thing = thingOf(name, expression) ?? [];
    const told = thing.join(" ") || "value";
    const local = name ?? freeName(investigation.code, file, statement, thing.join("_") || "found");
    return reactionIdeas(investigation, fault, {
      file,
      statement,
      check:
        name === null
          ? { kind: "bind", condition: `${local} is None`, node: expression, local }
          : { kind: "after", condition: `${name} is None` },
      situation: birth.kind === "no_match" ? "bad_value" : "absent",
      ...(birth.kind === "no_match" && { isMatched: true }),
      thing,
      subject: local,
      key: toldKey(investigation.code, expression),
      exception: fault.exception.type,
      callee: null,
      isFromRequest,
      what: `${capitalised(article(told))} ${told} that is not there`,
      cause: `Nothing checks whether ${file.path}:${startLineOf(statement)} gives anything.`,
      name: `unknown_${thing.join("_") || "value"}`,
    });
  });
}

/** `booking.room.floor`: a field of something that is there. */
function isField(expression: Node): boolean {
  const holder = expression.type === "attribute" ? field(expression, "object") : null;
  return holder !== null && !/^(?:self|cls|[A-Z]\w*)$/.test(holder.text);
}

/** What `len`, `sum` and their like give is there. */
function givesAlways(expression: Node): boolean {
  const callee = expression.type === "call" ? field(expression, "function")?.text : undefined;
  return /^(?:len|sum|str|int|float|bool|list|dict|set|tuple|sorted|round|abs|range|enumerate|zip|repr|Decimal)$/.test(
    callee ?? "",
  );
}

/** What the same loop or function does with other items that cannot be used. */
function useReactions(investigation: Investigation, fault: PythonFault): Idea[] {
  const value = failingValueOf(investigation);
  const statement = value && statementOf(value.place.node);
  if (!value || !statement || value.place.path !== fault.file.path || value.fault !== "nothing") return [];
  const { node } = value.place;
  if (!isPlain(node) || !isAlwaysEvaluated(node, statement)) return [];
  const name = nameOfField(node) ?? node.text;
  return reactionIdeas(investigation, fault, {
    file: fault.file,
    statement,
    check: { kind: "if", condition: `${node.text} is None` },
    reach: "function",
    situation: "missing_part",
    thing: [name],
    subject: node.text,
    key: null,
    exception: fault.exception.type,
    callee: null,
    isFromRequest: false,
    what: `An item without ${name}`,
    cause: `\`${shortened(node.text)}\` may be None, and ${fault.file.path}:${fault.line} does not allow for that.`,
    name: `without_${name.replace(/\W+/g, "_")}`,
  });
}

function guardIdeas(
  investigation: Investigation,
  fault: PythonFault,
  birth: Birth,
  situation: "absent" | "missing_part" | "bad_value" = "absent",
): Idea[] {
  return guardPatches(investigation, fault, birth, situation).map(
    ({ edits, answer, thing, site, inPath }) => {
      const name = thing.join(" ") || "value";
      const where =
        answer.evidence.length > 0
          ? `, as ${answer.evidence.join(", ")} do${answer.evidence.length === 1 ? "es" : ""}`
          : "";
      const what =
        situation === "absent"
          ? `${article(name)} ${name} that does not exist`
          : situation === "missing_part"
            ? `a request without ${name}`
            : `${article(name)} ${name} of another form`;
      return {
        cause: `Nothing checks for ${what} before ${site.file.path}:${startLineOf(site.statement)} uses it.`,
        explanation: `${capitalised(what)} is answered with ${answer.status}${where}. The check stands where the value is obtained, so everything behind it can rely on it.`,
        edits,
        basis: answer.basis,
        ...(answer.rivals !== undefined && { rivals: answer.rivals }),
        expectation: answered([answer.status], answer.detail ? [answer.detail] : []),
        name: `${situation === "absent" ? "unknown" : situation === "missing_part" ? "missing" : "invalid"}_${thing.join("_") || "value"}`,
        sentence: `${capitalised(what)} is answered with ${answer.status}.`,
        variesPath: situation === "absent" && inPath,
      };
    },
  );
}

function leaveIdeas(investigation: Investigation, fault: PythonFault, birth: Birth): Idea[] {
  const found = leavePatches(investigation, fault, birth, nameForResult(birth));
  return found.map(({ edits, leaves, evidence, site }) => ({
    cause: `Nothing checks whether ${birth.kind === "no_match" ? "the text matches" : "anything was found"} at ${site.file.path}:${startLineOf(site.statement)}.`,
    explanation: `Where there is nothing, the function leaves with \`${leaves}\`, its failure value by ${evidence.join(", ")}.`,
    edits,
    basis: "house",
    expectation: NO_ERROR,
    name: birth.kind === "no_match" ? "text_that_does_not_match" : "nothing_found",
    sentence: "What is not found gives the function's failure value.",
  }));
}

function returnIdeas({ code }: Investigation, birth: Birth, which: "all" | "discarded" = "all"): Idea[] {
  const { callee } = birth;
  const file = callee && code.file(callee.path);
  if (!callee || !file) return [];
  const isDiscarded = ({ edits }: ReturnPatch) => edits.every(({ replacement }) => replacement === "return ");
  const found = returnPatches(code, file, callee).filter((patch) => which === "all" || isDiscarded(patch));
  return found.map(({ edits, returned, line }) => ({
    cause: `${callee.qualifiedName} computes \`${shortened(returned)}\` on one of its ways and does not return it, so its callers get None.`,
    explanation: `\`${shortened(returned)}\` is returned there as well (${callee.path}:${line}); the line that failed was only the first to use the None.`,
    edits,
    basis: "house",
    expectation: FINE,
    name: `${callee.name}_gives_its_result`,
    sentence: `${callee.name} returns its result on each way.`,
  }));
}

function inPlaceIdeas({ code }: Investigation, birth: Birth): Idea[] {
  const file = code.file(birth.path);
  const method = birth.node.type === "call" ? (field(birth.node, "function")?.text ?? "") : "";
  return (file ? inPlacePatches(file, birth) : []).map((edits) => ({
    cause: `\`${shortened(method)}\` changes its object and gives None, and the None is used as its result.`,
    explanation: "The object itself is used, not what the method returns.",
    edits,
    basis: "standard",
    expectation: FINE,
    name: "result_of_a_change_in_place",
    sentence: "The changed object is used.",
  }));
}

/** `plan.get("retention_days")` of a plan that has its `retentionDays`. */
function otherKeyIdeas({ code }: Investigation, birth: Birth): Idea[] {
  const asked = birth.origin.places.flatMap(({ path, node }) => {
    const index = node.type === "call" ? askedKey(node) : null;
    const key = index && plainString(index);
    const file = code.file(path);
    return index && key && file ? [{ key, index, file }] : [];
  });
  const key = birth.origin.places.at(-1)?.members[0]?.name;
  const read = asked.find((one) => one.key === key);
  return read ? [...(disagreementOf(code, read, [birth.origin])?.ideas ?? [])] : [];
}

/** A constructor call or dictionary that left a field out which it copies from its source like the others. */
function mapperIdeas({ code }: Investigation, birth: Birth): Idea[] {
  const { origin } = birth;
  const missing = /is made here without `(\w+)`/.exec(origin.why)?.[1];
  const file = code.file(origin.path);
  if (!missing || !file) return [];
  const calls = file.tree.rootNode
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) === origin.line);
  return calls.flatMap((call) => {
    const made = completeMapper(file, call, missing);
    if (!made) return [];
    const edits: readonly CandidateEdit[] = [{ ...made.edit, part: "fix" }];
    return [
      {
        cause: `${field(call, "function")?.text} is made at ${origin.path}:${origin.line} without \`${missing}\`, which is None then.`,
        explanation: `\`${made.entry}\` is passed on like the fields beside it.`,
        edits,
        basis: "house" as const,
        expectation: FINE,
        name: `${missing}_is_kept`,
        sentence: `The ${missing} is passed on.`,
      },
    ];
  });
}

function fallbackIdeas(investigation: Investigation, fault: PythonFault, birth: Birth | null): Idea[] {
  const value = failingValueOf(investigation);
  if (!value || value.place.path !== fault.file.path || value.fault !== "nothing") return [];
  const shown = shortened(value.place.node.text);
  const why = birth?.kind === "optional" ? birth.origin.why : `\`${shown}\` may be None.`;
  const kept = [
    ...keptParameterIdeas(investigation, value.place.node),
    ...takenEntryIdeas(investigation, value.place.node),
  ];
  if (kept.length > 0) return kept;
  const own = mayBeLeftOut(birth) ? ownDefault(fault.file, value.place.node) : null;
  // What one reader makes up leaves the next one to fail.
  const isOneOfMany = hasOtherReaders(investigation.code, value.place.node);
  const known = fallbacksAt(investigation, fault, value.place.node).filter(
    ({ basis, instead }) => !(isOneOfMany && basis === "guess" && /^(?:\[\]|\{\})$/.test(instead)),
  );
  if (own && known.every(({ basis }) => basis === "guess"))
    return [
      {
        cause: `${why.replace(/\.$/, "")}, and ${own.place} does not allow for that.`,
        explanation: `Where \`${shown}\` is None, \`${own.given}\` is taken as where it lacks this part.`,
        edits: own.edits,
        basis: "house",
        expectation: FINE,
        name: "whole_is_absent",
        sentence: "Without the whole, what stands for its part is taken.",
      },
    ];
  return known.map(({ edits, basis, evidence, instead }) => ({
    cause: `${why.replace(/\.$/, "")}, and ${fault.file.path}:${fault.line} does not allow for that.`,
    explanation:
      basis === "house"
        ? `Where \`${shown}\` is None, \`${instead}\` stands in for it, as at ${evidence.join(", ")}.`
        : `Where \`${shown}\` is None, \`${instead}\` stands in for it. Nothing in the repository says what should happen, so this is a guess.`,
    edits,
    basis,
    expectation: FINE,
    name: "optional_value_is_absent",
    sentence: "A value that may be None is left out without an error.",
  }));
}

function article(name: string): string {
  return /^[aeiou]/i.test(name) ? "an" : "a";
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
