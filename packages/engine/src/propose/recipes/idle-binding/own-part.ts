import type { Node } from "web-tree-sitter";
import { bindingsAt } from "./bindings.ts";
import { failingUse } from "./failing-use.ts";
import { isFit, isIdle } from "./own-name.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";

/**
 * A part is read of something that does not have it, and a variable of exactly this name lies there and nobody reads it:
 * `person.posts` beside `const [person, posts] = …`.
 */
export function ownPart(scene: Scene): Meant[] {
  const failing = failingUse(scene);
  const whole = failing?.use.parent;
  if (
    !failing?.part ||
    /^(?:self|cls|this)$/.test(failing.use.text) ||
    failing.isAbsent ||
    !whole ||
    isCalled(whole)
  )
    return [];
  const { part, use } = failing;
  const meant = bindingsAt(use, scene.dialect).find(({ name }) => name === part);
  if (!meant || meant.role === "parameter" || !isIdle(meant) || !isFit(scene, meant, whole)) return [];
  return renamedTo(scene, [whole], meant.name, {
    id: "own_part",
    cause: `\`${use.text}\` has no \`${part}\`; a variable of this name lies there and is read by nobody.`,
    explanation: `It uses the variable \`${part}\`.`,
    basis: "house",
  });
}

function isCalled({ id, parent }: Node): boolean {
  return parent !== null && /^call/.test(parent.type) && parent.firstNamedChild?.id === id;
}
