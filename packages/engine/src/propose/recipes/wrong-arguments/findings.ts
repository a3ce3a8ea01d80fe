import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { calledBackWithMore } from "./called-back.ts";
import { type FailingCall, failingCall, functionNamed } from "./failing-call.ts";
import { forwardedCall } from "./forwarded-call.ts";
import { handedOver, leavesOut } from "./handed-over.ts";
import { handingMarkIdeas } from "./handing-mark.ts";
import { sourcedArguments, wrapperIdeas } from "./missing-argument.ts";
import { narrowWrapperIdeas } from "./narrow-wrapper.ts";
import { shadowedImport } from "./shadowed-import.ts";
import { constructorIdeas, missingSelf, tooMany } from "./too-many.ts";
import { unexpectedKeyword, writtenKeyword } from "./unexpected-keyword.ts";

type Fault =
  | { readonly kind: "unexpected"; readonly function: string; readonly name: string }
  | { readonly kind: "missing"; readonly function: string; readonly names: readonly string[] }
  | { readonly kind: "many"; readonly function: string; readonly given: number }
  | { readonly kind: "none_taken"; readonly function: string }
  | { readonly kind: "twice"; readonly function: string; readonly name: string };

/** What CPython's message says about a call that does not fit its function; null for other messages. */
export function argumentFault(message: string): Fault | null {
  const text = message.split("\n")[0] ?? "";
  const unexpected = /^([\w.<>]+)\(\) got an unexpected keyword argument '(\w+)'/.exec(text);
  if (unexpected) return { kind: "unexpected", function: unexpected[1] ?? "", name: unexpected[2] ?? "" };
  const missing = /^([\w.<>]+)\(\) missing \d+ required (?:positional|keyword-only) arguments?: (.+)/.exec(
    text,
  );
  if (missing) {
    const names = [...(missing[2] ?? "").matchAll(/'(\w+)'/g)].map((match) => match[1] ?? "");
    return { kind: "missing", function: missing[1] ?? "", names };
  }
  const many = /^([\w.<>]+)\(\) takes (?:from \d+ to )?\d+ positional arguments? but (\d+)?/.exec(text);
  if (many) return { kind: "many", function: many[1] ?? "", given: Number(many[2] ?? 0) };
  const none = /^(\w+)\(\) takes no arguments/.exec(text);
  if (none) return { kind: "none_taken", function: `${none[1]}.__init__` };
  const twice = /^([\w.<>]+)\(\) got multiple values for (?:keyword )?argument '(\w+)'/.exec(text);
  return twice ? { kind: "twice", function: twice[1] ?? "", name: twice[2] ?? "" } : null;
}

const ADVICE =
  "Change a function's parameters together with its callers; a type checker finds those that were forgotten.";

/** Why a call does not fit its function, and how the two come together. */
export function argumentFindings({ code }: Investigation, fault: PythonFault): Finding[] {
  const wrong = argumentFault(fault.exception.value);
  if (!wrong) return [];
  const failing = fault.isInnermost ? failingCall(code, fault, wrong.function) : null;
  const forwarded = failing
    ? null
    : (handedOver(code, fault, wrong.function, fitsFault(wrong)) ??
      forwardedCall(code, fault, wrong.function));
  const shadowed = failing ? shadowedImport(code, fault, failing) : [];
  const calledBack = !failing && wrong.kind === "unexpected" ? calledBackWithMore(code, wrong) : [];
  const narrow = narrowWrapper(code, wrong);
  const handed = wrong.kind === "missing" ? notHanded(code, wrong.function, failing) : [];
  const ideas = failing
    ? [...narrow, ...shadowed, ...handed, ...ideasFor(code, fault, failing, wrong)]
    : [
        ...handed,
        ...(narrow.length > 0 ? narrow : calledBack),
        ...writtenElsewhere(code, wrong),
        ...wrapperIdeas(fault),
        ...methodWithoutSelf(code, fault, wrong),
        ...(forwarded ? ideasFor(code, forwarded.fault, forwarded.failing, wrong) : []),
      ];
  const [first] = ideas;
  return [
    {
      id: SECTION[wrong.kind],
      sentence:
        first?.cause ?? `A call at ${fault.file.path}:${fault.line} does not fit \`${wrong.function}\`.`,
      ...(calledBack[0]?.place ?? placeOf(fault)),
      ideas,
      advice: ADVICE,
    },
  ];
}

/** Whether what a call gives is what the message complains of. */
function fitsFault(wrong: Fault): (failing: FailingCall) => boolean {
  switch (wrong.kind) {
    case "missing":
      return leavesOut(wrong.names);
    case "unexpected":
      return ({ call }) => call.named.has(wrong.name);
    case "twice":
      return ({ call }) => call.named.has(wrong.name) && call.positional.length > 0;
    default:
      return ({ call, called }) =>
        call.positional.length > called.accepts.filter(({ kind }) => kind === "positional").length &&
        !called.accepts.some(({ kind }) => kind === "args");
  }
}

/** A wrapper of the project that does not take what the function behind it takes. */
function narrowWrapper(code: Investigation["code"], wrong: Fault): Idea[] {
  const name = wrong.function.split(".").at(-1) ?? "";
  const [named, ...others] = code
    .functionsNamed(name)
    .filter(({ path }) => code.file(path)?.isTest === false);
  if (!named || others.length > 0 || (wrong.kind !== "unexpected" && wrong.kind !== "many")) return [];
  return narrowWrapperIdeas(code, named, (definition) => {
    const own = parametersOf(definition);
    const takes = (kind: "args" | "kwargs") => own.some((one) => one.kind === kind);
    return wrong.kind === "unexpected"
      ? takes("kwargs") || own.some((one) => one.name === wrong.name)
      : takes("args") || own.filter(({ kind }) => kind === "positional").length >= wrong.given;
  });
}

/** A decorator that hands in what is missing, and that the function does not carry. */
function notHanded(code: Investigation["code"], name: string, failing: FailingCall | null): Idea[] {
  const symbol = failing?.called.symbol ?? functionNamed(code, name)?.symbol;
  return symbol ? handingMarkIdeas(code, symbol) : [];
}

/** A method that is called under another name, from a table or as a callback: the message alone says which it is. */
function methodWithoutSelf(code: Investigation["code"], { exception }: PythonFault, wrong: Fault): Idea[] {
  const isOneMore = /takes (\d+) positional arguments? but (\d+) (?:was|were) given/.exec(exception.value);
  if (wrong.kind !== "many" || Number(isOneMore?.[1] ?? 0) + 1 !== Number(isOneMore?.[2] ?? 0)) return [];
  const called = functionNamed(code, wrong.function);
  return called?.owner ? missingSelf(code, { called }) : [];
}

/** A keyword that came by way of a dictionary and a wrapper: the message alone says which function it is for. */
function writtenElsewhere(code: Investigation["code"], wrong: Fault): Idea[] {
  const called = wrong.kind === "unexpected" ? functionNamed(code, wrong.function) : null;
  return called && wrong.kind === "unexpected" ? writtenKeyword(code, called, wrong.name) : [];
}

const SECTION: Readonly<Record<Fault["kind"], string>> = {
  unexpected: "keyword",
  missing: "missing-argument",
  many: "too-many",
  none_taken: "constructor",
  twice: "too-many",
};

function ideasFor(
  code: Investigation["code"],
  fault: PythonFault,
  failing: FailingCall,
  wrong: Fault,
): Idea[] {
  switch (wrong.kind) {
    case "unexpected": {
      const { call } = failing;
      return call.named.has(wrong.name)
        ? unexpectedKeyword(code, fault, failing, wrong.name)
        : writtenKeyword(code, failing.called, wrong.name);
    }
    case "missing":
      return [...wrapperIdeas(fault), ...sourcedArguments(code, fault, failing, wrong.names)];
    case "many":
      return tooMany(code, fault, failing);
    case "none_taken":
      return constructorIdeas(code, failing);
    case "twice":
      return [...missingSelf(code, failing), ...tooMany(code, fault, failing)];
  }
}
