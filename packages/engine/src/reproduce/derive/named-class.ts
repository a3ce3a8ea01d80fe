import type { CodeIndex } from "../../code/code-index.ts";
import type { Shape } from "./shape.ts";

/**
 * An object without a declared class, of the one class of the project that its name is the name of: `open_order` of
 * `OpenOrder`. Other values as they are.
 */
export function ofNamedClass(code: CodeIndex, name: string, shape: Shape): Shape {
  const isOpen = shape.kind === "any" || (shape.kind === "object" && shape.owner === null);
  if (!isOpen) return shape;
  const wanted = name
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  const [owner, ...others] = code
    .classesNamed(wanted)
    .filter(({ path, qualifiedName }) => qualifiedName === wanted && code.file(path)?.isTest === false);
  if (!owner || others.length > 0) return shape;
  return { kind: "object", owner, members: shape.kind === "object" ? shape.members : {} };
}
