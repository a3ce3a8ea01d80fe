import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { walk } from "../../search/scope.ts";
import { bindingsAt } from "./bindings.ts";
import { isMadeFrom } from "./derived.ts";
import { failingUse } from "./failing-use.ts";
import { isIdle } from "./own-name.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";

/**
 * A call on the trace hands something else over, while what the parameter is named after lies there and nobody reads it.
 */
export function handedName(scene: Scene): Meant[] {
  const { code, frames } = scene;
  for (const [at, frame] of frames.entries()) {
    const inner = frames[at + 1];
    const called = inner && code.functionAt(inner.path, inner.line);
    const file = code.file(frame.path);
    if (!called || !file || (file.language === "python") !== (scene.file.language === "python")) continue;
    const parameters = parametersOf(called.node);
    for (const node of walk(file.tree.rootNode)) {
      if (node.endPosition.row + 1 < frame.line || node.startPosition.row + 1 > frame.line) continue;
      const call = scene.dialect.view(node);
      if (call?.kind !== "call" || call.name !== called.name) continue;
      const wrong = call.values.flatMap((value, place) => {
        const isNamed = value.type === "keyword_argument";
        const given = isNamed ? field(value, "value") : value;
        const wanted = isNamed ? field(value, "name")?.text : parameters[place];
        if (given?.type !== "identifier") return [];
        const all = bindingsAt(given, scene.dialect);
        const meant = all.find((binding) => binding.name === wanted && isIdle(binding));
        if (meant) return [{ given, meant, isNamed: true }];
        const made = all.filter(
          (binding) =>
            isIdle(binding) && binding.role !== "parameter" && isMadeFrom(binding, given.text, all, scene),
        );
        const [only, ...others] = made;
        return only && others.length === 0 && isInDoubt(scene, at, wanted)
          ? [{ given, meant: only, isNamed: false }]
          : [];
      });
      const [only, ...others] = wrong;
      if (!only || others.length > 0) continue;
      const { name } = only.meant;
      return renamedTo({ file }, [only.given], name, {
        id: "handed_name",
        cause: `\`${called.name}\` is given \`${only.given.text}\`, while \`${name}\` ${only.isNamed ? "is what it takes" : "was made from it"} and is read by nobody.`,
        explanation: `It is given \`${name}\`.`,
        basis: "house",
      });
    }
  }
  return [];
}

/** Whether what failed may be this parameter: the innermost function of the trace tells, where the call is one of it. */
function isInDoubt(scene: Scene, at: number, parameter: string | null | undefined): boolean {
  if (at !== scene.frames.length - 2) return false;
  const failing = failingUse(scene);
  return !parameter || !failing || failing.use.text === parameter;
}

/** Names of the parameters, without the receiver; null for one that is taken apart. */
function parametersOf(definition: Node): (string | null)[] {
  const single = field(definition, "parameter");
  const list = single ? [single] : (field(definition, "parameters")?.namedChildren ?? []);
  const targets = list
    .filter(({ type }) => type !== "comment")
    .map((one) => field(one, "pattern") ?? field(one, "name") ?? field(one, "left") ?? one)
    .map((one) => (one.type === "typed_parameter" ? (one.firstNamedChild ?? one) : one));
  const names = targets.map((one) => (one.type === "identifier" ? one.text : null));
  return /^(?:self|cls|this)$/.test(names[0] ?? "") ? names.slice(1) : names;
}
