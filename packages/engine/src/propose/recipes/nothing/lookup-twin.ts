import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { guardLines, type SiblingGuard } from "../../house/sibling-guards.ts";
import { refusedStatus } from "../../house/status.ts";
import { transcribed } from "../../house/transcribe.ts";
import { freeName, namesRead } from "../edits/names.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { mayLeaveSo } from "../missing-key/left-as-twin.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import type { Birth } from "./births.ts";
import { guardSite } from "./guard-site.ts";
import { type Site, sitesOf } from "./sites.ts";
import { asOne, twinSites } from "./twin-sites.ts";

/** Who answers so is known to the house's other refusals, which are looked through by themselves. */
const KNOWN = new Set([400, 404, 410, 422]);

/**
 * Another function asks the very same, `found = latest_analysis(session, sample)`, and leaves at once where it gets None, in
 * a way of its own: with a conflict, a redirection, an error of the domain. So does this one.
 */
export function lookupTwinIdeas(investigation: Investigation, fault: PythonFault, birth: Birth): Idea[] {
  for (const site of sitesOf(investigation, fault, birth)) {
    const call = site.expression.type === "await" ? site.expression.firstNamedChild : site.expression;
    if (call?.type !== "call") continue;
    const twins = twinsOf(investigation.code, site, call).filter((twin) =>
      mayLeaveAs(investigation.code, site, twin),
    );
    const ways = new Set(twins.map(({ guard }) => guard.exit.text.replace(/\s+/g, " ")));
    const [first] = twins;
    const idea = first && ways.size === 1 ? ideaFor(investigation, fault, site, first) : null;
    if (idea) return [idea];
  }
  return [];
}

interface Twin {
  readonly guard: SiblingGuard;
  readonly name: string;
  /** Their lookup. */
  readonly call: Node;
}

/** Methods of so many things that the same name alone does not make them the same question. */
const OF_MANY_THINGS = /^(?:get|first|one_or_none|scalar|fetchone|find)$/;

/** The places where the same function is asked, and its None is dealt with in the next statement by leaving. */
function twinsOf(code: CodeIndex, site: Site, call: Node): Twin[] {
  const callee = field(call, "function");
  const name = callee && lastNameOf(callee);
  const own = calleesOf(code, site.file.path, call)[0]?.symbol;
  if (!callee || !name || !own) return [];
  return code.callsOf(name).flatMap(({ path, node, enclosing }): Twin[] => {
    const file = code.file(path);
    const other = calleesOf(code, path, node)[0]?.symbol;
    if (!file || file.isTest || !enclosing || node.id === call.id || other?.node.id !== own.node.id)
      return [];
    if (OF_MANY_THINGS.test(name) && field(node, "function")?.text !== callee.text) return [];
    const whole = node.parent?.type === "await" ? node.parent : node;
    const assignment = whole.parent?.type === "assignment" ? whole.parent : null;
    const target = assignment && field(assignment, "left");
    const guard = assignment?.parent?.nextNamedSibling;
    if (target?.type !== "identifier" || guard?.type !== "if_statement") return [];
    const condition = field(guard, "condition");
    const body = field(guard, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    const [exit] = body;
    const asks =
      condition && [`${target.text} is None`, `not ${target.text}`].includes(condition.text.trim());
    const leaves =
      exit && (/^(?:return|raise)_statement$/.test(exit.type) || /^(?:\w+\.)?abort\(/.test(exit.text));
    if (!condition || !asks || !exit || !leaves || body.length !== 1) return [];
    if (guard.childrenForFieldName("alternative").length > 0) return [];
    return [
      { guard: { file, node: guard, condition, exit, scope: enclosing.node }, name: target.text, call: node },
    ];
  });
}

function ideaFor(investigation: Investigation, fault: PythonFault, site: Site, twin: Twin): Idea | null {
  const { code } = investigation;
  const { file, statement, expression } = site;
  const { guard } = twin;
  const scope = code.functionAt(file.path, startLineOf(statement));
  const home = code.functionAt(guard.file.path, startLineOf(guard.node));
  const status = refusedStatus(code, guard.file.path, guard.exit);
  if (!scope || !home || (status !== null && KNOWN.has(status))) return null;
  const own = guardLike(code, site, twin, scope.node);
  if (!own) return null;
  const further = twinSites(site).flatMap((other) => guardLike(code, other, twin, scope.node)?.edits ?? []);
  const place = `${guard.file.path}:${startLineOf(guard.node)}`;
  const isWeb = handlerOf(investigation, fault) !== null;
  const raised = guard.exit.type === "raise_statement" ? raisedClass(guard.exit) : null;
  return {
    cause: `Nothing looks whether ${file.path}:${startLineOf(expression)} gives anything; ${place} asks the same and does.`,
    explanation: `Where it gives nothing, it is left as at ${place}.`,
    edits: [
      ...own.imports.map((one) => ({ ...one, part: "fix" })),
      ...asOne([own.edits, ...(further.length > 0 ? [further] : [])]),
    ],
    basis: "house",
    expectation:
      isWeb && status !== null
        ? answered([status])
        : raised !== null && !isWeb
          ? { kind: "raises", type: raised.split(".").at(-1) ?? raised, detail: [] }
          : NO_ERROR,
    name: "left_as_elsewhere",
    sentence: "What is not there is dealt with as where the same is asked.",
  };
}

/** The guard of the other lookup behind this one, in the names of this one: `raise AccountNotFound(target)`. */
function guardLike(
  code: CodeIndex,
  site: Site,
  { guard, name: theirs, call }: Twin,
  scope: Node,
): { readonly edits: readonly CandidateEdit[]; readonly imports: readonly Edit[] } | null {
  const { file, statement, expression } = site;
  const name = site.name ?? freeName(code, file, statement, theirs);
  // A text that speaks of the name says something else here.
  if (name !== theirs && namesRead(guard.exit).some(({ text }) => text === theirs)) return null;
  const asked = expression.type === "await" ? expression.firstNamedChild : expression;
  const [given, own] = [readCall(call), readCall(asked ?? expression)];
  const pairs = [
    ...given.positional.map((node, index) => [node, own.positional[index]] as const),
    ...[...given.named].map(([key, node]) => [node, own.named.get(key)] as const),
  ];
  const isSame = pairs.every(([node, here]) => node.text === here?.text);
  const target = { file, statement, scope };
  if (isSame) {
    const written = guardLines(code, { ...guard, node: guard.exit }, target);
    const edits = written && guardSite(site, name, written.lines);
    return written && edits ? { edits, imports: written.imports } : null;
  }
  const says = guard.exit.descendantsOfType("string_content").map(({ text }) => text.toLowerCase());
  const word = theirs.toLowerCase();
  // `account` of `self.accounts.get(number)` is what any of them looks for; `customer` is what one of them calls it.
  const asksFor = calleesOf(code, file.path, asked ?? expression)[0]?.symbol.node.text ?? "";
  const isOfAll = asksFor.toLowerCase().includes(word);
  if (name !== theirs && !isOfAll && says.some((text) => text.includes(word))) return null;
  const names = new Map(pairs.flatMap(([node, here]) => (here ? [[node.text, here.text] as const] : [])));
  const passage = { file: guard.file, scope: guard.scope, statements: [guard.exit] };
  const written = transcribed(code, passage, target, names);
  const edits = written && guardSite(site, name, written.lines);
  return written && edits ? { edits, imports: written.imports } : null;
}

/** Whether the function of this lookup may leave in the way of the other one. */
function mayLeaveAs(code: CodeIndex, { file, statement }: Site, { guard }: Twin): boolean {
  const scope = code.functionAt(file.path, startLineOf(statement));
  const home = code.functionAt(guard.file.path, startLineOf(guard.node));
  return scope !== null && home !== null && mayLeaveSo(code, scope, home, guard.exit);
}
