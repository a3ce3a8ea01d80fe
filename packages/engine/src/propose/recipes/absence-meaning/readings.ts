import type { CodeIndex } from "../../../code/code-index.ts";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { areDelicate } from "../fault/delicate.ts";
import { kindOf } from "./answer-kinds.ts";
import { neutral } from "./by-use-alone.ts";
import { documented } from "./documented.ts";
import { byTold } from "./from-told.ts";
import { leftOutParts } from "./left-out-part.ts";
import { leaveEdits, wholesOf } from "./moves.ts";
import { isInLoop, wordOf } from "./names.ts";
import { callerSpot, handedUp, mayGiveNothing, toldAt } from "./nothing-given.ts";
import { placed } from "./placed.ts";
import { isPredicate } from "./predicate.ts";
import type { Raw, Reading } from "./reading.ts";
import { siblingReaders } from "./sibling-reader.ts";
import { type Spot, spotsOf } from "./spots.ts";
import { tableDefaults } from "./table-default.ts";
import { type Told, toldIn } from "./told.ts";
import { isReadAgain, useOf } from "./use.ts";

/** All answers that the repository knows for what is absent, at all places where it passes. */
export function readingsOf(investigation: Investigation): readonly Reading[] {
  const { code } = investigation;
  const told = toldIn(code);
  const spots = spotsOf(investigation);
  const found = spots.flatMap((spot) => {
    const wholes = wholesOf(spot);
    return [
      ...neutral(code, spot, told),
      ...nothingGiven(code, spot),
      ...byCaller(code, spot, told),
      ...bySibling(code, spot),
      ...leftOutParts(investigation, spot, told),
      ...told.flatMap((one) => byTold(code, spot, wholes, one)),
    ];
  });
  return gathered(
    investigation,
    [...tableDefaults(investigation, spots), ...found].filter((one) => !isIdle(one)),
  );
}

/** What changes nothing, or not enough: nothing for nothing, an answer that reads what is absent, a read that fails next. */
function isIdle({ spot, whole, move, answer }: Raw): boolean {
  if (new RegExp(`(?<![\\w$.])${escapedPattern(spot.subject.text)}[.[]`).test(answer)) return true;
  if (isOfCaught(spot)) return true;
  if (move !== "instead" || !whole) return false;
  const isTarget =
    (field(whole.node.parent ?? whole.node, "left") ?? null)?.id === whole.node.id &&
    /assignment/.test(whole.node.parent?.type ?? "");
  return (
    (whole.level === "itself" && kindOf(answer) === "nothing") || isTarget || isReadAgain(spot, whole.node)
  );
}

/** A part of the error that is handled: one without it is another error, and nobody's absence. */
function isOfCaught({ subject }: Spot): boolean {
  const clause = ancestorOfType(subject, ["except_clause", "catch_clause"]);
  const name =
    clause?.type === "catch_clause"
      ? field(clause, "parameter")?.text
      : /\bas (\w+):/.exec(clause?.text ?? "")?.[1];
  return name !== undefined && new RegExp(`^${escapedPattern(name)}\\b`).test(subject.text);
}

function gathered(investigation: Investigation, raw: readonly Raw[]): Reading[] {
  const groups = Map.groupBy(raw, ({ edits }) => JSON.stringify(edits));
  return [...groups.values()].flatMap((own): Reading[] => {
    const [first] = own;
    if (!first) return [];
    const { marks: _marks, place: _place, ...rest } = first;
    const places = [...new Set(own.flatMap(({ place }) => place ?? []))];
    const common = [
      `move:${first.move}${first.whole ? `:${first.whole.level}` : ""}`,
      `hop:${Math.min(first.spot.hop, 3)}`,
      `absence:${first.spot.absence}`,
      ...(places.length > 1 ? ["told:often"] : []),
      ...documented(investigation, first),
      `answer:${kindOf(first.answer)}`,
      ...usedAs(first),
    ];
    const sayings = own.map(({ marks }) => new Set([...marks, ...common]));
    return [{ ...rest, sayings, places }];
  });
}

/** How what stands in is used: what the type of the function says, whether something is read of it, what it is about. */
function usedAs({ spot, whole, move }: Raw): string[] {
  const marks = move === "instead" && whole ? [`use:${useOf(whole.node)}`] : [];
  const parent = whole?.node.parent;
  if (
    whole?.level === "itself" &&
    parent &&
    /^(?:member_expression|subscript_expression|attribute|subscript)$/.test(parent.type)
  )
    marks.push("itself:read");
  const type = spot.scope ? (field(spot.scope, "return_type")?.text ?? "") : "";
  if ((move === "leave" || marks.includes("use:returned")) && type !== "")
    marks.push(/\b(?:None|null|undefined|Optional)\b/.test(type) ? "type:admits" : "type:other");
  if (move === "leave" && wholesOf(spot).some(({ node }) => useOf(node) === "entry"))
    marks.push("leaves:others");
  if (spot.scope && isWebHandler(spot)) marks.push("in:handler");
  if (areDelicate([wordOf(spot), ...(whole ? [lastNameOf(whole.node)] : [])])) marks.push("delicate");
  return marks;
}

/** Whether the function answers requests, by what it is given. */
function isWebHandler({ scope }: Spot): boolean {
  const given = scope ? ((field(scope, "parameters") ?? field(scope, "parameter"))?.text ?? "") : "";
  return /\b(?:req|request|res|reply|ctx|c|response)\b/.test(given);
}

/** The function itself gives nothing, where that is known of it. */
function nothingGiven(code: CodeIndex, spot: Spot): Raw[] {
  if (isPredicate(spot)) {
    const [no] = spot.dialect.words.truth.toReversed();
    const edits = no === undefined ? null : leaveEdits(code, spot, `return ${no}`);
    return edits && no
      ? [{ spot, move: "leave", whole: null, answer: no, edits, place: null, marks: ["form:predicate"] }]
      : [];
  }
  const marks = mayGiveNothing(code, spot);
  if (!marks.some((one) => /^(?:type:admits|ends:|callers:)/.test(one))) return [];
  const answer = spot.dialect.words.nothing;
  const edits = leaveEdits(code, spot, `return ${answer}`);
  return edits
    ? [{ spot, move: "leave", whole: null, answer, edits, place: null, marks: ["form:nothing", ...marks] }]
    : [];
}

/** The field is read as those beside it are. */
function bySibling(code: CodeIndex, spot: Spot): Raw[] {
  return siblingReaders(code, spot).map(({ edits, reader, marks, line }) => ({
    spot,
    move: "reader",
    whole: null,
    answer: reader,
    edits,
    place: `${spot.file.path}:${line}`,
    marks: ["form:sibling", ...marks],
  }));
}

/** The function gives nothing, and its only caller leaves as it does elsewhere. */
function byCaller(code: CodeIndex, spot: Spot, told: readonly Told[]): Raw[] {
  const caller = spot.hop === 0 ? callerSpot(code, spot) : null;
  if (!caller) return [];
  return toldAt(told, caller).flatMap((one): Raw[] => {
    const isSkip = one.form === "skip";
    // What is refused there is another thing that is not there.
    if (!isSkip && !(one.form === "early" || (one.form === "leave" && !isWebHandler(caller)))) return [];
    if (isSkip && !isInLoop(caller)) return [];
    const answer = one.answer ? placed(code, caller, one) : "";
    if (answer === null) return [];
    const words = isSkip ? "continue" : answer === "" ? "return" : `return ${answer}`;
    const edits = handedUp(code, spot, caller, words);
    const place = `${one.file.path}:${startLineOf(one.whole)}`;
    return edits
      ? [
          {
            spot: caller,
            move: "leave",
            whole: null,
            answer,
            edits,
            place,
            marks: ["handed:up", `form:${one.form}`],
          },
        ]
      : [];
  });
}
