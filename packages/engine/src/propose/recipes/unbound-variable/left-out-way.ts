import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { canReachEnd } from "../../../diagnose/origin/python/returns.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { bindingsIn, readsIn } from "./names.ts";

/** A variable that is not set on one of the ways: that way sets another name by mistake, or should have ended. */
export function leftOutWayIdeas(code: CodeIndex, fault: PythonFault, name: string, sentence: string): Idea[] {
  const scope = fault.function?.node;
  if (!scope) return [];
  return [
    ...misnamed(fault, scope, name),
    ...keptError(fault, scope, name, sentence),
    ...handlerThatGoesOn(fault, scope, name),
    ...handlerOfSiblings(code, fault, scope, name),
    ...begunInside(fault, scope, name, sentence),
  ];
}

/** One of the ways sets a name that nobody reads: it was meant to set this one. */
function misnamed(fault: PythonFault, scope: Node, name: string): Idea[] {
  const bound = bindingsIn(scope).filter((node) => node.startIndex < fault.statement.endIndex);
  const unread = bound.filter(
    (node) => node.text !== name && !/^_/.test(node.text) && readsIn(scope, node.text).length === 0,
  );
  const names = [...new Set(unread.map((node) => node.text))];
  const likely = likelyName(name, names);
  const near = likely && likely.by !== "overlap" ? likely.name : null;
  // Of another name it is only sure where it is set in a branch beside one that sets this one.
  const beside = names.filter((other) =>
    unread.some(
      (node) => node.text === other && bound.some((own) => own.text === name && areBranchesOfOne(own, node)),
    ),
  );
  const meant = near ?? (beside.length === 1 ? beside[0] : undefined);
  const places = unread.filter((node) => node.text === meant && node.parent?.type === "assignment");
  const [first] = places;
  if (meant === undefined || !first) return [];
  return [
    runningIdea({
      cause: `${fault.file.path}:${startLineOf(first)} sets \`${meant}\`, which nobody reads, where the other ways set \`${name}\`.`,
      explanation: `It sets \`${name}\`, which is read below.`,
      edits: places.map((node) => replaceNode(fault.file, node, name)),
    }),
  ];
}

/** Whether two nodes stand in different branches of the same `if`, `try` or `match`. */
function areBranchesOfOne(left: Node, right: Node): boolean {
  const types = ["if_statement", "try_statement", "match_statement"];
  for (let around = ancestorOfType(left, types); around; around = ancestorOfType(around, types)) {
    if (!(around.startIndex <= right.startIndex && right.endIndex <= around.endIndex)) continue;
    const block = (node: Node) => {
      let found: Node | null = null;
      for (let parent = node.parent; parent && parent.id !== around.id; parent = parent.parent)
        if (parent.type === "block") found = parent;
      return found?.id;
    };
    return block(left) !== block(right);
  }
  return false;
}

/** `except OSError as error:` and a use of `error` behind it: Python forgets the name at the end of the handler. */
function keptError(fault: PythonFault, scope: Node, name: string, sentence: string): Idea[] {
  const clauses = descendantsHere(scope, "except_clause").filter((clause) =>
    clause
      .descendantsOfType("as_pattern_target")
      .some((alias) => alias.text === name && ancestorOfType(alias, ["except_clause"])?.id === clause.id),
  );
  const [clause] = clauses;
  const block = clause?.namedChildren.findLast((child) => child.type === "block");
  const start = block?.namedChildren[0];
  const outside = readsIn(scope, name).filter(
    (node) => !clauses.some((own) => own.startIndex <= node.startIndex && node.endIndex <= own.endIndex),
  );
  if (
    !clause ||
    clauses.length > 1 ||
    !block ||
    !start ||
    outside.length === 0 ||
    bindingsIn(scope).some((node) => node.text === name)
  )
    return [];
  const kept = `last_${name}`;
  if (scope.descendantsOfType("identifier").some((node) => node.text === kept)) return [];
  let top: Node = clause;
  while (top.parent && top.parent.parent?.id !== scope.id) top = top.parent;
  const before = insertBefore(fault.file, top, [`${kept} = None`]);
  const isPass = start.type === "pass_statement" && block.namedChildren.length === 1;
  const inside = isPass
    ? replaceNode(fault.file, start, `${kept} = ${name}`)
    : insertBefore(fault.file, start, [`${kept} = ${name}`]);
  if (!before || !inside) return [];
  return [
    runningIdea({
      cause: `${sentence.replace(/\.$/, "")}: what \`except … as ${name}\` names is gone behind the handler.`,
      explanation: `The exception is kept as \`${kept}\` for what follows.`,
      edits: [before, inside, ...outside.map((node) => replaceNode(fault.file, node, kept))],
      basis: "standard",
    }),
  ];
}

/** The variable is set under `try`, and a handler goes on without it: it has to leave, as the function does elsewhere. */
function handlerThatGoesOn(fault: PythonFault, scope: Node, name: string): Idea[] {
  const found = descendantsHere(scope, "try_statement").findLast((node) => {
    const body = field(node, "body");
    return (
      body !== null &&
      node.endIndex <= fault.statement.startIndex &&
      bindingsIn(scope).some(
        (bound) =>
          bound.text === name && body.startIndex <= bound.startIndex && bound.endIndex <= body.endIndex,
      )
    );
  });
  const clauses = (found?.namedChildren ?? []).filter((child) => /^except_/.test(child.type));
  const open = clauses.flatMap((clause) => {
    const block = clause.namedChildren.findLast((child) => child.type === "block");
    const last = block?.namedChildren.findLast((child) => child.type !== "comment");
    const sets =
      block !== undefined &&
      bindingsIn(scope).some(
        (bound) =>
          bound.text === name && block.startIndex <= bound.startIndex && bound.endIndex <= block.endIndex,
      );
    return block && last && !sets && canReachEnd(block) ? [last] : [];
  });
  if (!found || open.length === 0) return [];
  const leave = leaving(scope, found, fault.statement);
  if (!leave) return [];
  const edits = open.flatMap((last) => {
    const edit =
      last.type === "pass_statement"
        ? replaceNode(fault.file, last, leave.text)
        : insertAfter(fault.file, last, [leave.text]);
    return edit ? [edit] : [];
  });
  // A handler that does nothing at all says nothing about what should follow.
  const isSilent = open.every((last) => last.type === "pass_statement");
  if (edits.length !== open.length || (isSilent && !leave.isHouse)) return [];
  return [
    runningIdea({
      cause: `The handler at ${fault.file.path}:${startLineOf(open[0] ?? found)} deals with the failure and then goes on as if \`${name}\` were there.`,
      explanation: `It ends with \`${leave.text}\`${leave.isHouse ? ", like the other ways that give up in this function" : ""}.`,
      edits,
      basis: leave.isHouse ? "house" : "standard",
      name: `without_${name}`,
      sentence: `Without ${name} the rest is left out.`,
    }),
  ];
}

/** How a way ends early at this place: `continue` in the loop around, `return` in a function that gives nothing. */
function leaving(scope: Node, at: Node, use: Node): { text: string; isHouse: boolean } | null {
  const loop = ancestorOfType(at, ["for_statement", "while_statement"], scope);
  const isInLoop =
    loop !== null &&
    loop.startIndex <= use.startIndex &&
    use.endIndex <= loop.endIndex &&
    loop.startIndex > scope.startIndex;
  if (isInLoop && loop) {
    const others = loop.descendantsOfType("continue_statement").length > 0;
    return { text: "continue", isHouse: others };
  }
  const returns = descendantsHere(scope, "return_statement");
  if (scope.descendantsOfType("yield").length > 0) return { text: "return", isHouse: false };
  const values = new Set(returns.map((node) => node.firstNamedChild?.text ?? ""));
  if (values.size === 0) return { text: "return", isHouse: false };
  if (values.size === 1 && values.has("")) return { text: "return", isHouse: true };
  // `return None` beside `return found`: the way to give up is written there.
  const early = returns.filter(
    (node) => ancestorOfType(node, ["if_statement", "except_clause"], scope) !== null,
  );
  const failures = new Set(
    early
      .map((node) => node.text)
      .filter((text) => /^return(?: (?:None|False|\[\]|\{\}|""|''|0|\(\)|set\(\)))?$/.test(text)),
  );
  const [only] = failures;
  return failures.size === 1 && only !== undefined ? { text: only, isHouse: true } : null;
}

/** What handlers around the same call set the variable to elsewhere in the project. */
function handlerOfSiblings(code: CodeIndex, fault: PythonFault, scope: Node, name: string): Idea[] {
  const own = descendantsHere(scope, "try_statement").findLast(
    (node) => assignedUnderTry(node, name) !== null,
  );
  const value = own && assignedUnderTry(own, name);
  const clause = own?.namedChildren.find((child) => /^except_/.test(child.type));
  const block = clause?.namedChildren.findLast((child) => child.type === "block");
  const last = block?.namedChildren.findLast((child) => child.type !== "comment");
  if (!own || !value || !block || !last || !canReachEnd(block) || handlerValue(own, name) !== null) return [];
  const found = code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => file.tree.rootNode.descendantsOfType("try_statement").map((node) => ({ file, node })))
    .flatMap(({ file, node }) => {
      const other = assignedUnderTry(node, name);
      const text = other && calledName(other) === calledName(value) ? handlerValue(node, name) : null;
      return text ? [{ text, place: `${file.path}:${startLineOf(node)}` }] : [];
    });
  const texts = new Set(found.map(({ text }) => text));
  const [text] = texts;
  if (
    texts.size !== 1 ||
    text === undefined ||
    !/^(?:[A-Z][A-Z0-9_]*|None|True|False|-?\d+|"[^"]*"|'[^']*'|\[\]|\{\})$/.test(text)
  )
    return [];
  if (
    /^[A-Z]/.test(text) &&
    !/^(?:None|True|False)$/.test(text) &&
    code.resolve(fault.file.path, text) === null
  )
    return [];
  const edit =
    last.type === "pass_statement"
      ? replaceNode(fault.file, last, `${name} = ${text}`)
      : insertAfter(fault.file, last, [`${name} = ${text}`]);
  return edit
    ? [
        runningIdea({
          cause: `The handler at ${fault.file.path}:${startLineOf(last)} leaves \`${name}\` without a value.`,
          explanation: `It sets \`${name}\` to \`${text}\`, as ${found.map(({ place }) => place).join(", ")} does.`,
          edits: [edit],
        }),
      ]
    : [];
}

function assignedUnderTry(node: Node, name: string): Node | null {
  const body = field(node, "body");
  const found = body?.descendantsOfType("assignment").find((item) => field(item, "left")?.text === name);
  return found ? field(found, "right") : null;
}

function handlerValue(node: Node, name: string): string | null {
  const handlers = node.namedChildren.filter((child) => /^except_/.test(child.type));
  const found = handlers
    .flatMap((clause) => clause.descendantsOfType("assignment"))
    .find((item) => field(item, "left")?.text === name);
  return (found && field(found, "right")?.text) ?? null;
}

function calledName(value: Node): string {
  const call = value.type === "await" ? value.firstNamedChild : value;
  return (call?.type === "call" ? field(call, "function")?.text : value.text) ?? "";
}

/** A sum or list that is begun inside the loop's condition only: it begins empty. */
function begunInside(fault: PythonFault, scope: Node, name: string, sentence: string): Idea[] {
  const assigned = descendantsHere(scope, "assignment").filter(
    (node) => field(node, "left")?.text === name && node.startIndex < fault.statement.startIndex,
  );
  const values = new Set(assigned.map((node) => field(node, "right")?.text ?? ""));
  const [only] = values;
  const [first] = assigned;
  const isEmpty = only !== undefined && /^(?:0|0\.0|\[\]|\{\}|""|''|None|False|set\(\))$/.test(only);
  if (values.size !== 1 || !isEmpty || !first) return [];
  let statement: Node = statementOf(first) ?? first;
  while (statement.parent && statement.parent.parent?.id !== scope.id) statement = statement.parent;
  const edit = insertBefore(fault.file, statement, [`${name} = ${only}`]);
  return edit
    ? [
        runningIdea({
          cause: sentence,
          explanation: `\`${name}\` begins as \`${only}\` on every way.`,
          edits: [edit],
        }),
      ]
    : [];
}
