import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { hasActedBefore } from "../../house/acted-before.ts";
import { recordAround } from "../../house/optional-records.ts";
import { enclosed, isRepeatable, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { guardReads } from "../edits/optional-binding.ts";
import { insertBefore, statementOf, written } from "../edits/statements.ts";
import { isDelicate } from "../fault/delicate.ts";
import { hasOtherReaders } from "../nothing/at-writer.ts";
import { ownDefault } from "../nothing/own-default.ts";
import { type Absence, bare, isInNested, presence, type StandIn } from "./absence.ts";
import { addendOf, addendStandIn } from "./addend.ts";
import { declaredInstead } from "./declared-instead.ts";
import { type Demand, demandOf } from "./demand.ts";
import { formattedStandIn, namedFormStandIn } from "./formatted.ts";
import { givesNothing, type Instead, insteadFor } from "./given-instead.ts";
import { withoutSeparator } from "./joined-part.ts";
import { leftAtBirth } from "./left-at-birth.ts";
import { meansElsewhere } from "./other-meaning.ts";

/** What most would do where a value is absent, by what takes it. Empty where the place cannot do without it. */
export function standInsFor(investigation: Investigation, absence: Absence): StandIn[] {
  const own = absence.isNone ? ownDefault(absence.file, absence.node) : null;
  if (own) return [{ edits: own.edits, basis: "guess", evidence: [], happens: `${own.given} is taken` }];
  const demand = demandOf(absence.node);
  const made = standIn(investigation, absence, demand) ?? leftAtBirth(investigation, absence);
  return made ? [made] : [];
}

function standIn(investigation: Investigation, absence: Absence, demand: Demand): StandIn | null {
  const { code } = investigation;
  const addend = addendOf(investigation, absence, demand);
  if (addend) return addendStandIn(absence, addend);
  switch (demand.kind) {
    case "condition":
      // A right that nobody has given, or an amount, is for people to decide on.
      return isDelicate(absence.what) ? null : conditionStandIn(absence, demand);
    case "item":
      return itemStandIn(absence, demand);
    case "element":
      return elementStandIn(absence, demand);
    case "effect":
      return effectStandIn(absence, demand);
    case "text":
      if (isNeededWord(demand)) return null;
      break;
    case "argument":
    case "unknown":
      return null;
    case "entry": {
      const left = leftOutOfTexts(absence, demand);
      if (left) return left;
      // A record of which nothing is there is none, whatever stands for one of its entries.
      if (absence.isNone && recordAround(absence.node) !== null) return null;
      // An amount that cannot be worked out is for people to decide on.
      if (absence.isNone && isDelicate(absence.what) && isWorkedOut(absence, demand)) return null;
      break;
    }
    default:
      break;
  }
  const declared = demand.kind === "entry" ? declaredInstead(investigation, absence.file, demand) : null;
  if (declared === "refused") return null;
  const found = declared ?? insteadFor(code, absence.file, demand, absence.kind);
  const instead = found && forDivision(absence, found);
  if (
    instead?.basis === "guess" &&
    /^0(?:\.0)?$/.test(instead.text) &&
    absence.node.type === "binary_operator"
  )
    if (meansElsewhere(code, absence.node)) return null;
  // What one of several readers makes up leaves the next one to fail.
  if (absence.isNone && /^(?:\[\]|\{\}|\(\))$/.test(instead?.text ?? "") && instead?.basis !== "house")
    if (hasOtherReaders(code, absence.node)) return null;
  if (instead) return valueStandIn(investigation, absence, demand, instead);
  return demand.kind === "bound" ? readsStandIn(absence, demand) : null;
}

/** A line of a function that gives a list of texts, which cannot be None: it is left out. */
function leftOutOfTexts(absence: Absence, { whole, taker }: Demand): StandIn | null {
  const own = taker.type === "list" ? ancestorOfType(taker, ["function_definition"]) : null;
  const annotation = own ? (field(own, "return_type")?.text ?? "") : "";
  const present = presence(absence);
  if (
    taker.parent?.type !== "return_statement" ||
    !/^(?:list|List|Sequence)\[(?:str|int|float)\]$/.test(annotation)
  )
    return null;
  if (present === null || whole.text.includes("\n")) return null;
  // A text that is empty is no line either.
  const asked = absence.isNone && /\[str\]/.test(annotation) ? absence.subject.text : present;
  const text = `*([${whole.text}] if ${asked} else [])`;
  return guessed([replaceNode(absence.file, whole, text)], "it is left out");
}

/** The end of a sentence: `Bo trains with {coach}` says nothing without it. */
function isNeededWord({ taker }: Demand): boolean {
  if (taker.type !== "interpolation") return false;
  const before = taker.previousNamedSibling;
  const isLast = taker.nextNamedSibling?.type === "string_end";
  return isLast && before?.type === "string_content" && /[a-z]{2,} [a-z]{2,} $/.test(before.text);
}

/** `goods + cost`, where the value is one side of a calculation. */
function isWorkedOut({ node }: Absence, { whole }: Demand): boolean {
  const around = ancestorOfType(node, ["binary_operator"], whole);
  return around !== null && around.startIndex >= whole.startIndex && around.endIndex <= whole.endIndex;
}

/** A share or a rate of nothing is none; what the house says otherwise stays. */
function forDivision({ node, kind }: Absence, instead: Instead): Instead {
  if (node.type !== "binary_operator" || kind !== "number" || instead.basis === "house") return instead;
  if (instead.text !== "None") return instead;
  return { ...instead, text: /\bDecimal\(/.test(node.text) ? 'Decimal("0")' : "0" };
}

/** `found = next(…, None)`, and each entry that reads from it is None without it. */
function readsStandIn(absence: Absence, { whole, taker }: Demand): StandIn | null {
  const name = field(taker, "left")?.text;
  const own = bare(whole).id === absence.node.id ? absence.orElse("None") : null;
  if (name === undefined || own === null || isAllOfIt(taker, name)) return null;
  const reads = guardReads(absence.file, taker, name, () => "None");
  if (!reads) return null;
  return guessed([replaceNode(absence.file, whole, own), ...reads], "entries that read from it are None");
}

/** `return {"day": best["day"], "km": best["km"]}`: without it there is no record, and none whose entries are None. */
function isAllOfIt(taker: Node, name: string): boolean {
  const next = taker.parent?.nextNamedSibling;
  const given = next?.type === "return_statement" ? next.firstNamedChild : null;
  const entries =
    given?.type === "dictionary" ? given.namedChildren.filter(({ type }) => type === "pair") : [];
  return (
    entries.length > 1 &&
    entries.every((entry) =>
      (field(entry, "value")?.descendantsOfType("identifier") ?? []).some(({ text }) => text === name),
    )
  );
}

function guessed(edits: readonly (Edit | null)[], happens: string): StandIn | null {
  const made = edits.filter((edit) => edit !== null);
  return made.length === edits.length ? { edits: made, basis: "guess", evidence: [], happens } : null;
}

/** Another value in place of the whole. */
function valueStandIn(
  investigation: Investigation,
  absence: Absence,
  demand: Demand,
  instead: Instead,
): StandIn | null {
  const { whole, taker, kind } = demand;
  // Nobody may make up an amount, a right or an identity.
  if (/^-?[\d.]+$|^True$|^False$/.test(instead.text) && isDelicate(absence.what)) return null;
  const text = inQuotesOf(whole, instead.text);
  const happens = `\`${instead.text}\` stands in for it`;
  const told = { basis: instead.basis, evidence: instead.evidence, happens };
  const isWhole = bare(whole).id === absence.node.id;
  const own = absence.orElse(text);
  if (kind === "formatted")
    return formattedStandIn(absence, demand, told) ?? namedFormStandIn(investigation, absence, demand, told);
  if (kind === "looped" && !isWhole && own !== null) {
    // What is asked for its entries is a dictionary, whatever is made of them.
    const read = whole.text.slice(absence.node.endIndex - whole.startIndex);
    const asked = /^\.(?:get|items|keys|values)\(/.test(read) ? absence.orElse("{}") : own;
    return asked === null
      ? null
      : { ...told, edits: [replaceNode(absence.file, absence.node, `(${asked})`)] };
  }
  if (isWhole && kind === "text" && /^(?:""|'')$/.test(instead.text)) {
    const edit = withoutSeparator(absence, whole);
    if (edit) return { ...told, edits: [edit], happens: "it is left out of the text" };
  }
  if (isWhole && own !== null) {
    if (kind === "returned" || !isFitting(absence.node, own)) {
      // `return row.get("phone")` reads as well as any guard.
      if (!isFitting(absence.node, own)) return null;
    }
    const needs = / or /.test(own) || / if /.test(own);
    return { ...told, edits: [replaceNode(absence.file, whole, needs ? enclosed(whole, own) : own)] };
  }
  if (kind === "returned") return leaveEarly(investigation, absence, taker, instead, told);
  const named = nameFirst(investigation, absence, whole) ?? nameWithin(investigation, absence, whole);
  if (!named || named.text.includes("\n") || !isFitting(whole, named.present)) return null;
  const conditional = `${named.text} if ${named.present} else ${text}`;
  return {
    ...told,
    edits: [...named.edits, replaceNode(absence.file, whole, enclosed(whole, conditional))],
  };
}

/** `if not rows:` and a return of its own in front of the statement. */
function leaveEarly(
  investigation: Investigation,
  absence: Absence,
  statement: Node,
  instead: Instead,
  told: Omit<StandIn, "edits">,
): StandIn | null {
  const named = nameFirst(investigation, absence, null);
  if (hasActedBefore(scopeOf(statement), statement)) return null;
  if (!named || absence.absent === null || isInNested(absence.node, statement)) return null;
  const leaves = instead.text === "None" ? "return None" : `return ${instead.text}`;
  if (named.edits.length > 0) {
    const [binding, use] = named.edits;
    const guard = insertBefore(absence.file, statement, [
      named.binding ?? "",
      `if ${named.absent}:`,
      `\t${leaves}`,
    ]);
    return guard && binding && use ? { ...told, edits: [guard, use] } : null;
  }
  const guard = insertBefore(absence.file, statement, [`if ${named.absent}:`, `\t${leaves}`]);
  return guard && { ...told, edits: [guard] };
}

interface Named {
  /** In front of the statement. */
  readonly edits: readonly Edit[];
  /** The whole with the name in it. */
  readonly text: string;
  readonly present: string;
  readonly absent: string;
  readonly binding: string | null;
}

/** What is asked twice must be a name: a call gets one in front of its statement. */
function nameFirst(investigation: Investigation, absence: Absence, whole: Node | null): Named | null {
  const { file, subject: node, present, absent } = absence;
  if (present === null || absent === null) return null;
  const text = whole?.text ?? node.text;
  if (!absence.canBeNamed || isRepeatable(node)) {
    return { edits: [], text, present: present(node.text), absent: absent(node.text), binding: null };
  }
  const statement = statementOf(node);
  if (!statement || isInNested(node, statement) || !/^(?:call|await)$/.test(node.type)) return null;
  if (!/^(?:return_statement|expression_statement)$/.test(statement.type) || isConditional(node, statement))
    return null;
  const name = freeName(investigation.code, file, statement, nameFor(node));
  const binding = `${name} = ${node.text}`;
  const before = insertBefore(file, statement, [binding]);
  if (!before) return null;
  const inner = whole
    ? whole.text.slice(0, node.startIndex - whole.startIndex) +
      name +
      whole.text.slice(node.endIndex - whole.startIndex)
    : name;
  return {
    edits: whole ? [before] : [before, replaceNode(file, node, name)],
    text: inner,
    present: present(name),
    absent: absent(name),
    binding,
  };
}

/** `found.text if (found := node.find("owner")) is not None else …`, where a round of a comprehension asks. */
function nameWithin(
  { code }: Investigation,
  { file, subject: node, present }: Absence,
  whole: Node,
): Named | null {
  const statement = statementOf(node);
  if (!statement || present === null || node.type !== "call" || !isInNested(node, statement)) return null;
  const name = freeName(code, file, statement, nameFor(node));
  const text =
    whole.text.slice(0, node.startIndex - whole.startIndex) +
    name +
    whole.text.slice(node.endIndex - whole.startIndex);
  const asked = present(`(${name} := ${node.text})`);
  return { edits: [], text, present: asked, absent: `not (${asked})`, binding: null };
}

/** `survey` for `self.surveys.order_by("-day").first()`, `match` for `re.match(…)`. */
function nameFor(call: Node): string {
  const text = call.text;
  if (/\.?(?:re)?\.?(?:match|search|fullmatch)\(/.test(text)) return "match";
  const many = [...text.matchAll(/\b([a-z]\w*?)(?:s)\b(?=\.)/g)].map((found) => found[1]).at(-1);
  const looked = /\b(?:get|find|load|fetch|lookup|read)_(\w+?)(?:_by_\w+)?\(/.exec(text)?.[1];
  return looked ?? (many && many.length > 2 && many !== "object" ? many : "found");
}

function isConditional(node: Node, statement: Node): boolean {
  const found = ancestorOfType(node, ["conditional_expression", "boolean_operator"], statement);
  return found !== null && found.startIndex >= statement.startIndex;
}

/** `present and …` in front of a comparison; a search in nothing finds nothing. */
function conditionStandIn(absence: Absence, { whole, taker }: Demand): StandIn | null {
  const { file, node } = absence;
  const present = presence(absence);
  const happens = "the condition does not hold";
  const isComparison = taker.type === "comparison_operator";
  const isWhole = bare(whole).id === node.id;
  if (isComparison && isWhole && /\bin\s+/.test(taker.text.slice(0, whole.startIndex - taker.startIndex))) {
    const own = absence.orElse("[]");
    return own === null ? null : guessed([replaceNode(file, node, `(${own})`)], "nothing is found in it");
  }
  const own = absence.orElse("None");
  const isEquality = isComparison && /\s(?:==|!=|is|is not)\s/.test(taker.text);
  if (isWhole && !absence.isNone && own !== null && (!isComparison || isEquality))
    return guessed([replaceNode(file, node, own)], happens);
  if (present === null) return null;
  const tested = isComparison ? taker : whole;
  const text = `${present} and ${tested.text}`;
  const isOpen = /^(?:if_statement|elif_clause|while_statement|if_clause|return_statement|assignment)$/.test(
    tested.parent?.type ?? "",
  );
  if (isComparison && tested.namedChildCount > 2) return null;
  const made = guessed([replaceNode(file, tested, isOpen ? text : `(${text})`)], happens);
  const told = made && !isComparison && !isWhole && hasFallback(tested);
  if (!told) return made;
  return {
    ...made,
    basis: "house",
    evidence: [`${file.path}:${startLineOf(tested)}`],
    happens: "what stands in for it is taken",
  };
}

/** `limits.burst or 2 * rate`, given or bound: the line itself says what stands in where there is no such part. */
function hasFallback(part: Node): boolean {
  const either = part.parent;
  if (either?.type !== "boolean_operator" || field(either, "operator")?.type !== "or") return false;
  const instead = field(either, "right");
  if (field(either, "left")?.id !== part.id || !instead || part.type === "comparison_operator") return false;
  const taker = either.parent?.type === "parenthesized_expression" ? either.parent.parent : either.parent;
  const isAsked =
    /^(?:if_statement|elif_clause|while_statement|if_clause|not_operator|boolean_operator|conditional_expression|assert_statement)$/;
  return (
    !isAsked.test(taker?.type ?? "") &&
    !/^(?:comparison_operator|not_operator|true|false)$/.test(instead.type)
  );
}

/** Items without the value are left out. */
function itemStandIn(absence: Absence, { taker }: Demand): StandIn | null {
  const { file } = absence;
  const present = presence(absence);
  const last = taker.namedChildren.at(-1);
  if (!last || present === null) return null;
  const hasCondition = last.type === "if_clause";
  const text = hasCondition ? ` and ${present}` : ` if ${present}`;
  if (hasCondition && /\bor\b/.test(last.text)) return null;
  return guessed([textEdit(file, last.endIndex, last.endIndex, text)], "items without it are left out");
}

function elementStandIn(absence: Absence, { whole, taker }: Demand): StandIn | null {
  const { file, node, isNone } = absence;
  const present = presence(absence);
  if (taker.type === "argument_list") return effectStandIn(absence, { kind: "effect", whole, taker });
  if (present === null || taker.type !== "list") return null;
  const isWhole = bare(whole).id === node.id;
  const own = isWhole ? absence.orElse("None") : null;
  const part = own ?? (isWhole && isNone ? whole.text : `${whole.text} if ${present} else None`);
  const text =
    taker.text.slice(0, whole.startIndex - taker.startIndex) +
    part +
    taker.text.slice(whole.endIndex - taker.startIndex);
  return guessed([replaceNode(file, taker, `part for part in ${text} if part`)], "the part is left out");
}

/** A statement that only does something with the value is not run without it. */
function effectStandIn(absence: Absence, { taker }: Demand): StandIn | null {
  const { file, node } = absence;
  const present = presence(absence);
  const statement = statementOf(taker);
  if (!statement || present === null || isInNested(node, statement)) return null;
  if (statement.type !== "expression_statement") return null;
  const isInLoop = ancestorOfType(statement, ["for_statement", "while_statement", "function_definition"]);
  const isLast = ancestorOfType(statement, ["finally_clause"]) !== null;
  const isFree = isLast || isAdding(statement) || givesNothing(statement);
  if (isInLoop?.type === "function_definition" && !isFree) return null;
  return guessed([indented(file, statement, `if ${present}:`)], "it is left out");
}

function isAdding(statement: Node): boolean {
  return /\.(?:append|add|insert|extend)\(/.test(statement.text);
}

/** A statement under a condition of its own. Null where it does not fill its lines. */
function indented(file: Absence["file"], statement: Node, head: string): Edit | null {
  const start = lineStart(file.text, statement.startIndex);
  const end = nextLineStart(file.text, statement.endIndex);
  if (file.text.slice(start, statement.startIndex).trim() !== "") return null;
  if (file.text.slice(statement.endIndex, end).trim() !== "") return null;
  if (statement.descendantsOfType("string").some((one) => endLineOf(one) > startLineOf(one))) return null;
  const indent = indentOf(file, statement);
  const own = file.text.slice(start, statement.endIndex).replace(/\r\n/g, "\n").split("\n");
  const lines = own.map((line) => `\t${line.startsWith(indent) ? line.slice(indent.length) : line}`);
  return textEdit(file, start, end, written(file, indent, [head, ...lines]));
}

/** Quotes that do not end the text in which the value is shown. */
function inQuotesOf(node: Node, text: string): string {
  const shown = ancestorOfType(node, ["interpolation"]);
  const around = shown && ancestorOfType(shown, ["string"]);
  if (!around) return text;
  return around.text.replace(/^\w+/, "").startsWith('"') ? text.replaceAll('"', "'") : text;
}

/** Whether code that is put into a text in braces does not end it, as before Python 3.12 a quote of the same kind does. */
function isFitting(node: Node, code: string): boolean {
  const shown = ancestorOfType(node, ["interpolation"]);
  const around = shown && ancestorOfType(shown, ["string"]);
  const delimiter = around?.text.replace(/^\w+/, "")[0];
  return delimiter === undefined || !code.includes(delimiter) || shown?.text.includes(delimiter) === true;
}
