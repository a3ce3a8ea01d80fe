import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore, statementOf, statementOnLine } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

interface Form {
  readonly edits: readonly Edit[];
  readonly sentence: string;
  readonly explanation: string;
  readonly basis: "standard" | "guess";
  readonly name: string;
}

/** Slips with lists, sets, dictionaries and tables: one kind taken for another, blank rows, a leaf of a tree, what was used up. */
export function collectionFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const form =
    sorted(fault) ??
    otherKind(fault) ??
    blankRow(investigation, fault) ??
    leaf(fault) ??
    usedUp(fault) ??
    optionalKey(investigation, fault);
  if (!form) return [];
  const { sentence, explanation, edits, basis, name } = form;
  const idea = runningIdea({ cause: sentence, explanation, edits, basis, name, sentence: explanation });
  const advice = "Use the kind of collection that the rest of the code takes.";
  return [{ id: "absent", sentence, ...placeOf(fault), ideas: [idea], advice }];
}

/** `names.sort()` of a set or the keys of a dictionary: `sorted(names)`. */
function sorted({ exception, statement, file, line }: PythonFault): Form | null {
  const kind =
    /^'(set|frozenset|dict|tuple|dict_keys|dict_values|dict_items|generator|map|filter|zip|deque|QuerySet)' object has no attribute 'sort'/.exec(
      exception.value,
    )?.[1];
  if (kind === undefined || exception.type !== "AttributeError") return null;
  const call = statement
    .descendantsOfType("call")
    .find(
      (node) =>
        field(node, "function")?.type === "attribute" &&
        lastNameOf(field(node, "function") ?? node) === "sort",
    );
  const callee = call && field(call, "function");
  const object = callee && field(callee, "object");
  const list = call && field(call, "arguments");
  if (!call || !object || !list) return null;
  const inner = list.text.slice(1, -1).trim();
  const made = `sorted(${object.text}${inner === "" ? "" : `, ${inner}`})`;
  const isAlone = statement.type === "expression_statement" && statement.firstNamedChild?.id === call.id;
  if (isAlone && !/^(?:identifier|attribute)$/.test(object.type)) return null;
  return {
    edits: [replaceNode(file, call, isAlone ? `${object.text} = ${made}` : made)],
    sentence: `${file.path}:${line} sorts a ${kind} in place, which has no order of its own.`,
    explanation: "`sorted` makes a sorted list of it.",
    basis: "standard",
    name: "sorted_list",
  };
}

const METHODS: readonly (readonly [kind: string, method: RegExp, empty: RegExp, instead: string])[] = [
  ["dict", /^(?:add|discard)$/, /^(?:\{\}|dict\(\))$/, "set()"],
  ["dict", /^(?:append|extend)$/, /^(?:\{\}|dict\(\))$/, "[]"],
  ["tuple", /^(?:append|extend|insert|remove|pop|sort)$/, /^(?:\(\)|tuple\(\))$/, "[]"],
  ["str", /^(?:append|extend)$/, /^(?:""|'')$/, "[]"],
  ["set", /^(?:append)$/, /^set\(\)$/, ""],
  ["list", /^(?:add)$/, /^(?:\[\]|list\(\))$/, ""],
];

/** `seen = {}` and `seen.add(key)`: an empty dictionary where an empty set was meant. */
function otherKind({ exception, statement, file }: PythonFault): Form | null {
  const found = /^'(\w+)' object has no attribute '(\w+)'/.exec(exception.value);
  if (!found || exception.type !== "AttributeError") return null;
  const row = METHODS.find(([kind, method]) => kind === found[1] && method.test(found[2] ?? ""));
  const callee = statement
    .descendantsOfType("attribute")
    .find((node) => field(node, "attribute")?.text === found[2] && node.parent?.type === "call");
  const object = callee && field(callee, "object");
  const attribute = callee && field(callee, "attribute");
  if (!row || !callee || !attribute || !object || !/^(?:identifier|attribute)$/.test(object.type))
    return null;
  const births = bornAs(object);
  const [birth] = births;
  if (!birth || births.length !== 1 || !row[2].test(birth.text)) return null;
  const sentence = `\`${object.text}\` is made as \`${birth.text}\` at ${file.path}:${startLineOf(birth)}, and \`${found[2]}\` is no method of that.`;
  if (row[3] === "") {
    const method = found[2] === "append" ? "add" : "append";
    return {
      edits: [replaceNode(file, attribute, method)],
      sentence,
      explanation: `A ${found[1]} is added to with \`${method}\`.`,
      basis: "standard",
      name: "collection_is_filled",
    };
  }
  return {
    edits: [replaceNode(file, birth, row[3])],
    sentence,
    explanation: `It is made as \`${row[3]}\`, which has \`${found[2]}\`.`,
    basis: "standard",
    name: "collection_is_filled",
  };
}

/** The values that a name gets in its function or module, or `self.name` in its class. */
function bornAs(object: Node): Node[] {
  const own = object.type === "attribute" ? ancestorOfType(object, ["class_definition"]) : null;
  const scope = own ?? scopeOf(object);
  const around =
    scope.type === "module" || object.type === "attribute" ? scope : [scope, scope.tree.rootNode];
  return [around].flat().flatMap((one) =>
    (object.type === "attribute"
      ? one.descendantsOfType("assignment")
      : descendantsHere(one, "assignment")
    ).flatMap((node) => {
      const value = field(node, "right");
      return field(node, "left")?.text === object.text && value ? [value] : [];
    }),
  );
}

/** A blank line of a table, which a reader gives as a row without cells, is passed over. */
function blankRow({ code }: Investigation, fault: PythonFault): Form | null {
  const { type, value } = fault.exception;
  const isShort =
    (type === "ValueError" &&
      /^not enough values to unpack \(expected (?:at least )?\d+, got 0\)/.test(value)) ||
    (type === "IndexError" && /^list index out of range/.test(value));
  const isEmpty = fault.frames.some(({ frame }) => Object.values(frame.locals ?? {}).some(isEmptyList));
  if (!isShort || !isEmpty) return null;
  for (const { path, line } of fault.frames.toReversed()) {
    const file = code.file(path);
    const statement = file && statementOnLine(file, line);
    const around = statement && ancestorOfType(statement, ["for_statement", "function_definition"]);
    if (!file || !statement) continue;
    const told = {
      sentence: `A blank line gives a row without cells, and ${fault.file.path}:${fault.line} takes its cells for granted.`,
      explanation: "Blank lines of the table are passed over.",
      basis: "standard" as const,
      name: "blank_line_in_the_table",
    };
    if (around?.type === "for_statement" && readsTable(field(around, "right"))) {
      const name = field(around, "left");
      const first = field(around, "body")?.namedChildren.find((one) => one.type !== "comment");
      const edit =
        name?.type === "identifier" && first
          ? insertBefore(file, first, [`if not ${name.text}:`, "\tcontinue"])
          : null;
      if (edit) return { ...told, edits: [edit] };
    }
    const clauses = statement
      .descendantsOfType("for_in_clause")
      .filter((one) => readsTable(field(one, "right")));
    const [clause, ...others] = clauses;
    const name = clause && field(clause, "left");
    if (
      !clause ||
      others.length > 0 ||
      name?.type !== "identifier" ||
      clause.parent?.namedChildren.some((one) => one.type === "if_clause")
    )
      continue;
    return { ...told, edits: [textEdit(file, clause.endIndex, clause.endIndex, ` if ${name.text}`)] };
  }
  return null;
}

function isEmptyList(value: CapturedValue): boolean {
  return Array.isArray(value) ? value.length === 0 : value === "[]";
}

/** `csv.reader(file)`, or a name that holds one, numbered or not. */
function readsTable(over: Node | null): boolean {
  if (!over) return false;
  if (/^(?:enumerate\()?(?:csv\.)?reader\(/.test(over.text)) return true;
  const name = over.type === "identifier" ? over : over.descendantsOfType("identifier").at(-1);
  if (!name) return false;
  return reachingBindings(scopeOf(name), name.text, name).bindings.some(({ value }) =>
    /^(?:csv\.)?reader\(/.test(value.text),
  );
}

/** `for child in children[name]:` of a function that goes down a tree by calling itself: what has no entry has no children. */
function leaf({ exception, statement, file, function: own, line }: PythonFault): Form | null {
  if (exception.type !== "KeyError" || !own) return null;
  const over = statement.type === "for_statement" ? field(statement, "right") : null;
  const clause = statement.descendantsOfType("for_in_clause")[0];
  const read = over ?? (clause ? field(clause, "right") : null);
  const item = over ? field(statement, "left") : clause ? field(clause, "left") : null;
  const [holder, key] =
    read?.type === "subscript" ? [field(read, "value"), field(read, "subscript")] : [null, null];
  if (
    !read ||
    !holder ||
    !key ||
    !item ||
    !/^(?:identifier|attribute)$/.test(holder.type) ||
    key.type !== "identifier"
  )
    return null;
  // The items of an entry are looked for in the same table: on the way down, by calling itself or by a list of what is left.
  const goesOn = statement
    .descendantsOfType("call")
    .some(
      (call) =>
        (lastNameOf(field(call, "function") ?? call) === own.name ||
          /^(?:append|appendleft|push)$/.test(lastNameOf(field(call, "function") ?? call) ?? "")) &&
        (field(call, "arguments")?.namedChildren ?? []).some((one) =>
          new RegExp(`\\b${item.text}\\b`).test(one.text),
        ),
    );
  const isTaken =
    new RegExp(`\\b${key.text}\\b\\s*=\\s*\\w+\\.(?:pop|popleft)\\(`).test(own.node.text) ||
    isParameter(own.node, key.text);
  if (!goesOn || !isTaken) return null;
  return {
    edits: [replaceNode(file, read, `${holder.text}.get(${key.text}, [])`)],
    sentence: `${file.path}:${line} takes for granted that \`${holder.text}\` has an entry for everything on the way, and what has nothing below it has none.`,
    explanation: "What has no entry has nothing below it.",
    basis: "guess",
    name: "leaf_without_an_entry",
  };
}

function isParameter(definition: Node, name: string): boolean {
  return new RegExp(`[(,\\s]${name}\\s*[,:=)]`).test(field(definition, "parameters")?.text ?? "");
}

const ITERATORS =
  /^(?:map|filter|zip|iter|reversed|enumerate|chain|islice|(?:csv\.)?(?:reader|DictReader)|(?:itertools\.)\w+|(?:re\.)?finditer)\(/;
const CONSUMERS =
  /^(?:list|tuple|set|sorted|sum|len|max|min|any|all|dict|Counter|mean|median|fmean|next|enumerate|zip|join)$/;

/** A generator that was gone through before, so that nothing is left of it here: a list is made of it where it is made. */
function usedUp({ exception, statement, file, line }: PythonFault): Form | null {
  const isNothing =
    exception.type === "StopIteration" ||
    exception.type === "ZeroDivisionError" ||
    /StatisticsError$/.test(exception.type) ||
    (exception.type === "ValueError" &&
      /(?:is an )?empty (?:sequence|iterable)|iterable argument is empty/.test(exception.value)) ||
    (exception.type === "IndexError" && /out of range/.test(exception.value));
  if (!isNothing) return null;
  const names = statement.descendantsOfType("identifier").filter((node) => node.parent?.type !== "attribute");
  for (const name of names) {
    const scope = scopeOf(name);
    if (scope.type !== "function_definition") continue;
    const assigned = descendantsHere(scope, "assignment").filter(
      (node) => field(node, "left")?.text === name.text,
    );
    const [only, ...others] = assigned;
    const value = only && field(only, "right");
    if (!only || !value || others.length > 0) continue;
    const isIterator =
      value.type === "generator_expression" || (value.type === "call" && ITERATORS.test(value.text));
    const uses = descendantsHere(scope, "identifier").filter(
      (node) => node.text === name.text && node.startIndex > only.endIndex && isConsumed(node),
    );
    const before = uses.filter(
      (node) =>
        node.endIndex <= statement.startIndex ||
        (node.endIndex <= name.startIndex && statementOf(node)?.id === statement.id),
    );
    // `next` of a list is another error.
    const isNext = descendantsHere(scope, "call").some(
      (call) =>
        field(call, "function")?.text === "next" &&
        (field(call, "arguments")?.text ?? "").startsWith(`(${name.text}`),
    );
    if (!isIterator || before.length === 0 || isNext) continue;
    const inner =
      value.type === "generator_expression" ? `[${value.text.slice(1, -1)}]` : `list(${value.text})`;
    return {
      edits: [replaceNode(file, value, inner)],
      sentence: `\`${name.text}\` can be gone through once only; ${file.path}:${startLineOf(before[0] ?? name)} did, and nothing is left of it at line ${line}.`,
      explanation: "It is a list, which can be gone through again.",
      basis: "standard",
      name: "gone_through_twice",
    };
  }
  return null;
}

function isConsumed(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "argument_list")
    return CONSUMERS.test(lastNameOf(field(parent.parent ?? parent, "function") ?? parent) ?? "");
  return (
    (parent?.type === "for_statement" || parent?.type === "for_in_clause") &&
    field(parent, "right")?.id === node.id
  );
}

/** `sorted(rows, key=lambda one: (one.day, one.note))` where a field is declared as one that may be None: a text that is not there goes first. */
function optionalKey({ code }: Investigation, fault: PythonFault): Form | null {
  const { exception, statement, file, line } = fault;
  const kind =
    /^'[<>]=?' not supported between instances of '(?:NoneType' and '(str|int|float)|(str|int|float)' and 'NoneType)'/.exec(
      exception.value,
    );
  if (exception.type !== "TypeError" || !kind) return null;
  const other = kind[1] ?? kind[2] ?? "";
  const keys = statement
    .descendantsOfType("keyword_argument")
    .filter((node) => field(node, "name")?.text === "key" && field(node, "value")?.type === "lambda");
  const [only, ...others] = keys;
  const body = only && field(field(only, "value") ?? only, "body");
  const call = only?.parent?.parent;
  if (
    !body ||
    others.length > 0 ||
    !/^(?:sorted|sort)$/.test(lastNameOf(field(call ?? body, "function") ?? body) ?? "")
  )
    return null;
  const parts = body.type === "tuple" ? body.namedChildren : [body];
  const open = parts.filter(
    (part) => part.type === "attribute" && mayBeNone(code, field(part, "attribute")?.text ?? "", other),
  );
  const [part, ...more] = open;
  if (!part || more.length > 0) return null;
  const name = field(part, "attribute")?.text ?? "";
  const isText = other === "str";
  const isInTuple = body.type === "tuple";
  const text = isText ? `${part.text} or ""` : `(${part.text} is not None, ${part.text} or 0)`;
  return {
    edits: [replaceNode(file, part, isText && !isInTuple ? `(${text})` : text)],
    sentence: `\`${name}\` may be None by its declaration, and ${file.path}:${line} sorts by it.`,
    explanation: "What has none goes first.",
    basis: "guess",
    name: `sorted_without_${name}`,
  };
}

/** Whether every declaration of a field of this name says `Optional[str]`, `str | None`. */
function mayBeNone(code: Investigation["code"], name: string, kind: string): boolean {
  const declared = code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => file.tree.rootNode.descendantsOfType("assignment"))
    .filter(
      (node) =>
        field(node, "left")?.text === name && node.parent?.parent?.parent?.type === "class_definition",
    )
    .flatMap((node) => field(node, "type")?.text ?? []);
  return (
    declared.length > 0 &&
    declared.every((text) => /Optional\[|\bNone\b/.test(text) && new RegExp(`\\b${kind}\\b`).test(text))
  );
}
