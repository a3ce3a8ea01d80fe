/** What is known of a value that an argument must have, from how the code reads it and from its declared type. */
export type Shape =
  | { readonly kind: "any" }
  | { readonly kind: "number" }
  | { readonly kind: "text"; readonly value?: string }
  /** Something that is called; what it gives back is unknown. */
  | { readonly kind: "function" }
  /** JavaScript that makes the value. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "object"; readonly members: Readonly<Record<string, Shape>> };

export const ANY: Shape = { kind: "any" };

/** Both at once. Where they contradict each other the first one holds. */
export function merged(left: Shape, right: Shape): Shape {
  if (left.kind === "any") return right;
  if (right.kind === "any") return left;
  if (left.kind === "list" && right.kind === "list")
    return { kind: "list", item: merged(left.item, right.item) };
  if (left.kind === "object" && right.kind === "object") {
    const members: Record<string, Shape> = { ...left.members };
    for (const [name, shape] of Object.entries(right.members))
      members[name] = merged(members[name] ?? ANY, shape);
    return { kind: "object", members };
  }
  if (left.kind === "text" && right.kind === "text" && left.value === undefined) return right;
  return left;
}

/** The shape with one part made empty; parts of the items of a list are empty in each. */
export function withEmpty(shape: Shape, names: readonly string[], empty: "undefined" | "null"): Shape {
  return withPart(shape, names, empty);
}

/** The shape with one part that is this JavaScript; parts of the items of a list are it in each. */
export function withPart(shape: Shape, names: readonly string[], text: string): Shape {
  const [first, ...rest] = names;
  if (first === undefined) return { kind: "code", text };
  if (shape.kind === "list" && !/^\d+$/.test(first))
    return { kind: "list", item: withPart(shape.item, names, text) };
  const members = shape.kind === "object" ? shape.members : {};
  return { kind: "object", members: { ...members, [first]: withPart(members[first] ?? ANY, rest, text) } };
}

/** The shape with more known of one part. */
export function withShape(shape: Shape, names: readonly string[], part: Shape): Shape {
  return merged(
    shape,
    names.reduceRight<Shape>((inner, name) => ({ kind: "object", members: { [name]: inner } }), part),
  );
}

/** What unknown parts of an argument become: one of several tries. */
export interface Filling {
  readonly any: string;
  readonly number: string;
  readonly text: string;
  /** Items of each list. */
  readonly items: number;
}

export function textOf(shape: Shape, filling: Filling): string {
  switch (shape.kind) {
    case "any":
      return filling.any;
    case "number":
      return filling.number;
    case "text":
      return JSON.stringify(shape.value ?? filling.text);
    case "function":
      return filling.any.startsWith("{") ? `() => (${filling.any})` : `() => ${filling.any}`;
    case "code":
      return shape.text;
    case "list":
      return `[${Array.from({ length: filling.items }, () => textOf(shape.item, filling)).join(", ")}]`;
    case "object": {
      const entries = Object.entries(shape.members)
        .map(([name, value]) => [name, textOf(value, filling)] as const)
        .filter(([name, text]) => text !== "undefined" && /^[A-Za-z_$][\w$]*$/.test(name))
        .map(([name, text]) => `${name}: ${text}`);
      return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
    }
  }
}
