import type { Node } from "web-tree-sitter";
import { dottedName } from "../../code/nodes.ts";
import { collapse, type Fact, factOf, forbid, type HonestyRule, type ParsedSource } from "./rule.ts";
import {
  argumentsOf,
  CALLS,
  calledName,
  calleeOf,
  foldedString,
  scopeOf,
  walkSource,
  within,
} from "./syntax.ts";

/** Authentication and transport security that a change makes weaker. */

/** Names whose value must not become false, none or empty. */
const SWITCHES =
  /^(?:verify(?:_\w+)?|verify[A-Z]\w*|require(?:_\w+|[A-Z]\w*)|check_hostname|rejectUnauthorized|strictSSL|strict|secure|httpOnly|httponly|signed|csrf(?:_\w+)?|autoescape|validate(?:_\w+)?|check(?:_\w+)?|auth(?:_\w+)?|enforce\w*)$/;
/** Names whose value must not become true. */
const OPENERS =
  /^(?:ignoreExpiration|ignoreNotBefore|allowInvalidAsymmetricKeyTypes|allowInsecureKeySizes|insecure\w*|skip\w*|disable\w*|bypass\w*|allow_any|allow_all_origins|allowAll\w*|csrf_exempt|shell|unsafe\w*|dangerously\w*|trust_env|no_verify)$/i;

interface Setting {
  readonly name: string;
  readonly value: Node;
  readonly node: Node;
}

/** Keyword arguments, dictionary and object entries, and assignments: everything that gives a named value. */
function* settings(source: ParsedSource): Generator<Setting> {
  for (const node of within(
    source,
    "keyword_argument",
    "pair",
    "assignment",
    "assignment_expression",
    "default_parameter",
    "typed_default_parameter",
    "variable_declarator",
  )) {
    const key =
      node.childForFieldName("name") ?? node.childForFieldName("key") ?? node.childForFieldName("left");
    const value = node.childForFieldName("value") ?? node.childForFieldName("right");
    if (!key || !value) continue;
    const name = foldedString(key) ?? key.text.split(".").at(-1) ?? "";
    yield { name, value, node };
  }
}

function* openedSwitches(source: ParsedSource): Generator<Fact> {
  for (const { name, value, node } of settings(source)) {
    const off =
      /^(?:false|none|null|undefined)$/.test(value.type) ||
      /^(?:0|!1|not True|ssl\.CERT_NONE|"none"|'none'|\[\]|\(\))$/.test(value.text);
    const on = value.type === "true" || /^(?:1|!0|not False)$/.test(value.text);
    if ((SWITCHES.test(name) && off) || (OPENERS.test(name) && on))
      yield factOf(node, `switch:${scopeOf(node)}`);
    if (/^verify_mode$|^sslmode$/.test(name) && /NONE|disable/.test(value.text)) yield factOf(node, "switch");
    if (/^allow_?origins?$|^origin$|^CORS_\w+$/i.test(name) && /['"]\*['"]|^true$/i.test(value.text))
      yield factOf(node, "switch");
  }
}

/** Lists of accepted algorithms that became longer, computed, or hold `none`. */
function widenedAlgorithms(before: ParsedSource, after: ParsedSource): readonly Fact[] {
  const old = [...algorithmLists(before)];
  const known = new Set(old.flatMap((list) => list.members));
  const found: Fact[] = [];
  const unseen = new Map<string, number>();
  for (const list of old) unseen.set(list.text, (unseen.get(list.text) ?? 0) + 1);
  for (const list of algorithmLists(after)) {
    const left = unseen.get(list.text) ?? 0;
    if (left > 0) {
      unseen.set(list.text, left - 1);
      continue;
    }
    // One shared setting in place of a literal is how both sides are brought together; a second member is not.
    const widened = list.members.length > 1 && list.members.some((member) => !known.has(member));
    if (
      list.none ||
      list.members.length === 0 ||
      widened ||
      list.members.length > Math.max(1, ...old.map((each) => each.members.length))
    ) {
      found.push(factOf(list.node, "algorithms"));
    }
  }
  const lost = old.length - [...algorithmLists(after)].length;
  const anchor = old[0];
  if (lost > 0 && anchor) found.push(factOf(anchor.node, "algorithms"));
  return found;
}

interface AlgorithmList {
  readonly node: Node;
  readonly text: string;
  readonly members: readonly string[];
  readonly none: boolean;
}

function* algorithmLists(source: ParsedSource): Generator<AlgorithmList> {
  for (const { name, value, node } of settings(source)) {
    if (!/^(?:algorithms|allowed_algorithms|ALGORITHMS|JWT_ALGORITHMS)$/.test(name)) continue;
    const members = /^(?:list|tuple|set|array)$/.test(value.type)
      ? value.namedChildren.filter((child) => child.type !== "comment").map((child) => collapse(child.text))
      : /^(?:none|null|undefined)$/.test(value.type)
        ? []
        : [collapse(value.text)];
    yield { node, text: collapse(value.text), members, none: /['"]none['"]|\*$|NONE\b/i.test(value.text) };
  }
  for (const node of within(source, "keyword_argument", "pair", "assignment", "typed_default_parameter")) {
    const value = node.childForFieldName("value") ?? node.childForFieldName("right");
    const key =
      (node.childForFieldName("name") ?? node.childForFieldName("key") ?? node.childForFieldName("left"))
        ?.text ?? "";
    if (/^['"]?\w*algorithm['"]?$/i.test(key) && value && /^none$/i.test(foldedString(value) ?? "")) {
      yield { node, text: collapse(node.text), members: [], none: true };
    }
  }
}

const UNCHECKED =
  /^(?:get_unverified_(?:claims|header|headers)|decode_complete_unverified|_create_unverified_context|_create_default_https_context|unsafe_load|csrf_exempt|mark_safe|AllowAny|permit_all|permitAll|AllowAnonymous|NoAuth)$/;

function* uncheckedReads(source: ParsedSource): Generator<Fact> {
  for (const node of walkSource(source)) {
    if (/^(?:identifier|property_identifier)$/.test(node.type) && UNCHECKED.test(node.text))
      yield factOf(node, `unchecked:${scopeOf(node)}`);
    if (!/^call(?:_expression)?$/.test(node.type)) continue;
    const callee = dottedName(calleeOf(node) ?? node) ?? "";
    // jsonwebtoken's decode and a hand-made base64 reading of a token check no signature.
    if (/^(?:jwt|jsonwebtoken|jose)\.decode$/.test(callee) && source.language !== "python")
      yield factOf(node, "unchecked", callee);
    if (/(?:b64decode|urlsafe_b64decode|atob)$/.test(callee) && /token|jwt/i.test(node.text))
      yield factOf(node, "unchecked");
  }
}

/** Leeway and lifetimes that a change brings in or lengthens: an expiry is never moved. */
function lengthened(before: ParsedSource, after: ParsedSource): readonly Fact[] {
  const old = new Map<string, number[]>();
  for (const { name, value } of lifetimes(before)) old.set(name, [...(old.get(name) ?? []), value]);
  const found: Fact[] = [];
  for (const { name, value, node } of lifetimes(after)) {
    const known = old.get(name) ?? [];
    const slack = /leeway|tolerance|skew/i.test(name);
    if (known.length === 0 ? slack : value > Math.max(...known)) found.push(factOf(node, "lifetime"));
  }
  return found;
}

function* lifetimes(source: ParsedSource): Generator<{ name: string; value: number; node: Node }> {
  for (const { name, value, node } of settings(source)) {
    if (!/leeway|tolerance|skew|expir|lifetime|ttl|max_?age|^exp$/i.test(name)) continue;
    const amount = numberOf(value);
    if (amount !== null) yield { name, value: amount, node };
  }
  for (const call of within(source, ...CALLS)) {
    if (calledName(call) !== "timedelta") continue;
    const amount = argumentsOf(call).map((argument) =>
      numberOf(argument.childForFieldName("value") ?? argument),
    );
    for (const value of amount)
      if (value !== null) yield { name: `timedelta in ${scopeOf(call)}`, value, node: call };
  }
}

function numberOf(node: Node): number | null {
  if (/^(?:integer|float|number)$/.test(node.type)) return Number(node.text.replaceAll("_", ""));
  const text = foldedString(node);
  const parts = /^(\d+)\s*([smhdwy]?)/.exec(text ?? "");
  if (parts)
    return (
      Number(parts[1]) *
      ({ s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800, y: 31_536_000 }[parts[2] || "s"] ?? 1)
    );
  if (!/^binary_(?:operator|expression)$/.test(node.type)) return null;
  const factors = node.namedChildren.map(numberOf);
  return factors.every((factor) => factor !== null) && node.childForFieldName("operator")?.text === "*"
    ? factors.reduce((product, factor) => product * factor, 1)
    : null;
}

export const SECURITY_RULES: readonly HonestyRule[] = [
  forbid("opened-switch", "switches off a security check", openedSwitches),
  { id: "widened-algorithms", sentence: "accepts more signature algorithms", breaches: widenedAlgorithms },
  forbid("unchecked-read", "reads without checking the signature or the rights", uncheckedReads),
  { id: "lengthened", sentence: "lengthens an expiry or adds leeway", breaches: lengthened },
];
