import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import {
  frameworkAnswer,
  type HouseAnswer,
  houseAnswer,
  isInHandler,
  plainSentence,
} from "../../house/absent-answer.ts";
import { namedBy } from "../../house/named-by.ts";
import type { Situation } from "../../house/refusals.ts";
import { isLeftOut } from "../../house/sent-name.ts";
import { thingOf } from "../../house/words.ts";
import type { RefusalTarget } from "../../house/write-refusal.ts";
import { freeName } from "../edits/names.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import type { Birth } from "./births.ts";
import { guardSite } from "./guard-site.ts";
import { handUp } from "./hand-up.ts";
import { keyOf } from "./lookup-key.ts";
import { type Site, sitesOf } from "./sites.ts";
import { asOne, twinSites } from "./twin-sites.ts";

/** A check after a lookup that refuses what is not there. */
export interface GuardPatch {
  readonly edits: readonly CandidateEdit[];
  readonly answer: HouseAnswer;
  readonly site: Site;
  readonly thing: readonly string[];
  /** What the path of the request named and nobody has, as far as it was captured; false where another part names it. */
  readonly inPath: boolean | string;
}

/** Refusals of something absent, in the house's own way first, then in the framework's. */
export function guardPatches(
  investigation: Investigation,
  fault: PythonFault,
  birth: Birth,
  situation: Situation = "absent",
): GuardPatch[] {
  const handler = handlerOf(investigation, fault);
  if (!handler) return [];
  const { code } = investigation;
  const sites = sitesOf(investigation, fault, birth);
  const house: GuardPatch[] = [];
  const standard: GuardPatch[] = [];
  for (const site of sites) {
    const key = keyOf(site.expression) ?? keyOf(birth.node);
    if (situation === "absent" && isComputed(investigation, fault, site, key, birth)) continue;
    const thing = thingFor(site, birth, situation, key);
    const name = site.name ?? freeName(code, site.file, site.statement, thing.join("_") || "found");
    const target: RefusalTarget = {
      file: site.file,
      statement: site.statement,
      thing,
      subject: name,
      key: situation === "absent" ? toldKey(code, site.expression) : null,
      askedIn: key ? requestPartOf(investigation, fault, site.file.path, key) : null,
      further: [name],
    };
    const inPath = target.askedIn === "path" ? (heldBy(fault, site, key) ?? true) : target.askedIn === null;
    const found = houseAnswer(code, situation, target, site.expression);
    const own: HouseAnswer | null =
      found && situation === "absent" && isAskedForNothing(investigation, fault, site, key)
        ? { ...found, basis: "guess", rivals: 1 }
        : found;
    // A list that is narrowed by what nobody knows need not be refused: who never did so does not begin here.
    if (
      situation === "absent" &&
      own?.basis !== "house" &&
      target.askedIn === "query" &&
      isNarrowing(site, key)
    )
      continue;
    const made = own && guardAt(site, name, own);
    if (own && made) {
      const twins = twinSites(site).flatMap((twin) => {
        const further = twin.name === null ? null : thingFor(twin, birth, situation, keyOf(twin.expression));
        const answer =
          further &&
          houseAnswer(
            code,
            situation,
            {
              ...target,
              statement: twin.statement,
              thing: further,
              subject: twin.name,
              key: situation === "absent" ? toldKey(code, twin.expression) : null,
              further: twin.name === null ? [] : [twin.name],
            },
            twin.expression,
          );
        const guard =
          answer?.status === own.status && twin.name !== null ? guardAt(twin, twin.name, answer) : null;
        return guard ? [guard] : [];
      });
      house.push({ edits: asOne([made, ...twins]), answer: own, site, thing, inPath });
    }
    if (site.file.path !== handler.file.path) {
      const isAskedFor = key !== null && requestPartOf(investigation, fault, site.file.path, key) === "path";
      const up = situation === "absent" && isAskedFor ? handUp(investigation, handler, site, thing) : null;
      if (up)
        standard.push({ edits: up.edits, answer: { ...up.answer, basis: "standard" }, site, thing, inPath });
      continue;
    }
    const sentence = plainSentence(situation, thing);
    const plain = frameworkAnswer(code, handler.framework, situation, target, sentence);
    if (!plain) continue;
    const isIdOfPath = key !== null && requestPartOf(investigation, fault, site.file.path, key) === "path";
    const answer: HouseAnswer = {
      ...plain,
      basis: situation === "absent" && isIdOfPath ? "standard" : "guess",
    };
    const edits = guardAt(site, name, answer);
    if (edits) standard.push({ edits, answer, site, thing, inPath });
  }
  return house.length > 0 ? house : standard;
}

/** Whether the body has nothing under the name by which something is looked up: it may well be left out. */
function isAskedForNothing(
  investigation: Investigation,
  fault: PythonFault,
  { file, expression }: Site,
  key: Node | null,
): boolean {
  const call = expression.type === "await" ? expression.firstNamedChild : expression;
  const given = call?.type === "call" ? readCall(call).positional : [];
  return [...(key ? [key] : []), ...given].some((node) => {
    const name = nameOfPart(node);
    if (name === null || !isLeftOut(investigation, name)) return false;
    return /^(?:body|form)$/.test(requestPartOf(investigation, fault, file.path, node) ?? "");
  });
}

/** `voucher` of `data["voucher"]`, `data.get("voucher")`, `order.voucher`. */
function nameOfPart(node: Node): string | null {
  if (node.type === "attribute") return field(node, "attribute")?.text ?? null;
  const callee = node.type === "call" ? field(node, "function") : null;
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  const named = isGet ? readCall(node).positional[0] : field(node, "subscript");
  return named ? plainString(named) : null;
}

/** What a key held in the function in which it was looked up: `HH-004`. */
function heldBy({ frames }: PythonFault, { file, statement }: Site, key: Node | null): string | null {
  const scope = scopeOf(statement);
  const frame = frames.findLast(
    ({ path, line }) =>
      path === file.path && scope.startPosition.row < line && line <= scope.endPosition.row + 1,
  );
  const value = key && frame?.frame.locals?.[key.text];
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.replace(/^(["'])(.*)\1$/s, "$2") : null;
}

/** `if author is not None: wanted = author_by_name(author)`: a wish that may as well be left out. */
function isNarrowing({ statement }: Site, key: Node | null): boolean {
  for (let node = statement.parent; node && node.type !== "function_definition"; node = node.parent) {
    const asked = node.type === "if_statement" ? (field(node, "condition")?.text ?? "") : "";
    if (key !== null && asked.includes(key.text)) return true;
  }
  return false;
}

/**
 * `cost = shipping(weight(lines))`: what a function of the project works out is nothing that a request asks for, unless its
 * name says that it looks something up, or it is given what the request names.
 */
function isComputed(
  investigation: Investigation,
  fault: PythonFault,
  { expression, file, statement }: Site,
  key: Node | null,
  birth: Birth,
): boolean {
  const call = expression.type === "await" ? expression.firstNamedChild : expression;
  const callee = call?.type === "call" ? field(call, "function") : null;
  const name = callee ? (lastNameOf(callee) ?? "") : "";
  const isOwn = investigation.code.functionsNamed(name).length > 0;
  if (
    !isOwn ||
    /(?:^|_)(?:get|find|fetch|load|look|lookup|search|select|resolve|by|for|of|named|with)(?:_|$)/.test(name)
  )
    return false;
  // `latest_order(session)`: the first row of a query is looked up, by whatever name.
  if (key === null) return !isRowOfQuery(birth.node);
  return (
    !isInHandler(investigation.code, file, statement) &&
    requestPartOf(investigation, fault, file.path, key) === null
  );
}

/** `session.scalars(…).first()`: one row of a query, or none. */
function isRowOfQuery(node: Node): boolean {
  const call = node.type === "await" ? node.firstNamedChild : node;
  const callee = call?.type === "call" ? field(call, "function") : null;
  return (
    callee?.type === "attribute" &&
    /^(?:first|last|one_or_none|scalar_one_or_none|fetchone|afirst|alast)$/.test(lastNameOf(callee) ?? "")
  );
}

function thingFor(site: Site, birth: Birth, situation: Situation, key: Node | null): readonly string[] {
  if (situation !== "absent") {
    const text = key ? /^["'](.*)["']$/s.exec(key.text)?.[1] : undefined;
    return text ? [text] : site.name ? [site.name] : [];
  }
  return thingOf(site.name, site.expression) ?? thingOf(null, birth.node) ?? [];
}

/** What a refusal says of the key that was looked up. */
export function toldKey(code: CodeIndex, lookup: Node): string | null {
  const key = keyOf(lookup);
  return key && namedBy(code, key);
}

function guardAt(site: Site, name: string, answer: HouseAnswer): CandidateEdit[] | null {
  const guard = guardSite(site, name, answer.lines);
  return guard && [...answer.imports.map((edit) => ({ ...edit, part: "fix" })), ...guard];
}
