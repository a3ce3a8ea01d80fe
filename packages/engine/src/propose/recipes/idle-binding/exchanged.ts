import type { Node } from "web-tree-sitter";
import type { CallSite, CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { dialectFor } from "../../search/dialects.ts";
import { walk } from "../../search/scope.ts";
import type { Dialect } from "../../search/view.ts";
import { replaceNode } from "../edits/expressions.ts";
import { type Kind, kindOf, wantedAt } from "./kinds.ts";
import type { Meant, Scene } from "./scene.ts";

const MOST_FRAMES = 4;
const MOST_CALLS = 40;

/**
 * Two arguments of a call stand in each other's place, `schedule("rotate", rotate, { every: 60 })`: every other call of the
 * function gives an object where this one gives a function, and a function where it gives an object. The call need not be on
 * the trace: what it hands over is used later.
 */
export function exchanged(scene: Scene): readonly Meant[] {
  const { code } = scene;
  const found = namesOnTrace(scene).flatMap((name) => {
    const calls = code
      .callsOf(name)
      .filter(({ path }) => code.file(path)?.isTest === false)
      .slice(0, MOST_CALLS)
      .flatMap((site) => argumentsOf(site, code) ?? []);
    return calls.flatMap((call) => {
      const others = calls.filter((other) => other !== call);
      const pair = exchangedPair(
        call.kinds,
        others.map(({ kinds }) => kinds),
      );
      // Of two calls either may be the odd one: then the function itself has to tell.
      const isTold =
        others.length > 1 || pair?.some((place) => isUsedOtherwise(scene, name, place, call.kinds));
      return pair && isTold ? [{ name, call, pair }] : [];
    });
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return [];
  const { name, call, pair } = only;
  const file = code.file(call.path);
  const [left, right] = pair.map((place) => call.values[place]);
  if (!file || !left || !right) return [];
  const line = startLineOf(left);
  return [
    {
      id: "exchanged_arguments",
      cause: `${call.path}:${line} gives ${name} two arguments in each other's place.`,
      explanation: `They change places: the other calls of ${name} give ${call.kinds[pair[1]]} first, then ${call.kinds[pair[0]]}.`,
      edits: [replaceNode(file, left, right.text), replaceNode(file, right, left.text)],
      basis: "house",
      path: call.path,
      line,
    },
  ];
}

/** Names of the functions of the trace, and of those around them. */
function namesOnTrace({ code, frames }: Scene): string[] {
  const symbols = frames.slice(-MOST_FRAMES).flatMap(({ path, line }) => {
    const own = code.functionAt(path, line);
    const around = (code.symbolsOf(path)?.functions ?? []).filter(
      ({ startLine, endLine }) => startLine <= line && line <= endLine,
    );
    return own ? [own, ...around] : around;
  });
  return [...new Set(symbols.map(({ name }) => name))].filter((name) => /^\w+$/.test(name));
}

interface Given {
  readonly path: string;
  readonly values: readonly Node[];
  readonly kinds: readonly (Kind | null)[];
}

function argumentsOf({ path, node }: CallSite, code: CodeIndex): Given | null {
  const file = code.file(path);
  const dialect = file && dialectFor(file);
  const seen = dialect?.view(node);
  if (!file || !dialect || seen?.kind !== "call") return null;
  const values = seen.values.filter(({ type }) => type !== "keyword_argument");
  if (values.length < 2 || values.some(({ type }) => /spread|splat/.test(type))) return null;
  return {
    path,
    values,
    kinds: values.map((value) => kindOfValue(value, file.tree.rootNode, code, dialect)),
  };
}

/** A plain name is of the kind of what it is given, where it is given something once. */
function kindOfValue(value: Node, root: Node, code: CodeIndex, dialect: Dialect): Kind | null {
  const own = kindOf(value, code, dialect);
  if (own || value.type !== "identifier") return own;
  if (code.functionsNamed(value.text).length > 0) return "function";
  const given = [...walk(root)].flatMap((node) => {
    const told = dialect.statement(node);
    return told.kind === "assign" && told.target.text === value.text ? [told.value] : [];
  });
  const [only, ...others] = given;
  return only && others.length === 0 ? kindOf(only, code, dialect) : null;
}

/** The two places of which each has the kind that all others have at the other one. */
function exchangedPair(
  own: readonly (Kind | null)[],
  others: readonly (readonly (Kind | null)[])[],
): readonly [number, number] | null {
  const usual = own.map((_, place) => {
    const [kind, ...further] = new Set(others.map((kinds) => kinds[place]));
    return kind && further.length === 0 ? kind : null;
  });
  const odd = own.flatMap((kind, place) =>
    kind !== null && usual[place] !== null && kind !== usual[place] ? [place] : [],
  );
  const [left, right, ...more] = odd;
  if (left === undefined || right === undefined || more.length > 0) return null;
  return own[left] === usual[right] && own[right] === usual[left] ? [left, right] : null;
}

/** Whether a function uses what it is given at a place as something of another kind. */
function isUsedOtherwise(
  { code }: Scene,
  name: string,
  place: number,
  kinds: readonly (Kind | null)[],
): boolean {
  const [only, ...others] = code.functionsNamed(name);
  const file = only && code.file(only.path);
  if (!only || !file || others.length > 0) return false;
  const dialect = dialectFor(file);
  const given = (field(only.node, "parameters")?.namedChildren ?? []).filter(
    ({ type, text }) => type !== "comment" && !/^(?:self|cls)$/.test(text),
  )[place];
  const parameter = given && (field(given, "pattern") ?? field(given, "name") ?? given);
  if (parameter?.type !== "identifier") return false;
  const wanted = [...walk(only.node)]
    .filter((node) => node.type === "identifier" && node.text === parameter.text && node.id !== parameter.id)
    .flatMap((node) => wantedAt(node, dialect) ?? []);
  return wanted.length > 0 && wanted.every((kind) => kind !== kinds[place]);
}
