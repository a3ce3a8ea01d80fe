import type { ClassSymbol } from "../../code/code-index.ts";
import type { NeededImport } from "../python/imports.ts";

/** What is known of a Python value, from how the code reads it and from its declared type. */
export type Shape =
  | { readonly kind: "any" }
  | { readonly kind: "number" }
  /** A text; `values` are those that the code compares it with, the likeliest first. */
  | { readonly kind: "text"; readonly values: readonly string[] }
  | { readonly kind: "flag" }
  /** Python that makes the value. */
  | { readonly kind: "code"; readonly text: string; readonly imports: readonly NeededImport[] }
  /** `others`: items that come before or after it and are unlike it. */
  | {
      readonly kind: "list";
      readonly item: Shape;
      readonly others?: { readonly before?: Shape; readonly after?: Shape };
    }
  | { readonly kind: "tuple"; readonly items: readonly Shape[] }
  | { readonly kind: "dict"; readonly entries: Readonly<Record<string, Shape>> }
  | {
      readonly kind: "object";
      readonly owner: ClassSymbol | null;
      readonly members: Readonly<Record<string, Shape>>;
    }
  /** Something that is called, and what it gives back. */
  | { readonly kind: "function"; readonly returns: Shape; readonly isAsync: boolean }
  /** Left out of what holds it. */
  | { readonly kind: "absent" };

export const ANY: Shape = { kind: "any" };

export function code(text: string, ...imports: readonly NeededImport[]): Shape {
  return { kind: "code", text, imports };
}

/**
 * Both at once. Where they contradict each other the first one holds; of texts those of the second come first, as it
 * stands further down in the code: what a value is compared with last leads to what comes next.
 */
export function merged(left: Shape, right: Shape): Shape {
  if (left.kind === "any") return right;
  if (right.kind === "any") return left;
  if (left.kind === "list" && right.kind === "list")
    return { kind: "list", item: merged(left.item, right.item) };
  if (left.kind === "dict" && right.kind === "dict")
    return { kind: "dict", entries: together(left.entries, right.entries) };
  if (left.kind === "object" && right.kind === "object")
    return {
      kind: "object",
      owner: left.owner ?? right.owner,
      members: together(left.members, right.members),
    };
  if (left.kind === "text" && right.kind === "text")
    return { kind: "text", values: [...new Set([...right.values, ...left.values])] };
  // What is added up may be a text, what is sliced a list: the surer word wins.
  if (left.kind === "list" && right.kind === "text" && left.item.kind === "any") return right;
  if (left.kind === "function" && right.kind === "function")
    return { ...left, returns: merged(left.returns, right.returns), isAsync: left.isAsync || right.isAsync };
  return left;
}

function together(
  left: Readonly<Record<string, Shape>>,
  right: Readonly<Record<string, Shape>>,
): Record<string, Shape> {
  const all: Record<string, Shape> = { ...left };
  for (const [name, shape] of Object.entries(right)) all[name] = merged(all[name] ?? ANY, shape);
  return all;
}

/** The way from a value to a part of it. */
export type Step =
  | { readonly kind: "member"; readonly name: string }
  | { readonly kind: "item" }
  | { readonly kind: "place"; readonly index: number }
  | { readonly kind: "result" };

export interface Part {
  readonly path: readonly Step[];
  readonly shape: Shape;
}

const MOST_PARTS = 40;

/** All parts of a value, itself first, those nearer to it before those further in. */
export function partsOf(shape: Shape): readonly Part[] {
  const found: Part[] = [{ path: [], shape }];
  for (let at = 0; at < found.length && found.length < MOST_PARTS; at++) {
    const part = found[at];
    if (!part) break;
    const into = (step: Step, inner: Shape) => found.push({ path: [...part.path, step], shape: inner });
    switch (part.shape.kind) {
      case "list":
        into({ kind: "item" }, part.shape.item);
        break;
      case "tuple":
        part.shape.items.forEach((item, index) => {
          into({ kind: "place", index }, item);
        });
        break;
      case "dict":
      case "object":
        for (const [name, inner] of Object.entries(
          part.shape.kind === "dict" ? part.shape.entries : part.shape.members,
        ))
          into({ kind: "member", name }, inner);
        break;
      case "function":
        into({ kind: "result" }, part.shape.returns);
        break;
    }
  }
  return found;
}

/** Whether an item that is wrong is alone in its list, or comes behind or before one that is not. */
export type Beside = "alone" | "behind" | "before";

/** The value with another in one of its places. */
export function withPart(
  shape: Shape,
  [step, ...rest]: readonly Step[],
  part: Shape,
  beside: Beside = "alone",
): Shape {
  if (!step) return part;
  if (step.kind === "item" && shape.kind === "list") {
    const item = withPart(shape.item, rest, part, beside);
    if (beside === "alone") return { kind: "list", item };
    return {
      kind: "list",
      item,
      others: beside === "behind" ? { before: shape.item } : { after: shape.item },
    };
  }
  if (step.kind === "place" && shape.kind === "tuple") {
    const inner = shape.items[step.index] ?? ANY;
    return { ...shape, items: shape.items.with(step.index, withPart(inner, rest, part, beside)) };
  }
  if (step.kind === "result" && shape.kind === "function")
    return { ...shape, returns: withPart(shape.returns, rest, part, beside) };
  if (step.kind === "member" && shape.kind === "dict")
    return {
      ...shape,
      entries: {
        ...shape.entries,
        [step.name]: withPart(shape.entries[step.name] ?? ANY, rest, part, beside),
      },
    };
  if (step.kind === "member" && shape.kind === "object")
    return {
      ...shape,
      members: {
        ...shape.members,
        [step.name]: withPart(shape.members[step.name] ?? ANY, rest, part, beside),
      },
    };
  return shape;
}
