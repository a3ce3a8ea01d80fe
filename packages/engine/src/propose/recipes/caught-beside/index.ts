import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { tryAround } from "../../../code/python/handlers.ts";
import type { Investigation } from "../../../investigation.ts";
import { failureValueOf } from "../../house/failure-value.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { moduleNames, namesAt, namesRead } from "../edits/names.ts";
import { isTryable, statementOnLine, wrapInTry } from "../edits/statements.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { returnKindOf } from "../fault/return-kind.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import { type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { caughtBesideGuide } from "./guide.ts";
import { placeOfTwin, type Twin, twinsOf } from "./twins.ts";

/** An error that another function catches around the same call, in Python. */
export const caughtBesideRecipe: Recipe = findingsRecipe({
  slug: "caught-beside",
  guide: caughtBesideGuide,
  score: (fault, investigation) => (ideaFor(investigation, fault) ? 0.6 : null),
  findings(investigation, fault): Finding[] {
    const idea = ideaFor(investigation, fault);
    if (!idea) return [];
    return [
      {
        id: "caught",
        sentence: idea.cause,
        path: fault.file.path,
        line: fault.line,
        ideas: [idea],
        advice: "Say what holds when the call fails, in one place.",
      },
    ];
  },
});

/** Other names under which an error is caught. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  JSONDecodeError: ["ValueError"],
  UnicodeDecodeError: ["ValueError"],
  TimeoutError: ["TimeoutError", "CancelledError"],
  ConnectionRefusedError: ["ConnectionError", "OSError"],
  ConnectionResetError: ["ConnectionError", "OSError"],
  FileNotFoundError: ["OSError"],
  PermissionError: ["OSError"],
  RelatedObjectDoesNotExist: ["DoesNotExist", "ObjectDoesNotExist"],
};

/** Slips of the code, and values that cannot be read: of those each has a meaning of its own, whatever another one has. */
const OF_CODE =
  /^(?:ValueError|NameError|UnboundLocalError|AttributeError|TypeError|ImportError|ModuleNotFoundError|SyntaxError|RecursionError|AssertionError|KeyError|IndexError|ZeroDivisionError|NotImplementedError)$/;

function ideaFor(investigation: Investigation, fault: PythonFault): Idea | null {
  const { code } = investigation;
  const type = fault.exception.type.split(".").at(-1) ?? "";
  if (OF_CODE.test(type) || fault.event.exceptions.at(-1) !== fault.exception) return null;
  const catches = (name: string) => {
    const last = name.split(".").at(-1) ?? "";
    const bases = code
      .classesNamed(type)
      .flatMap(({ bases: own }) => own.map((one) => one.split(".").at(-1)));
    return (
      last === type || (ALSO[type] ?? []).includes(last) || (bases.includes(last) && last !== "Exception")
    );
  };
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const statement = file && statementOnLine(file, frame.line);
    if (!file || !statement) return null;
    const [around] = tryAround(file.tree.rootNode, frame.line);
    // Whoever tries this call has said what it catches.
    if (
      around &&
      code.functionAt(frame.path, around.line)?.node.id === code.functionAt(frame.path, frame.line)?.node.id
    )
      return null;
    for (const node of [...relationRead(fault), ...callsOn(statement, frame)]) {
      const twins = twinsOf(code, file, node, catches).filter(
        // Further out only the file in which the handler stands knows its words.
        (twin) => frame === fault.frame || twin.file.path === file.path,
      );
      const idea = agreed(investigation, { file, statement, frame }, twins, type);
      if (idea) return idea;
    }
  }
  return null;
}

/** The read of a relation that is not there: whoever called the function in which it stands may know what that means. */
function relationRead({ exception, statement }: PythonFault): Node[] {
  const relation = /has no (\w+)\.?$/.exec(exception.value)?.[1];
  return /RelatedObjectDoesNotExist$/.test(exception.type)
    ? statement
        .descendantsOfType("attribute")
        .filter((node) => field(node, "attribute")?.text === relation)
        .slice(0, 1)
    : [];
}

function callsOn(statement: Node, { line }: OwnFrame): Node[] {
  return statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1);
}

interface Spot {
  readonly file: SourceFile;
  readonly statement: Node;
  readonly frame: OwnFrame;
}

function agreed(
  investigation: Investigation,
  { file, statement, frame }: Spot,
  twins: readonly Twin[],
  type: string,
): Idea | null {
  const { code } = investigation;
  const [twin, ...others] = twins;
  const symbol = code.functionAt(frame.path, frame.line);
  if (!twin || !symbol || !isTryable(statement) || others.some((one) => one.leaves.text !== twin.leaves.text))
    return null;
  const caught = twin.clause.caught.find(({ name }) => name !== null) ?? null;
  const left = caught && leavingHere(investigation, { file, statement, frame }, twin);
  const heads = (twin.clause.tuple ?? caught?.node)?.text ?? "";
  const imports = left && importsFor(investigation, twin, { file, statement }, heads);
  if (!caught || !left || !imports) return null;
  const alias =
    twin.clause.alias !== null && left.includes(twin.clause.alias) ? ` as ${twin.clause.alias}` : "";
  const edit = wrapInTry(file, statement, { caught: `${heads}${alias}`, lines: [left] });
  if (!edit) return null;
  const place = placeOfTwin(twin);
  return {
    cause: `\`${statement.text.split("\n")[0]?.slice(0, 60)}\` may end with ${type}, which ${place} catches around the same and ${file.path}:${frame.line} does not.`,
    explanation: `It is caught here too, and \`${left}\` is done, as at ${place}.`,
    edits: [...imports, edit].map((one) => ({ ...one, part: "fix" })),
    basis: "house",
    expectation: NO_ERROR,
    name: `${type.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase()}_is_caught`,
    sentence: "What may fail is dealt with as beside it.",
  };
}

const EMPTY = /^return(?: (?:None|\{\}|\[\]|\(\)|""|''|0|False))?$/;

/** What is done here: the function's own answer for nothing where the other gives its own, else the same. */
function leavingHere({ code }: Investigation, { file, statement, frame }: Spot, twin: Twin): string | null {
  const symbol = code.functionAt(frame.path, frame.line);
  const text = twin.leaves.text;
  if (!symbol || text.includes("\n")) return null;
  if (twin.leaves.type === "return_statement" && EMPTY.test(text)) {
    const own = ownNothing(symbol.node) ?? failureValueOf(code, symbol)?.statement ?? null;
    if (own !== null) return own;
    return /^return(?: None)?$/.test(text) &&
      returnKindOf(symbol) === "unknown" &&
      field(symbol.node, "return_type") === null
      ? text
      : null;
  }
  const known = namesAt(code, file, statement);
  const needed = namesRead(twin.leaves)
    .map((node) => node.text)
    .filter((name) => name !== twin.clause.alias);
  const theirs = moduleNames(code, twin.file);
  return needed.every((name) => known.has(name) || theirs.has(name) || BUILT_IN.test(name)) ? text : null;
}

const BUILT_IN =
  /^(?:str|repr|int|float|len|type|dict|list|set|tuple|ValueError|KeyError|TypeError|RuntimeError|LookupError|None|True|False)$/;

/** `return Note()`: what a branch of the function gives where there is nothing, by a call without arguments. */
function ownNothing(definition: Node): string | null {
  const found = definition
    .descendantsOfType("if_statement")
    .flatMap((branch) => field(branch, "consequence")?.namedChildren ?? [])
    .filter((node) => node.type === "return_statement" && /^return [A-Z]\w*\(\)$/.test(node.text))
    .map(({ text }) => text);
  const [only, ...others] = new Set(found);
  return only !== undefined && others.length === 0 ? only : null;
}

/** What the handler names and this file lacks. Null where it cannot be had. */
function importsFor(
  { code }: Investigation,
  twin: Twin,
  target: { readonly file: SourceFile; readonly statement: Node },
  heads: string,
): Edit[] | null {
  if (twin.file.path === target.file.path) return [];
  // What is imported from a file that imports this one is not there in time.
  if (code.importsOf(twin.file.path).includes(target.file.path)) return null;
  const known = namesAt(code, target.file, target.statement);
  const roots = new Set([
    ...[...heads.matchAll(/[A-Za-z_]\w*(?:\.\w+)*/g)].map(([name]) => name.split(".")[0] ?? name),
    ...namesRead(twin.leaves).map(({ text }) => text),
  ]);
  const edits: Edit[] = [];
  for (const name of roots) {
    if (known.has(name) || name === twin.clause.alias || !moduleNames(code, twin.file).has(name)) continue;
    const made = moduleNameAt(code, twin.file, name, target);
    if (!made || made.text !== name) return null;
    edits.push(...made.imports);
  }
  return edits;
}
