import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { isDeclaredOptional } from "../../house/javascript/declared-part.ts";
import { iterationAround, skipOf } from "../../house/javascript/iteration.ts";
import { javascriptRefusals, lastBinding } from "../../house/javascript/refusals.ts";
import { originsOf } from "../fault/own-fault.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { isContextVariable, requestPartOf } from "../javascript/request-part.ts";
import { errorHandlerIdeas } from "../not-a-function/error-handler.ts";
import { frameworkMethodIdeas } from "../not-a-function/framework-method.ts";
import { kinItemIdeas } from "../reduce-empty/kin-entries.ts";
import { partialRecords } from "../structure/fuller-makers.ts";
import { structureIdeas } from "../structure/ideas.ts";
import { knownOf } from "../structure/members.ts";
import { sceneOf } from "../structure/scene.ts";
import { absentEntryIdeas } from "./absent-entry.ts";
import { absentListIdeas } from "./absent-list.ts";
import { absentSubjectIdeas } from "./absent-subject.ts";
import { askerGuardIdeas, sameCallGuardIdeas } from "./asker-guard.ts";
import { besideEntryIdeas } from "./beside-asked.ts";
import { brokenIndexIdeas } from "./broken-index.ts";
import { chainEndIdeas } from "./chain-end.ts";
import { comparatorIdeas } from "./comparator.ts";
import { defaultIdeas } from "./default-argument.ts";
import { emptiedStackIdeas } from "./emptied-stack.ts";
import { failureResultIdeas } from "./failure-result.ts";
import { type Absent, fallBackIdeas } from "./fall-back.ts";
import { guardIdeas } from "./guard-absent.ts";
import { getterGuard } from "./guard-getter.ts";
import { helperGuardIdeas } from "./guard-helper.ts";
import { branchIdeas, isHeldByApplication } from "./into-branch.ts";
import { isAskedInAnotherKind } from "./key-kinds.ts";
import { leaveIdeas } from "./leave.ts";
import { leftOutHeaderIdeas } from "./left-out-text.ts";
import { leftPositionIdeas } from "./left-position.ts";
import { missingPartIdeas } from "./missing-part.ts";
import { neighbourIdeas } from "./neighbour.ts";
import { nullableEntryIdeas } from "./nullable-entry.ts";
import { operandOf } from "./operand.ts";
import { partRefusedIdeas } from "./part-refused-beside.ts";
import { renameIdeas } from "./rename-member.ts";
import { runningIndexIdeas } from "./running-index.ts";
import { sameSourceIdeas } from "./same-source.ts";
import { sitesOf } from "./sites.ts";
import { isSplitList } from "./split-list.ts";
import { thrownElsewhereIdeas } from "./thrown-elsewhere.ts";
import { isTolerated } from "./tolerated.ts";

const MOST_ORIGINS = 4;

/** Changes for an empty or wrong value, by where it was made: the birth decides, the line that failed comes last. */
export function valueIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const unknown = errorHandlerIdeas(investigation, fault);
  if (unknown.length > 0) return unknown;
  const foreign = /of undefined \(reading '(?:json|text|html|body)'\)/.test(fault.exception.value)
    ? frameworkMethodIdeas(investigation, fault)
    : [];
  if (foreign.length > 0) return foreign;
  const asked = firstFound([
    () => brokenIndexIdeas(investigation),
    () => neighbourIdeas(investigation),
    () => besideEntryIdeas(investigation),
    () => runningIndexIdeas(investigation),
    () => chainEndIdeas(investigation),
    () => emptiedStackIdeas(investigation, fault),
    () => kinItemIdeas(investigation),
    () => partRefusedIdeas(investigation, fault),
  ]);
  if (asked.length > 0) return asked;
  const left = leftPositionIdeas(investigation);
  const origins = originsOf(investigation).slice(0, MOST_ORIGINS);
  const [best] = origins;
  const { sure, other, isDecided } = structureIdeas(investigation, fault);
  // An object that a function lost is no part that may be absent: it has to get it back.
  if (best?.places[0]?.node.type === "this") return [...sure, ...other];
  const compared = isDecided ? [] : comparatorIdeas(investigation);
  // Which of two items lacks something does not tell where it was lost.
  if (compared.length > 0) return [...sure, ...compared];
  const byOrigin = isDecided ? [] : origins.flatMap((origin) => ideasFor(investigation, fault, origin));
  const nullable = isDecided ? [] : nullableEntryIdeas(investigation);
  const found = [...sure, ...nullable, ...byOrigin, ...other];
  const sent = found.length > 0 ? found : sentIdeas(investigation, fault);
  const led = sent.length > 0 ? sent : branchIdeas(investigation);
  const ideas = led.length > 0 ? led : sameSourceIdeas(investigation);
  const last =
    ideas.length > 0 ||
    isNoPart(investigation, fault) ||
    isOfMiddleware(investigation, fault) ||
    (best?.kind === "lookup" && isAskedFor(investigation, fault))
      ? []
      : lastIdeas(investigation, absentBy(best));
  const seen = new Set<string>();
  return [...left, ...ideas, ...last].filter((idea) => {
    const key = JSON.stringify(idea.edits);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function firstFound(ways: readonly (() => Idea[])[]): Idea[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** What failed is a part of the request itself, however it was taken out of it. */
function sentIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const ways = sceneOf(investigation, fault)?.trace.ways ?? [];
  const leftOut = leftOutHeaderIdeas(
    investigation,
    ways.map(({ place }) => place),
  );
  if (leftOut.length > 0) return leftOut;
  const [way] = ways;
  const part = way && fault.handler ? requestPartOf(investigation, way.place.path, way.place.node) : null;
  if (!way || !part?.name || part.kind === "params" || part.kind === "header") return [];
  const { path, node } = way.place;
  const origin: Origin = {
    path,
    line: startLineOf(node),
    why: `The request has no \`${part.name}\`.`,
    kind: "request",
    score: 1,
    steps: [],
    places: [way.place],
  };
  return missingPartIdeas(investigation, fault, origin);
}

function ideasFor(investigation: Investigation, fault: JavascriptFault, origin: Origin): Idea[] {
  const { code } = investigation;
  // What is asked for under a key of another kind may well be there: nobody is told that it is not.
  if (origin.kind === "lookup" && isAskedInAnotherKind(code, origin)) return [];
  const refused = /^(?:lookup|explicit_nothing)$/.test(origin.kind)
    ? askerGuardIdeas(investigation, fault, origin)
    : [];
  if (refused.length > 0) return refused;
  switch (origin.kind) {
    case "lookup": {
      const listed = absentListIdeas(investigation, origin);
      if (listed.length > 0) return listed;
      if (isToleratedAt(investigation, origin)) return [];
      const failed = failureResultIdeas(investigation, fault, origin);
      if (failed.length > 0) return failed;
      const left = leaveIdeas(investigation, fault, origin);
      // Of one item among many, or in code that nobody waits for, nothing is answered.
      if (left.length > 0 && (!fault.handler || isInLoop(investigation, origin))) return left;
      const thrown = left.length > 0 ? [] : thrownElsewhereIdeas(investigation, fault, origin);
      if (thrown.length > 0) return thrown;
      const referred = referredIdeas(investigation, origin);
      if (referred.length > 0) return referred;
      const getter = getterGuard(investigation, fault, origin);
      if (getter?.idea) return [getter.idea];
      const guarded = guardIdeas(investigation, fault, origin);
      const answered = guarded.length > 0 ? guarded : helperGuardIdeas(investigation, fault, origin);
      // One reader is guarded where the house would guard the getter: right for this request, and perhaps not the house's wish.
      const doubted = answered.map((idea) =>
        getter ? { ...idea, basis: "guess" as const, rivals: 1 } : idea,
      );
      return [...doubted, ...left];
    }
    case "request":
      return missingPartIdeas(investigation, fault, origin);
    case "outside":
      return isAskedOfRequest(origin) ? missingPartIdeas(investigation, fault, origin) : [];
    case "explicit_nothing":
      if (isHeld(code, origin))
        return [...branchIdeas(investigation), ...sameCallGuardIdeas(investigation, fault, origin)];
      // A function that gives null on purpose found nothing; a part that is null in the data is one that may be absent.
      return isReturned(origin) && !isPart(code, origin) && !isToleratedAt(investigation, origin)
        ? notFoundIdeas(investigation, fault, origin)
        : [];
    case "dropped_member":
      return [...renameIdeas(investigation, origin), ...defaultIdeas(investigation, origin)];
    default:
      return [];
  }
}

/** Whether others go on where this lookup finds nothing: then it is no reason to refuse or to leave, and something stands in. */
function isToleratedAt({ code }: Investigation, origin: Origin): boolean {
  return sitesOf(code, origin).some((site) => isTolerated(code, site));
}

/** Refused where the handler looked it up, or a function that it calls; else left as the house leaves such things. */
function notFoundIdeas(investigation: Investigation, fault: JavascriptFault, origin: Origin): Idea[] {
  const referred = referredIdeas(investigation, origin);
  if (referred.length > 0) return referred;
  const failed = failureResultIdeas(investigation, fault, origin);
  if (failed.length > 0) return failed;
  const guarded = guardIdeas(investigation, fault, origin);
  const answered = guarded.length > 0 ? guarded : helperGuardIdeas(investigation, fault, origin);
  return [...answered, ...leaveIdeas(investigation, fault, origin)];
}

/**
 * What a record of the project refers to, `findAgent(ticket.agentId)`, where the record itself is read: that it has none is
 * no reason to refuse the record, unless the house refuses such things.
 */
function referredIdeas(investigation: Investigation, origin: Origin): Idea[] {
  const { code, event } = investigation;
  if (!/^(?:GET|HEAD)$/i.test(event?.request?.method ?? "GET")) return [];
  const isReferred = sitesOf(code, origin).some(
    ({ file, expression }) =>
      isReference(expression) && requestPartOf(investigation, file.path, expression) === null,
  );
  const isRefused = javascriptRefusals(code).some(({ lookup }) => lookup && isReference(lookup));
  return isReferred && !isRefused ? fallBackIdeas(investigation, "lookups") : [];
}

/** Who asks is no record that is shown: that nobody is known under what a session holds is for the one who asks to know. */
const ASKER =
  /^(?:session|token|claims|payload|auth|identity|principal|credentials?|decoded|me|current\w*)$/i;

/** `find(ticket.agentId)`, `planOf(member)`: looked up by a key that another record holds, or by the record itself. */
function isReference(expression: Node): boolean {
  const key = operandOf(expression);
  const isPart = key?.type === "member_expression";
  const record = isPart ? field(key, "object") : key;
  if (record?.type !== "identifier" || ASKER.test(record.text)) return false;
  if (isPart && !/[a-z](?:Id|_id)$/.test(field(key, "property")?.text ?? "")) return false;
  if (!/^(?:await_expression|call_expression)$/.test(lastBinding(record, record.text)?.type ?? ""))
    return false;
  const scope = ancestorOfType(expression, ["statement_block"]);
  const reads = (scope?.descendantsOfType("member_expression") ?? []).filter(
    (node) => field(node, "object")?.text === record.text && node.parent?.type !== "call_expression",
  );
  return isPart || reads.length > 0;
}

/** What the client itself named to change something is refused where it is not there, and nothing stands in for it. */
function isAskedFor(investigation: Investigation, fault: JavascriptFault): boolean {
  if (/^(?:GET|HEAD)?$/i.test(investigation.event?.request?.method ?? "")) return false;
  const place = sceneOf(investigation, fault)?.trace.ways[0]?.place;
  const bound = place?.node.type === "identifier" ? lastBinding(place.node, place.node.text) : place?.node;
  const call = bound?.type === "await_expression" ? bound.firstNamedChild : bound;
  if (!place || !call) return false;
  const key = operandOf(call);
  const given = call.type === "call_expression" ? (field(call, "arguments")?.namedChildren ?? []) : [];
  return [...(key ? [key] : []), ...given.filter(({ type }) => !/function/.test(type))].some(
    (node) => requestPartOf(investigation, place.path, node) !== null,
  );
}

/** What a middleware was to set, most often who asks: nothing stands in for it. */
function isOfMiddleware(investigation: Investigation, fault: JavascriptFault): boolean {
  const text = sceneOf(investigation, fault)?.trace.ways[0]?.place.node.text ?? "";
  return (
    isContextVariable(text) ||
    /^(?:req|request|res\.locals|ctx\.state|c\.var)\.(?:user|member|account|session|auth|tenant|principal|identity|token|claims|owner|customer|admin)\w*$/i.test(
      text,
    )
  );
}

/** `c.req.query("q")`: the framework gives what the client sent. */
function isAskedOfRequest({ places }: Origin): boolean {
  const asked = places.at(-1)?.node.text ?? "";
  return (
    /^(?:c|ctx|context|req|request)(?:\.req)?\.(?:query|header|get)\(["'][\w-]+["']\)$/.test(asked) &&
    !isContextVariable(asked)
  );
}

/** A guard where it failed would hide a cause that lies elsewhere; that a lookup finds nothing is the cause itself. */
function absentBy(best: Origin | undefined): Absent {
  if (best?.kind === "lookup") return "lookups";
  // A list in the environment that nobody set is one without entries.
  const isOfEnvironment = best?.kind === "request" && /`process\.env`/.test(best.why);
  if (isOfEnvironment && isSplitList(best.places[0]?.node)) return "parts";
  if (best?.kind === "explicit_nothing" && isReturned(best)) return "lookups";
  return best && /^(?:missing_await|missing_return|request)$/.test(best.kind) ? "house" : "parts";
}

/**
 * What is read of a value of which the code tells all parts, and this is none: it has another name, or was left out. What a
 * test makes is an example, and lacks on purpose what it lacks.
 */
function isNoPart(investigation: Investigation, fault: JavascriptFault): boolean {
  const scene = sceneOf(investigation, fault);
  // A function makes its record of others without it: whoever reads it was meant to get another record.
  if (scene && partialRecords(scene).length > 0 && originsOf(investigation)[0]?.kind === "dropped_member")
    return true;
  const place = scene?.trace.ways[0]?.place;
  const plain = place && withoutTypes(place.node);
  const [object, property] =
    plain?.type === "member_expression" ? [field(plain, "object"), field(plain, "property")] : [];
  if (!scene || !place || !plain || !object || !property || place.members.length > 0) return false;
  const known = knownOf(scene, { path: place.path, node: object, members: [] });
  if (isDeclaredOptional(investigation.code, place.path, plain)) return false;
  const isExample = known.made.some(({ path }) => investigation.code.file(path)?.isTest);
  return known.made.length > 0 && !known.isOpen && !isExample && !known.members.has(property.text);
}

function lastIdeas(investigation: Investigation, absent: Absent): Idea[] {
  const fallen = fallBackIdeas(investigation, absent);
  const entry = fallen.length > 0 ? fallen : absentEntryIdeas(investigation);
  // Where the cause lies elsewhere, or a lookup missed, it is not for the one who shows it.
  return entry.length > 0 || absent !== "parts" ? entry : absentSubjectIdeas(investigation);
}

/** What a function without parameters gives is held by the application. */
function isHeld(code: CodeIndex, { places }: Origin): boolean {
  return places.some(
    ({ path, node, members }) => members.length === 0 && isHeldByApplication(code, path, node),
  );
}

function isPart(code: CodeIndex, origin: Origin): boolean {
  const sites = sitesOf(code, origin);
  return (
    sites.length > 0 && sites.every(({ expression }) => withoutTypes(expression).type === "member_expression")
  );
}

function isInLoop({ code }: Investigation, origin: Origin): boolean {
  return sitesOf(code, origin).some(({ statement }) => skipOf(iterationAround(statement)) !== null);
}

function isReturned({ steps, why }: Origin): boolean {
  return /returns nothing here/.test(why) || steps.some((step) => /\breturns\b/.test(step.why));
}
