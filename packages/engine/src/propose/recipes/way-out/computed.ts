import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { givesOnly as pythonGivesOnly } from "../nothing/gives-only.ts";
import { givesOnly as javascriptGivesOnly } from "../structure/plain-results.ts";
import type { Bound, Use } from "./grammar.ts";
import { fits, kindOf } from "./kinds.ts";
import { boundInside, runOn } from "./on-the-way.ts";
import { outerParameters, resultOf, type Subject } from "./subject.ts";
import type { Way } from "./ways.ts";

/** What a way has in hand at its end, and how the way came by it. */
export interface Computed {
  /** As it is written in the `return`. */
  readonly text: string;
  readonly how: "discarded" | "changed" | "same" | "unread" | "kept" | "held" | "stored" | "said" | "self";
  /** The expression that stands alone, where it is that. */
  readonly discarded: Node | null;
}

/** What a way that ends in nothing has computed: of the strongest kind alone, and only where one thing is of that kind. */
export function computedOn(subject: Subject, way: Way): Computed | null {
  const self = selfOn(subject);
  if (self) return self;
  const discarded = discardedOn(subject, way);
  if (discarded) return discarded;
  // What was begun under `try` is half done where the handler has it.
  const names = namesOn(subject, way).filter(({ isOfArm }) => isOfArm || !way.isHandler);
  for (const how of ["changed", "same", "unread", "kept"] as const) {
    const found = named(subject, names, how);
    if (found === "several") return null;
    if (found) return found;
  }
  return (
    heldOn(subject, way) ?? storedOn(subject, way) ?? changedParameter(subject, way) ?? saidOn(subject, way)
  );
}

const PURE =
  /^(?:object|array|identifier|member_expression|template_string|string|number|binary_expression|ternary_expression|subscript_expression|binary_operator|conditional_expression|comparison_operator|list_comprehension|dictionary|list|dictionary_comprehension|boolean_operator|not_operator|attribute|subscript|concatenated_string|tuple|set|parenthesized_expression|new_expression)$/;

/** The value that stands alone at the end of a way, and is nobody's. */
export function discardedOn(subject: Subject, way: Way): Computed | null {
  const { grammar } = subject;
  if (way.isLeftOut) return null;
  const last = way.arm.findLast((statement) => {
    const expression = grammar.expressionOf(statement);
    return !(expression && grammar.isSaid(expression));
  });
  const expression = last ? grammar.expressionOf(last) : null;
  if (!last || !expression || isDocstring(subject, last)) return null;
  const plain = expression.type === "parenthesized_expression" ? expression.firstNamedChild : expression;
  const isValue =
    PURE.test(plain?.type ?? "") || (plain !== null && (isWanted(subject, plain, way) || isNewObject(plain)));
  return isValue && plain ? { text: plain.text, how: "discarded", discarded: last } : null;
}

/** `Object.assign({}, usual, given)` changes nothing but what it gives. */
function isNewObject(call: Node): boolean {
  if (call.type !== "call_expression" || call.childForFieldName("function")?.text !== "Object.assign")
    return false;
  const [target] = call.childForFieldName("arguments")?.namedChildren ?? [];
  return target?.type === "object";
}

function isDocstring({ statements }: Subject, statement: Node): boolean {
  return statements[0]?.id === statement.id && statement.firstNamedChild?.type === "string";
}

const EFFECTS =
  /^(?:append|add|update|extend|insert|remove|clear|pop|sort|reverse|commit|flush|close|write|send|log|debug|info|warning|error|exception|print|save|delete|execute|emit|publish|setdefault|discard|set|push|unshift|splice|shift|setTimeout|clearTimeout|setInterval|clearInterval|register|subscribe|on|once|forEach|end|notify|record|track|count|increment)$/;

/** Whether the result of a call that stands alone is what the way is about. */
function isWanted(subject: Subject, expression: Node, { isHandler }: Way): boolean {
  const call = /^await/.test(expression.type) ? expression.firstNamedChild : expression;
  if (!call || !/^call/.test(call.type)) return false;
  const callee = field(call, "function");
  const name = (callee && lastNameOf(callee)) ?? "";
  const { given, file, code } = subject;
  // The function that a wrapper stands around, or the function itself once more.
  if (callee?.type === "identifier" && outerParameters(subject).has(callee.text)) return true;
  if (name === subject.name || (isItem(subject) && given.length === 0 && !EFFECTS.test(name))) return true;
  const isAlike = given.some((value) => calleeName(value) === name && name !== "");
  if (isAlike) return true;
  const isOnly = subject.isPython ? pythonGivesOnly(code, file.path, call) : javascriptGivesOnly(call);
  if (isOnly) return true;
  if (
    name === "assign" &&
    subject.given.some((value) => value.text === field(call, "arguments")?.firstNamedChild?.text)
  )
    return true;
  const result = resultOf(subject, call);
  if (!result?.isAlways || EFFECTS.test(name)) return false;
  // `(kind) => seen.push(kind)` is called for what it does, as `push` is.
  if (result.values.every((value) => EFFECTS.test(calleeName(value) ?? ""))) return false;
  // What gives back what it was given has checked it, and whether its result is the answer is not said.
  if (result.values.every(isGivenBack)) return false;
  // What tells of an error gives something as well; it is not what was asked for.
  if (isHandler && isGivenTheError(call)) return false;
  if (isHandler && result.values.every((value) => /^(?:truth|number)$/.test(kindOf(value) ?? "")))
    return false;
  const kinds = given.map(kindOf);
  return (
    result.values.some((value) => fits(kindOf(value), kinds)) &&
    !result.values.every((value) => kindOf(value) === "truth" && !kinds.includes("truth"))
  );
}

function isGivenBack(value: Node): boolean {
  const owner = ancestorOfType(value, ["function_definition", "function_declaration", "method_definition"]);
  const parameters = owner && field(owner, "parameters");
  return (
    value.type === "identifier" &&
    (parameters?.descendantsOfType("identifier") ?? []).some(({ text }) => text === value.text)
  );
}

/** Whether a call in a handler is given the caught error and nothing else. */
function isGivenTheError(call: Node): boolean {
  const clause = ancestorOfType(call, ["catch_clause", "except_clause"]);
  const caught = clause && (field(clause, "parameter") ?? clause.descendantsOfType("as_pattern_target")[0]);
  const given = field(call, "arguments")?.namedChildren ?? [];
  return given.length > 0 && given.every(({ text }) => text === caught?.text);
}

function calleeName(value: Node): string | null {
  const call = /^await/.test(value.type) ? value.firstNamedChild : value;
  const callee = call && field(call, "function");
  return callee ? lastNameOf(callee) : null;
}

/** `self`, `this`, where every other method that changes the object gives it. */
function selfOn(subject: Subject): Computed | null {
  const word = subject.isPython ? "self" : "this";
  if (subject.given.length > 0) return null;
  const owner = subject.definition.parent;
  const body = owner?.type === "decorated_definition" ? owner.parent : owner;
  if (!body || !/^(?:class_body|block)$/.test(body.type)) return null;
  const methods = body.namedChildren
    .map((child) => (child.type === "decorated_definition" ? (field(child, "definition") ?? child) : child))
    .filter(
      (child) =>
        /^(?:method_definition|function_definition)$/.test(child.type) && child.id !== subject.definition.id,
    );
  const givers = methods.filter((method) =>
    method.descendantsOfType("return_statement").some((one) => one.firstNamedChild?.text === word),
  );
  return givers.length > 0 ? { text: word, how: "self", discarded: null } : null;
}

interface Named {
  readonly bound: Bound;
  readonly uses: ReadonlySet<Use>;
  /** How often it is put into a store or changed, and where it is read last. */
  readonly isGivenElsewhere: boolean;
  /** Whether it is bound in the branch of the way itself. */
  readonly isOfArm: boolean;
  /** Whether other ways work out what they give from it. */
  readonly isReadByOthers: boolean;
}

/** The names that a way binds or is given, with what it does with them after that. */
function namesOn(subject: Subject, way: Way): Named[] {
  const { grammar } = subject;
  const run = runOn(grammar, way);
  const bound = new Map<string, Bound>();
  // A part of a pair stays one when it is set anew.
  for (const statement of way.passed)
    for (const one of [...boundInside(grammar, statement), ...grammar.boundBy(statement)])
      bound.set(one.name.text, { ...one, among: Math.max(one.among, bound.get(one.name.text)?.among ?? 1) });
  return [...bound.values()].map((one) => {
    const name = one.name.text;
    const end = one.value?.endIndex ?? one.name.endIndex;
    const uses = run
      .flatMap((node) => grammar.readsOf(node, name))
      .filter((read) => read.startIndex >= end)
      .map((read) => grammar.useOf(read));
    return {
      bound: one,
      uses: new Set(uses),
      isGivenElsewhere: isGiven(subject, name),
      isOfArm: !way.isLeftOut && way.arm.some((statement) => holds(statement, one.name)),
      isReadByOthers: subject.given.some((value) => grammar.readsOf(value, name).length > 0),
    };
  });
}

function holds(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

function isGiven({ given }: Subject, name: string): boolean {
  return given.some((value) => value.text === name);
}

/** The one parameter that a function changes, and that it gives elsewhere or should: where it gives nothing at all. */
function changedParameter(subject: Subject, way: Way): Computed | null {
  const { grammar, parameters, given, isPython } = subject;
  const run = runOn(grammar, way);
  const bound = new Set(way.passed.flatMap((one) => grammar.boundBy(one).map(({ name }) => name.text)));
  const found = parameters.filter((name) => {
    if (/^(?:self|cls|this)$/.test(name) || bound.has(name)) return false;
    const uses = new Set(
      run.flatMap((node) => grammar.readsOf(node, name)).map((read) => grammar.useOf(read)),
    );
    if (uses.has("asked_for_presence")) return false;
    return (
      isGiven(subject, name) ||
      (given.length === 0 && ((uses.has("changed") && !uses.has("used")) || uses.has("kept")))
    );
  });
  const [only, ...more] = found;
  const isElse = way.passed.some(
    (one) =>
      one
        .descendantsOfType(isPython ? "attribute" : "this")
        .some(({ text }) => /^(?:self\.|this$)/.test(text)) && given.length === 0,
  );
  return only !== undefined && more.length === 0 && !isElse
    ? { text: only, how: "changed", discarded: null }
    : null;
}

function named(
  subject: Subject,
  names: readonly Named[],
  how: "changed" | "same" | "unread" | "kept",
): Computed | "several" | null {
  const kinds = subject.given.map(kindOf);
  const isOfWay: Readonly<Record<typeof how, (one: Named) => boolean>> = {
    changed: ({ bound, uses }) =>
      (bound.isAlwaysMade || kinds.length === 0) &&
      uses.has("changed") &&
      (!uses.has("used") || isItem(subject)),
    same: ({ isGivenElsewhere }) => isGivenElsewhere,
    unread: (one) => isUnread(one, kinds),
    kept: ({ bound, uses, isGivenElsewhere }) =>
      uses.has("kept") && bound.isAlwaysMade && (!uses.has("used") || isGivenElsewhere),
  };
  const found = names.filter((one) => {
    const { bound, uses } = one;
    if (uses.has("asked_for_presence") || /^_/.test(bound.name.text)) return false;
    if (bound.among === 1 && !fits(kindOf(bound.value), kinds)) return false;
    return isOfWay[how](one);
  });
  const [only, ...more] = found;
  if (!only) return null;
  if (more.length === 0 && only.bound.among === 1)
    return { text: only.bound.name.text, how, discarded: null };
  const isTuple =
    found.every(({ bound }) => bound.among === found.length) && kinds.includes(`tuple ${found.length}`);
  return isTuple && how === "unread"
    ? { text: found.map(({ bound }) => bound.name.text).join(", "), how, discarded: null }
    : "several";
}

/** Read nowhere on the way, and meant for its end: it is of the branch alone, of the kind of the others, or what they go on from. */
function isUnread(
  { bound, uses, isOfArm, isReadByOthers }: Named,
  kinds: readonly (string | null)[],
): boolean {
  if ([...uses].some((use) => use !== "asked" && use !== "said")) return false;
  const kind = kindOf(bound.value);
  const isOfKind =
    bound.among > 1 ? kinds.includes(`tuple ${bound.among}`) : kind !== null && kinds.includes(kind);
  return isOfKind || (uses.size === 0 && (kinds.length === 0 || isOfArm || isReadByOthers));
}

/** A callback whose results make the new list: what it makes and changes is the item. */
function isItem({ definition }: Subject): boolean {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  const callee = call && field(call, "function");
  return /^(?:map|flatMap|then)$/.test((callee && lastNameOf(callee)) ?? "");
}

/** `if (kept.has(key)) count();` beside a way that keeps what it gives: what is kept is given. */
function heldOn(subject: Subject, way: Way): Computed | null {
  const { grammar, statements } = subject;
  const held = way.asked.flatMap((condition) => {
    const found = grammar.heldBy(condition);
    return found ? [{ ...found, condition }] : [];
  });
  const [only, ...more] = held;
  if (!only || more.length > 0 || isInNegative(only.condition, way) === only.isThere) return null;
  const entries = statements
    .flatMap((one) => [one, ...one.descendantsOfType("expression_statement")])
    .flatMap((one) => grammar.entryOf(one) ?? []);
  const isFilled = entries.some(
    ({ store, key, value }) =>
      store.text === only.store.text &&
      key.text === only.key.text &&
      (subject.given.length === 0 ||
        subject.given.some((one) => one.text === value.text || one.text.startsWith(store.text))),
  );
  const isGiven = subject.given.some(
    (one) => one.text === grammar.readEntry(only.store.text, only.key.text, only.isMap),
  );
  if (!isFilled && !isGiven) return null;
  return {
    text: grammar.readEntry(only.store.text, only.key.text, only.isMap),
    how: "held",
    discarded: null,
  };
}

/** Whether a way is taken where its condition does not hold: behind an `else`, or past an `if`. */
function isInNegative(condition: Node, way: Way): boolean {
  const branch = condition.parent;
  if (way.isLeftOut && way.behind?.id === branch?.id) return true;
  const body = branch && field(branch, "consequence");
  const place = way.arm[0] ?? way.behind;
  return !(body && place && body.startIndex <= place.startIndex && place.endIndex <= body.endIndex);
}

/** `cache[key] = load(key)`, where nothing else is in hand: the entry is given. */
function storedOn(subject: Subject, way: Way): Computed | null {
  const { grammar } = subject;
  const entries = way.passed.flatMap((one) => grammar.entryOf(one) ?? []);
  const asIf = way.passed.flatMap((one) => conditionalEntries(subject, one));
  const found = [...entries, ...asIf];
  const [only, ...more] = found;
  if (!only || more.some((one) => one.store.text !== only.store.text || one.key.text !== only.key.text))
    return null;
  if (!/^(?:identifier|string|attribute|member_expression)$/.test(only.key.type)) return null;
  const text = grammar.readEntry(only.store.text, only.key.text, only.isMap);
  const isGiven = subject.given.some(
    (one) => one.text === text || one.text.startsWith(`${only.store.text}.get(`),
  );
  const isMade = /^(?:call|await|new_expression|object|dictionary|list|array)/.test(only.value.type);
  if (!isGiven && !(isMade && fits(kindOf(only.value), subject.given.map(kindOf)))) return null;
  return { text, how: "stored", discarded: null };
}

/** `if key not in cache: cache[key] = load(key)`: the entry is there behind it, either way. */
function conditionalEntries(subject: Subject, statement: Node) {
  const { grammar } = subject;
  const condition = statement.type === "if_statement" ? field(statement, "condition") : null;
  const held = condition ? grammar.heldBy(condition) : null;
  if (!held || held.isThere) return [];
  return statement
    .descendantsOfType("expression_statement")
    .flatMap((one) => grammar.entryOf(one) ?? [])
    .filter(({ store, key }) => store.text === held.store.text && key.text === held.key.text);
}

/** What is told as what is taken instead: the whole of `self.fallback.name` in a log line at the end of the way. */
export function saidOn(subject: Subject, way: Way): Computed | null {
  const { grammar } = subject;
  const told = [...way.passed, ...way.arm].flatMap((statement) => {
    const inner = [statement, ...statement.descendantsOfType("expression_statement")];
    return inner.flatMap((one) => {
      const expression = grammar.expressionOf(one);
      return expression && grammar.isSaid(expression) ? [expression] : [];
    });
  });
  const wholes = told.flatMap((call) =>
    (field(call, "arguments") ?? call)
      .descendantsOfType(["attribute", "member_expression"])
      .filter(
        (one) =>
          INSTEAD.test(field(one, "attribute")?.text ?? field(one, "property")?.text ?? "") ||
          INSTEAD.test(one.text),
      ),
  );
  const names = told.flatMap((call) =>
    (field(call, "arguments") ?? call)
      .descendantsOfType("identifier")
      .filter(
        (one) => INSTEAD.test(one.text) && !/^(?:attribute|member_expression)$/.test(one.parent?.type ?? ""),
      ),
  );
  const texts = new Set([...wholes, ...names].flatMap((one) => wholeInstead(one.text) ?? []));
  const [only, ...more] = texts;
  return only !== undefined && more.length === 0 ? { text: only, how: "said", discarded: null } : null;
}

const INSTEAD =
  /(?:^|[_.])(?:default|fallback|standard|spare|substitute|placeholder)|(?:Default|Fallback|DEFAULT|FALLBACK)/;

/** `self.fallback` of `self.fallback.name`. */
function wholeInstead(text: string): string | null {
  const parts = text.split(".");
  const at = parts.findIndex((part) => INSTEAD.test(part));
  return at < 0 ? null : parts.slice(0, at + 1).join(".");
}
