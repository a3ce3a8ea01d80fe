import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { enclosingClass, methodOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "abstract-method",
  title: "Fix NotImplementedError and Can't instantiate abstract class in Python",
  summary:
    "This error occurs when a class does not provide a method that its base class asks for. Where it has one of nearly that name, the two names went apart: a rename on one side, or a slip.",
  trace: [
    ["    self.deliver(text)", "The base class calls what its subclasses provide."],
    ["NotImplementedError", "This subclass does not provide it under that name."],
  ],
  causes: [
    [
      "misnamed",
      "The method has another name",
      "A rename reached the base class alone.",
      "def delivers(self, text):",
    ],
    [
      "missing",
      "The method is not there",
      "The class is not finished.",
      "class PagerChannel(Channel):\n    pass",
    ],
  ],
  fix: [
    "Give the method the name that the base class calls.",
    "def delivers(self, text):",
    "def deliver(self, text):",
  ],
  testing: ["Call it by way of the base class.", "def test_pager():\n    PagerChannel('x').notify('y')"],
  questions: [
    [
      "Why was it not seen earlier?",
      "Python looks for the method when it is called; `abc.abstractmethod` asks when an object is made, `typing.override` in the type checker.",
    ],
  ],
});

const ABSTRACT =
  /^Can't instantiate abstract class (\w+) (?:with(?:out an implementation for)? abstract methods?) ([\w', ]+)$/;

/** A method that a subclass has to provide, and has under another name only, in Python. */
export const abstractMethodRecipe: Recipe = findingsRecipe({
  slug: "abstract-method",
  guide,
  score(fault, investigation) {
    const { type, value } = fault.exception;
    const isOne = type === "NotImplementedError" || (type === "TypeError" && ABSTRACT.test(value));
    return isOne && findings(investigation, fault).length > 0 ? 0.9 : null;
  },
  findings,
});

const ADVICE = "Name the method as the base class calls it, and mark it as an override.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const ideas = wantedOf(investigation, fault).flatMap(({ owner, method }) =>
    misnamed(investigation.code, owner, method),
  );
  const [idea] = ideas;
  if (!idea || ideas.length > 1) return [];
  return [{ id: "misnamed", sentence: idea.cause, ...placeOf(fault), ideas, advice: ADVICE }];
}

interface Wanted {
  /** The class that does not provide the method. */
  readonly owner: ClassSymbol;
  /** As the base class declares it. */
  readonly method: FunctionSymbol;
}

/** Which class lacks which method: by the message, by what `self` was, or the only one that lacks it. */
function wantedOf({ code }: Investigation, fault: PythonFault): Wanted[] {
  const abstract = ABSTRACT.exec(fault.exception.value);
  if (abstract) {
    const owners = code
      .classesNamed(abstract[1] ?? "")
      .filter(({ path }) => code.file(path)?.isTest === false);
    const [owner, ...others] = owners;
    if (!owner || others.length > 0) return [];
    return [...(abstract[2] ?? "").matchAll(/\w+/g)].flatMap(([name]) => {
      const method = methodOf(code, owner, name);
      return method ? [{ owner, method }] : [];
    });
  }
  const method = fault.function;
  const base = method && enclosingClass(code, method.path, method.node);
  if (!method || !base) return [];
  const lacking = code
    .subclassesOf(base.name)
    .filter((one) => code.file(one.path)?.isTest === false)
    .filter((one) => methodOf(code, one, method.name)?.node.id === method.node.id);
  const said = `${fault.exception.value} ${JSON.stringify(fault.frame.frame.locals?.self ?? "")}`;
  const seen = lacking.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(said));
  return (seen.length > 0 ? seen : lacking.length === 1 ? lacking : []).map((owner) => ({ owner, method }));
}

/** The method of the class that has nearly the name, takes as much, and that nobody calls by its own. */
function misnamed(code: CodeIndex, owner: ClassSymbol, method: FunctionSymbol): Idea[] {
  const file = code.file(owner.path);
  const isStatic = (symbol: FunctionSymbol) =>
    /\b(?:static|class)method\b/.test(decoratorsOf(symbol.node).join(" "));
  const own = (code.symbolsOf(owner.path)?.functions ?? []).filter(
    (symbol) =>
      symbol.qualifiedName === `${owner.qualifiedName}.${symbol.name}` &&
      !/^__.*__$/.test(symbol.name) &&
      !owner.bases.some((base) =>
        code.classesNamed(base.split(".").at(-1) ?? "").some((one) => methodOf(code, one, symbol.name)),
      ) &&
      takesAsMuch(symbol, method) &&
      isStatic(symbol) === isStatic(method) &&
      code.callsOf(symbol.name).every((site) => code.file(site.path)?.isTest),
  );
  const likely = likelyName(
    method.name,
    own.map(({ name }) => name),
  );
  const meant = likely && likely.by !== "overlap" ? own.find(({ name }) => name === likely.name) : undefined;
  const name = meant && field(meant.node, "name");
  if (!file || !meant || !name) return [];
  // The tests that call it by its own name would no longer find it.
  if (code.callsOf(meant.name).length > 0) return [];
  return [
    runningIdea({
      cause: `${owner.name} at ${owner.path}:${meant.startLine} calls its method \`${meant.name}\`, where its base class asks for \`${method.name}\`.`,
      explanation: `It is called \`${method.name}\`, as ${method.path}:${method.startLine} asks for.`,
      edits: [replaceNode(file, name, method.name)],
      basis: "house",
      name: `${method.name.replace(/^_+/, "")}_is_provided`,
      sentence: `The class provides ${method.name}.`,
    }),
  ];
}

function takesAsMuch(own: FunctionSymbol, method: FunctionSymbol): boolean {
  const [mine, theirs] = [parametersOf(own.node), parametersOf(method.node)];
  if (mine.some(({ kind }) => kind === "args") || theirs.some(({ kind }) => kind === "args")) return true;
  const needed = mine.filter(
    ({ kind, defaultValue }) => kind === "positional" && defaultValue === null,
  ).length;
  const given = theirs.filter(({ kind }) => kind === "positional").length;
  return needed <= given && given <= mine.filter(({ kind }) => kind === "positional").length;
}
