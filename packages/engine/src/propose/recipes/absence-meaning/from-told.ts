import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { kindOf } from "./answer-kinds.ts";
import { asGuarded } from "./as-guarded.ts";
import { rewritten } from "./caller-view.ts";
import { contains, insteadEdits, joinEdits, leaveEdits, type Whole, wholesOf } from "./moves.ts";
import { isInLoop, nameOf, rootOf, wordOf } from "./names.ts";
import { boundTo } from "./nothing-given.ts";
import { placed } from "./placed.ts";
import type { Raw } from "./reading.ts";
import type { Spot } from "./spots.ts";
import type { Told } from "./told.ts";
import { useOf } from "./use.ts";
import { valueKind } from "./value-kind.ts";
import { formOf, isSifted, readClass } from "./value-use.ts";

/** What one place says, carried over to this one. */
export function byTold(code: CodeIndex, spot: Spot, wholes: readonly Whole[], told: Told): Raw[] {
  if (spot.absence === "unreadable" && !isOfUnreadable(told)) return [];
  const isFar = told.file.path !== spot.file.path;
  if (told.form === "guard") return asGuarded(code, spot, told);
  if (told.form === "only") return [];
  if (told.form === "early" && told.scope?.id !== spot.scope?.id) return [];
  const answer = told.answer ? placed(code, spot, told) : "";
  if (answer === null || (isFar && /^(?:made|bare)$/.test(kindOf(answer)))) return [];
  const place = `${told.file.path}:${startLineOf(told.whole)}`;
  const near = nearness(code, spot, told);
  const made = (
    move: Raw["move"],
    whole: Whole | null,
    edits: readonly Edit[] | null,
    more: readonly string[],
  ): Raw[] =>
    edits
      ? [{ spot, move, whole, answer, edits, place, marks: [...near, `form:${told.form}`, ...more] }]
      : [];
  if (told.whole.parent && contains(told.whole, spot.node) && told.file.path === spot.file.path) {
    const isPresent = told.present !== null && contains(told.present, spot.node);
    return told.form === "choice" && isPresent && told.whole.type !== "if_statement"
      ? made("join", null, joinEdits(code, spot, told.whole), [])
      : [];
  }
  if (told.form === "skip")
    return made("leave", null, isInLoop(spot) ? leaveEdits(code, spot, "continue") : null, ["skip"]);
  if (/^(?:leave|early|caught)$/.test(told.form) || isReturned(told)) {
    // What a function gives is known of itself, or of one beside it.
    const returned = returnedWhole(wholes);
    const words = answer === "" ? "return" : `return ${answer}`;
    const isKin = told.scope?.id === spot.scope?.id;
    const steps = isSameStep(spot, told) ? ["step:alike"] : [];
    const lead = isKin ? keptLead(code, spot, told) : [];
    const left =
      told.form !== "choice" || isKin
        ? made("leave", null, spot.scope ? leaveEdits(code, spot, words, lead) : null, [
            ...(lead.length > 0 ? ["lead:kept"] : told.lead.length > 0 ? ["lead:left"] : []),
            ...steps,
          ])
        : [];
    const chosen =
      returned && answer !== ""
        ? made("instead", returned, insteadEdits(code, spot, returned, answer), [
            ...shapeOf(returned, told),
            "returned",
          ])
        : [];
    const figure = wholes.find(({ node }) => node.id === spot.node.id);
    const counted =
      spot.absence === "blank" && figure && kindOf(answer) === "zero"
        ? made("instead", figure, insteadEdits(code, spot, figure, answer), ["figure:zero"])
        : [];
    if (told.form !== "choice") return [...left, ...counted, ...chosen];
  }
  if (
    answer === "" ||
    (isFar && /^(?:number|text|word|constant|truth)$/.test(kindOf(answer)) && !near.includes("about:same"))
  )
    return [];
  return wholes
    .filter(
      (whole) => isFitting(whole, told) && !isMisread(whole, answer) && !isOfOtherKind(spot, whole, told),
    )
    .flatMap((whole) =>
      made("instead", whole, insteadEdits(code, spot, whole, answer), shapeOf(whole, told)),
    );
}

/** The value itself is stood in for where the value itself is there as well: no word for a text that something is read of. */
function isFitting({ level }: Whole, { present, about, form }: Told): boolean {
  const isItself = form === "default" || (present !== null && about !== null && present.text === about.text);
  return (level === "itself") === isItself;
}

/** What is done about text that cannot be read, not about none. */
function isOfUnreadable({ form, whole, about }: Told): boolean {
  return (
    form === "caught" || (about === null && ancestorOfType(whole, ["except_clause", "catch_clause"]) !== null)
  );
}

/** A number or nothing, of which something is read as if it were the value. */
function isMisread({ level, node }: Whole, answer: string): boolean {
  const parent = node.parent;
  const isRead =
    parent !== null && /^(?:member_expression|subscript_expression|attribute|subscript)$/.test(parent.type);
  return level === "itself" && isRead && /^(?:number|zero|truth|nothing)$/.test(kindOf(answer));
}

/** A number for what is no number; what is split of nothing where its one entry is left out there, and not here. */
function isOfOtherKind({ dialect }: Spot, whole: Whole, { answer, present, whole: theirs }: Told): boolean {
  if (!answer) return false;
  const kind = kindOf(answer.text);
  if (whole.level !== "itself") {
    const [own, there] = [whole.node, present].map((node) => (node ? valueKind(node, dialect) : "unknown"));
    // A count there, and nobody knows what here.
    return /^(?:zero|number)$/.test(kind) && (own === "unknown" ? there === "number" : own !== "number");
  }
  const isText = kind === "empty" && /^["']/.test(answer.text);
  return isText && readClass(whole.node) === "text" && isSifted(theirs) && !isSifted(whole.node);
}

function isReturned({ whole, form }: Told): boolean {
  return form === "choice" && whole.parent?.type === "return_statement";
}

/** The whole that the statement returns. */
function returnedWhole(wholes: readonly Whole[]): Whole | null {
  return (
    wholes.find(
      ({ node }) =>
        node.parent?.type === "return_statement" ||
        (node.parent?.type === "arrow_function" && field(node.parent, "body")?.id === node.id),
    ) ?? null
  );
}

/** What is done in front of leaving and holds here as well: `self.waiting.append(fault)`, but no text about the other thing. */
function keptLead(code: CodeIndex, spot: Spot, told: Told): string[] {
  const isSayable = told.lead.every((statement) => {
    const inner = statement.firstNamedChild;
    const given = inner && field(inner, "arguments");
    return (
      statement.type === "expression_statement" &&
      given !== null &&
      given !== undefined &&
      statement.descendantsOfType(["string", "template_string", "await", "await_expression"]).length === 0 &&
      placed(code, spot, { ...told, answer: given }) !== null
    );
  });
  return isSayable ? told.lead.map(({ text }) => text.replace(/;$/, "")) : [];
}

/**
 * Whether the very same is done there with what is asked first: `self._redo.pop()` for `self._undo.pop()`, or the same name is
 * given by it: `const step = this.ahead.at(0)` for `const step = this.behind.at(0)`.
 */
function isSameStep(spot: Spot, { about, whole, scope }: Told): boolean {
  if (!about || !scope) return false;
  // What is asked besides is asked of it as well, and would be asked here by halves.
  if (/\b(?:and|or)\b|&&|\|\|/.test(field(whole, "condition")?.text ?? "")) return false;
  if (about.type === "identifier" && isGivenAlike(spot, about, scope)) return true;
  if (about.text === spot.subject.text) return false;
  const read = wholesOf(spot).find(({ level }) => level === "read")?.node ?? spot.node;
  if (read.text === spot.subject.text) return false;
  const wanted = rewritten(read.text, spot.subject.text, about.text).replace(/\?\./g, ".");
  if (wanted === read.text) return false;
  return scope.text
    .slice(whole.endIndex - scope.startIndex)
    .replace(/\?\./g, ".")
    .includes(wanted);
}

/** Whether a call is bound to the same name here and there, of another part of the same object. */
function isGivenAlike({ node, scope: own, dialect }: Spot, about: Node, scope: Node): boolean {
  const statement = node.parent && boundTo(node) === about.text && own?.id !== scope.id;
  if (!statement || !/^(?:call|call_expression)$/.test(node.type)) return false;
  const [here, there] = [node, boundCall(about, scope)].map((call) => {
    const view = call && dialect.view(call);
    return view?.kind === "call" && view.receiver
      ? {
          root: rootOf(view.receiver) ?? field(view.receiver, "object")?.text ?? null,
          rest: `${view.name}${view.list.text}`,
        }
      : null;
  });
  return (
    here != null &&
    there != null &&
    here.root !== null &&
    here.root === there.root &&
    here.rest === there.rest
  );
}

/** Where it is said, and of what. */
export function nearness(code: CodeIndex, spot: Spot, told: Told): string[] {
  const isOwn = told.file.path === spot.file.path;
  const isScope = isOwn && told.scope !== null && told.scope.id === spot.scope?.id;
  const where = isScope ? "at:function" : isOwn ? "at:file" : "at:other";
  const marks = [where];
  if (!isScope && areUsedTogether(code, spot, told)) marks.push("at:twin");
  const about = told.about;
  if (!about) return marks;
  const own = wordOf(spot);
  if (own !== null && own === (nameOf(about) ?? plainString(about))) marks.push("about:same");
  else if (rootOf(about) !== null && rootOf(about) === rootOf(spot.subject)) marks.push("about:kin");
  if (about.text === spot.subject.text) marks.push("about:text");
  if (spot.absence === "entry" && told.form === "default" && tableOf(told.whole) === tableOf(spot.node))
    marks.push("table:same");
  const source = sourceOf(about, told.scope);
  if (source !== null && source === sourceOf(spot.subject, spot.scope)) marks.push("source:same");
  return marks;
}

/** What is looked into: `request.session` of `request.session.get(KEY, {})` and of `request.session[KEY]`. */
function tableOf(node: Node): string | null {
  const callee = field(node, "function");
  return (field(callee ?? node, "object") ?? field(node, "value"))?.text ?? null;
}

/** What is called for a name, or by the expression itself: `devices.find` of `const device = await devices.find(id)`. */
function sourceOf(node: Node, scope: Node | null): string | null {
  const call = /^(?:call|call_expression)$/.test(node.type)
    ? node
    : node.type === "identifier"
      ? boundCall(node, scope)
      : null;
  return (call && field(call, "function")?.text) ?? null;
}

function boundCall({ text }: Node, scope: Node | null): Node | null {
  for (const one of scope?.descendantsOfType(["variable_declarator", "assignment"]) ?? []) {
    const value =
      (field(one, "name") ?? field(one, "left"))?.text === text
        ? (field(one, "value") ?? field(one, "right"))
        : null;
    const inner = value && /^(?:await|await_expression)$/.test(value.type) ? value.firstNamedChild : value;
    if (inner && /^(?:call|call_expression)$/.test(inner.type)) return inner;
  }
  return null;
}

/** Whether both functions are called side by side: cells of a row, fields of an object. */
function areUsedTogether(code: CodeIndex, spot: Spot, told: Told): boolean {
  const [own, theirs] = [spot, told].map(({ file, scope }) =>
    scope ? code.functionAt(file.path, startLineOf(scope))?.name : undefined,
  );
  if (!own || !theirs || own === theirs || /^</.test(own) || /^</.test(theirs)) return false;
  const lists = (name: string) =>
    new Set(code.callsOf(name).flatMap(({ node }) => listAround(node)?.id ?? []));
  const known = lists(own);
  return [...lists(theirs)].some((id) => known.has(id));
}

function listAround(node: Node): Node | null {
  const parent = node.parent;
  const entry =
    parent && /^(?:pair|keyword_argument|template_substitution|interpolation)$/.test(parent.type)
      ? parent.parent
      : parent;
  return entry &&
    /^(?:array|list|tuple|object|dictionary|arguments|argument_list|template_string|string)$/.test(entry.type)
    ? entry
    : null;
}

/** Whether what is made of it there has the form of what is made of it here. */
function shapeOf(whole: Whole, told: Told): string[] {
  const isAlike = useOf(whole.node) === useOf(told.whole);
  const reads = [whole.node, told.whole].map(readClass);
  const isReadAlike = reads[0] !== null && reads[0] === reads[1];
  if (!told.present) return [...(isAlike ? ["use:alike"] : []), ...(isReadAlike ? ["read:alike"] : [])];
  const [own, theirs] = [whole.node.text, told.present.text].map(formOf);
  const marks = [
    ...(own === theirs ? ["shape:same"] : []),
    ...(isAlike ? ["use:alike"] : []),
    ...(isReadAlike ? ["read:alike"] : []),
  ];
  return whole.node.text === told.present.text ? [...marks, "shape:text"] : marks;
}
