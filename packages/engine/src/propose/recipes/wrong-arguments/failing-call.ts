import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { type PythonCall, readCall } from "../../../code/python/calls.ts";
import { decoratorsOf, fieldsOf } from "../../../code/python/class-fields.ts";
import { handedCall, handedCallsOf } from "../../../code/python/handed-calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { callsWithin, mentionsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { nodesOnLine } from "../../../diagnose/origin/failing-node.ts";
import {
  type Callee,
  calleesOf,
  classNamed,
  enclosingClass,
  functionsBehind,
  methodOf,
} from "../../../diagnose/origin/python/callees.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** What a call may be given, `self` left out. */
export interface Accepted {
  readonly name: string;
  readonly kind: "positional" | "keyword_only" | "args" | "kwargs";
  readonly isRequired: boolean;
  /** Where the parameter or field stands. */
  readonly node: Node;
}

/** A function, method or class of the project that a call runs. */
export interface Called {
  /** Its last name; of a class that of the class. */
  readonly name: string;
  readonly path: string;
  readonly symbol: FunctionSymbol | null;
  readonly owner: ClassSymbol | null;
  readonly accepts: readonly Accepted[];
}

export interface FailingCall {
  readonly code: CodeIndex;
  /** The file of the call. */
  readonly path: string;
  readonly call: PythonCall;
  /** Where its arguments stand, where that is not in the brackets of the call: `args=(7,)`. */
  readonly given?: { readonly list: Node; readonly takesNames: boolean };
  readonly called: Called;
  /** Other calls of the same thing, tests included. */
  readonly others: readonly OtherCall[];
}

export interface OtherCall {
  readonly path: string;
  readonly call: PythonCall;
  readonly isTest: boolean;
}

/** The call on the failing line that was given the wrong arguments; `qualified` is what the message calls the function. */
export function failingCall(code: CodeIndex, fault: PythonFault, qualified: string): FailingCall | null {
  const parts = qualified.split(".").filter((part) => part !== "<locals>");
  const last = parts.at(-1) ?? "";
  const isInit = /^__(?:init|new)__$/.test(last);
  const wanted = isInit ? (parts.at(-2) ?? null) : last;
  const calls = nodesOnLine(
    {
      file: fault.file,
      line: fault.line,
      frame: fault.frame.frame,
      type: fault.exception.type,
      message: fault.exception.value,
    },
    ["call"],
  );
  for (const node of calls) {
    const callee = field(node, "function");
    const name = callee && lastNameOf(callee);
    const called = calledBy(code, fault.file.path, node);
    const isSuper = isInit && /^super\(/.test(callee?.text ?? "");
    const fits =
      wanted === null ? (called?.owner ?? null) !== null : name === wanted || called?.name === wanted;
    if (called && (fits || isSuper))
      return {
        code,
        path: fault.file.path,
        call: readCall(node),
        called,
        others: othersOf(code, fault, node, called),
      };
    const handed = handedFailing(code, fault, node, wanted);
    if (handed) return handed;
  }
  return null;
}

/** `send_reminder.delay(invoice.id)`: the call on the line hands over the one that lacks something. */
export function handedFailing(
  code: CodeIndex,
  fault: PythonFault,
  node: Node,
  wanted: string | null,
): FailingCall | null {
  const handed = handedCall(node);
  const called =
    handed && lastNameOf(handed.callee) === wanted
      ? calledBehind(code, fault.file.path, handed.callee)
      : null;
  if (!handed || !called) return null;
  const { call, list, takesNames } = handed;
  return {
    code,
    path: fault.file.path,
    call,
    given: { list, takesNames },
    called,
    others: othersOf(code, fault, node, called),
  };
}

/** The function of the project that a call hands over, where there is only one it can be. */
function calledBehind(code: CodeIndex, path: string, callee: Node): Called | null {
  return oneOf(code, functionsBehind(code, path, callee), callee);
}

/** The function or class of the project that a call runs, where there is only one it can be. */
export function calledBy(code: CodeIndex, path: string, call: Node): Called | null {
  const callee = field(call, "function");
  if (!callee) return null;
  const owner = classNamed(code, path, callee.text);
  if (owner) return ofClass(code, owner);
  return oneOf(code, calleesOf(code, path, call), callee);
}

function oneOf(code: CodeIndex, found: readonly Callee[], callee: Node): Called | null {
  const sure = found.filter(({ certainty }) => certainty === 1);
  const [only] = sure.length > 0 ? sure : found;
  if (only && (sure.length > 0 || found.length === 1)) return ofFunction(code, only.symbol, callee);
  return null;
}

/**
 * The one function or method of the project that a message calls `send_note` or `Templates.reset`; of `Exhibit.__init__`
 * that nobody wrote, the class with its fields.
 */
export function functionNamed(code: CodeIndex, qualified: string): Called | null {
  return writtenFunction(code, qualified) ?? classWithFields(code, qualified);
}

function classWithFields(code: CodeIndex, qualified: string): Called | null {
  const name = /^(?:\w+\.)*(\w+)\.__init__$/.exec(qualified)?.[1];
  const [owner, ...others] = (name ? code.classesNamed(name) : []).filter(
    ({ path }) => code.file(path)?.isTest === false,
  );
  return owner && others.length === 0 && methodOf(code, owner, "__init__") === null
    ? ofClass(code, owner)
    : null;
}

function writtenFunction(code: CodeIndex, qualified: string): Called | null {
  const [symbol, ...others] = code
    .functionsNamed(qualified.split(".").at(-1) ?? "")
    .filter(({ qualifiedName, path }) => qualifiedName === qualified && code.file(path)?.isTest === false);
  if (!symbol || others.length > 0) return null;
  const owner = enclosingClass(code, symbol.path, symbol.node);
  const all = acceptedBy(symbol);
  const isStatic = /staticmethod/.test(decoratorsOf(symbol.node).join(" "));
  return {
    name: symbol.name,
    path: symbol.path,
    symbol,
    owner,
    accepts: (owner && !isStatic) || isBoundTask(decoratorsOf(symbol.node).join(" ")) ? all.slice(1) : all,
  };
}

function ofClass(code: CodeIndex, owner: ClassSymbol): Called {
  const init = methodOf(code, owner, "__init__");
  return {
    name: owner.name,
    path: init?.path ?? owner.path,
    symbol: init,
    owner,
    accepts: init ? acceptedBy(init).slice(1) : fieldsAccepted(code, owner),
  };
}

function ofFunction(code: CodeIndex, symbol: FunctionSymbol, callee: Node): Called {
  const owner = enclosingClass(code, symbol.path, symbol.node);
  const decorators = decoratorsOf(symbol.node).join(" ");
  // `Class.method(instance, …)` hands `self` over itself.
  const onClass =
    callee.type === "attribute" && lastNameOf(field(callee, "object") ?? callee) === owner?.name;
  const isBound =
    owner !== null && !/staticmethod/.test(decorators) && (!onClass || /classmethod/.test(decorators));
  const all = acceptedBy(symbol);
  return {
    name: symbol.name,
    path: symbol.path,
    symbol,
    owner,
    accepts: isBound || isBoundTask(decorators) ? all.slice(1) : all,
  };
}

/** `@app.task(bind=True)` hands the task to itself. */
function isBoundTask(decorators: string): boolean {
  return /\bbind\s*=\s*True\b/.test(decorators);
}

function acceptedBy(symbol: FunctionSymbol): Accepted[] {
  return parametersOf(symbol.node).map(({ name, kind, defaultValue, node }) => ({
    name,
    kind,
    isRequired: defaultValue === null && kind !== "args" && kind !== "kwargs",
    node,
  }));
}

const DEPTH = 4;

/** A class without a constructor of its own takes its fields: a dataclass, a named tuple, a model. */
export function fieldsAccepted(code: CodeIndex, owner: ClassSymbol, depth = DEPTH): Accepted[] {
  const inherited =
    depth === 0
      ? []
      : owner.bases.flatMap((base) => {
          const found = classNamed(code, owner.path, base);
          return found && found.node.id !== owner.node.id ? fieldsAccepted(code, found, depth - 1) : [];
        });
  const own = fieldsOf(owner).map(
    ({ name, annotation, value, node }): Accepted => ({
      name,
      kind: "positional",
      isRequired: annotation !== null && value === null,
      node,
    }),
  );
  return [...inherited.filter(({ name }) => !own.some((field) => field.name === name)), ...own];
}

const MOST_OTHERS = 40;

/** Other calls of the same thing over the project, tests included. */
export function othersOf(code: CodeIndex, fault: PythonFault, own: Node, called: Called): OtherCall[] {
  const isOwn = ({ path, node }: { readonly path: string; readonly node: Node }) =>
    path === fault.file.path && node.id === own.id;
  const direct = callsWithin(code, called.name)
    .filter((one) => !isOwn(one))
    .slice(0, MOST_OTHERS)
    .filter(({ path, node }) => {
      const same = calledBy(code, path, node);
      // In tests the receiver often has no known class; the name must do there.
      return same
        ? same.path === called.path && same.symbol?.node.id === called.symbol?.node.id
        : code.file(path)?.isTest;
    })
    .map(({ path, node }) => ({ path, call: readCall(node), isTest: code.file(path)?.isTest ?? false }));
  const handed = (mentionsWithin(code, called.name).length === 0 ? [] : handedCallsOf(code, called.name))
    .filter((one) => !isOwn(one))
    .slice(0, MOST_OTHERS)
    .flatMap(({ path, node }): OtherCall[] => {
      const over = handedCall(node);
      const same = over && calledBehind(code, path, over.callee);
      const isIt = same?.path === called.path && same.symbol?.node.id === called.symbol?.node.id;
      return over && isIt ? [{ path, call: over.call, isTest: code.file(path)?.isTest ?? false }] : [];
    });
  return [...direct, ...handed];
}

/** Names of what a call gives, by place or by name. */
export function namesGiven({ call, called }: Pick<FailingCall, "call" | "called">): Set<string> {
  const places = called.accepts.filter(({ kind }) => kind === "positional");
  return new Set([
    ...call.positional.flatMap((_node, index) => places[index]?.name ?? []),
    ...call.named.keys(),
  ]);
}

/** Parameters that a call leaves out, in order. */
export function leftOut(failing: Pick<FailingCall, "call" | "called">): Accepted[] {
  const given = namesGiven(failing);
  return failing.called.accepts.filter(
    ({ name, kind }) => (kind === "positional" || kind === "keyword_only") && !given.has(name),
  );
}
