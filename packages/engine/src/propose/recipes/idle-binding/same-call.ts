import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { walk } from "../../search/scope.ts";
import { type Binding, bindingsAt, isAsked, readsName } from "./bindings.ts";
import { isIdle } from "./own-name.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";

/** A function that calls itself with the very same values never ends: what it has made from one of them is meant. */
export function sameCall(scene: Scene): Meant[] {
  const { type, message, code, file, dialect } = scene;
  const isEndless = type === "RecursionError" || /^Maximum call stack size exceeded/.test(message);
  if (!isEndless) return [];
  const places = scene.frames.filter(({ path }) => path === file.path).map(({ line }) => line);
  const symbols = new Set(places.flatMap((line) => code.functionAt(file.path, line) ?? []));
  for (const symbol of symbols) {
    const parameters = namesOf(symbol.node);
    const found = [...walk(symbol.node)].flatMap((node) => {
      const call = dialect.view(node);
      if (call?.kind !== "call" || lastNameOf(call.callee) !== symbol.name) return [];
      if (!places.some((line) => node.startPosition.row < line && line <= node.endPosition.row + 1))
        return [];
      const isSame =
        parameters.length > 0 &&
        call.values.length > 0 &&
        call.values.every((value, at) => isGiven(value, at, parameters));
      return isSame ? [call.values.map((value) => field(value, "value") ?? value)] : [];
    });
    const [values, ...others] = found;
    if (!values || others.length > 0) continue;
    const meant = values.flatMap((value) => {
      const onward = onwardFrom(scene, value);
      return onward ? [{ value, onward }] : [];
    });
    const [only, ...rivals] = meant;
    if (!only || rivals.length > 0) continue;
    return renamedTo(scene, [only.value], only.onward.name, {
      id: "same_call",
      cause: `\`${symbol.name}\` calls itself with the \`${only.value.text}\` that it was given, and never ends.`,
      explanation: `It goes on with \`${only.onward.name}\`, which is made from it.`,
      basis: "house",
    });
  }
  return [];
}

function namesOf(definition: Node): string[] {
  const single = field(definition, "parameter");
  const list = single ? [single] : (field(definition, "parameters")?.namedChildren ?? []);
  return list
    .map(
      (one) =>
        (field(one, "pattern") ?? field(one, "name") ?? field(one, "left") ?? one.firstNamedChild ?? one)
          .text,
    )
    .filter((name) => !/^(?:self|cls|this)$/.test(name));
}

function isGiven(value: Node, at: number, parameters: readonly string[]): boolean {
  if (value.type === "keyword_argument") return field(value, "name")?.text === field(value, "value")?.text;
  return value.type === "identifier" && value.text === parameters[at];
}

/** The one thing that is made from a value on the way to here: what nobody reads first, then what is only asked about. */
function onwardFrom({ dialect }: Scene, value: Node): Binding | null {
  const made = bindingsAt(value, dialect).filter(
    (binding) => binding.role !== "parameter" && readsName(binding.source, value.text, dialect),
  );
  const ranks = [made.filter(isIdle), made.filter(({ reads }) => reads.every(isAsked)), made];
  const best = ranks.find((rank) => rank.length > 0) ?? [];
  const [only, ...others] = best;
  return only && others.length === 0 ? only : null;
}
