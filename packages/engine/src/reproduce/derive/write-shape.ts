import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { decoratorsOf, fieldsOf } from "../../code/python/class-fields.ts";
import { type Parameter, parametersOf } from "../../code/python/parameters.ts";
import { classNamed, methodOf } from "../../diagnose/origin/python/callees.ts";
import { creation, modelNamed } from "../borrow/django-rows.ts";
import { mappedRow } from "../call/mapped-row.ts";
import { exampleOf } from "../call/rebuild-object.ts";
import type { RebuildContext, Rebuilt } from "../call/rebuild-value.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import { ofNamedClass } from "./named-class.ts";
import { ANY, merged, type Shape } from "./shape.ts";
import { shapeOfAnnotation, shapeOfName } from "./shape-of-annotation.ts";
import { shapeOfParameter } from "./shape-of-use.ts";

/** What unknown parts of a value become: one of several tries. */
export interface Filling {
  readonly any: string;
  readonly number: string;
  readonly text: string;
  /** Which of the texts that the code compares with is taken. */
  readonly choice: number;
  /** Items of each list. */
  readonly items: number;
  /** Whether objects are made as the project's tests make them, where they do. */
  readonly byExample: boolean;
}

/** The least of everything. */
export const PLAIN: Filling = { any: "1", number: "1", text: "x", choice: 0, items: 1, byExample: false };

const DEEPEST = 6;

/** Python text that makes a value of a shape. Its parts are made up, so it stands in for the real one. */
export function writeShape(context: RebuildContext, shape: Shape, filling: Filling, depth = 0): Rebuilt {
  if (depth > DEEPEST) return plain("None");
  const inner = (one: Shape) => writeShape(context, one, filling, depth + 1);
  switch (shape.kind) {
    case "any":
      return plain(filling.any);
    case "number":
      return plain(filling.number);
    case "flag":
      return plain("True");
    case "absent":
      return { obstacle: "nothing" };
    case "text": {
      const value = shape.values[filling.choice % Math.max(1, shape.values.length)] ?? filling.text;
      return plain(pythonLiteral(value, context.quote));
    }
    case "code":
      return { text: shape.text, imports: shape.imports, obstacle: null, isStandIn: true };
    case "list":
      return joined(itemsOf(shape, filling.items).map(inner), (texts) => `[${texts.join(", ")}]`);
    case "tuple":
      return joined(
        shape.items.map(inner),
        (texts) => `(${texts.join(", ")}${texts.length === 1 ? "," : ""})`,
      );
    case "dict": {
      const entries = Object.entries(shape.entries).filter(([, one]) => one.kind !== "absent");
      return joined(
        entries.map(([, one]) => inner(one)),
        (texts) =>
          `{${texts.map((text, at) => `${pythonLiteral(entries[at]?.[0] ?? "", context.quote)}: ${text}`).join(", ")}}`,
      );
    }
    case "function": {
      const made = inner(shape.returns);
      if (made.obstacle !== null) return made;
      if (shape.isAsync)
        return {
          text: `AsyncMock(return_value=${made.text})`,
          imports: [...made.imports, { module: "unittest.mock", name: "AsyncMock", alias: null }],
          obstacle: null,
          isStandIn: true,
        };
      return { ...made, text: `lambda *args, **kwargs: ${made.text}` };
    }
    case "object":
      return shape.owner
        ? instance(context, shape.owner, shape.members, filling, depth)
        : standIn(context, shape.members, filling, depth);
  }
}

function itemsOf({ item, others }: Extract<Shape, { kind: "list" }>, count: number): Shape[] {
  if (item.kind === "absent") return [];
  const { before, after } = others ?? {};
  return [
    ...(before ? [before] : []),
    ...Array.from({ length: count }, () => item),
    ...(after ? [after] : []),
  ];
}

function plain(text: string, imports: readonly NeededImport[] = []): Rebuilt {
  return { text, imports, obstacle: null, isStandIn: true };
}

function joined(parts: readonly Rebuilt[], write: (texts: readonly string[]) => string): Rebuilt {
  const texts: string[] = [];
  const imports: NeededImport[] = [];
  for (const part of parts) {
    if (part.obstacle !== null) return part;
    texts.push(part.text);
    imports.push(...part.imports);
  }
  return { text: write(texts), imports, obstacle: null, isStandIn: true };
}

/** An object of which only its members are known: something with these members. */
function standIn(
  context: RebuildContext,
  members: Readonly<Record<string, Shape>>,
  filling: Filling,
  depth: number,
): Rebuilt {
  const given = Object.entries(members).filter(([, one]) => one.kind !== "absent");
  if (given.some(([name]) => /^__/.test(name))) return { obstacle: "an object with special methods" };
  const made = joined(
    given.map(([, one]) => writeShape(context, one, filling, depth + 1)),
    (texts) => `SimpleNamespace(${texts.map((text, at) => `${given[at]?.[0]}=${text}`).join(", ")})`,
  );
  return made.obstacle === null
    ? { ...made, imports: [...made.imports, { module: "types", name: "SimpleNamespace", alias: null }] }
    : made;
}

function instance(
  context: RebuildContext,
  owner: ClassSymbol,
  members: Readonly<Record<string, Shape>>,
  filling: Filling,
  depth: number,
): Rebuilt {
  const { project } = context;
  const own = project.importOf(owner.path, owner.name);
  if (owner.qualifiedName !== owner.name) return { obstacle: `an object of ${owner.qualifiedName}` };
  if (owner.bases.some((base) => /(?:Enum|Flag)$/.test(base))) {
    const [first] = fieldsOf(owner).filter(({ value }) => value !== null);
    return first ? plain(`${owner.name}.${first.name}`, [own]) : { obstacle: "an enumeration" };
  }
  if (filling.byExample) {
    const shown = exampleOf(owner.name, context, owner.name);
    if (shown.obstacle === null) return { ...shown, imports: [...shown.imports, own] };
  }
  const mapped = mappedRow(owner, context, (shape) => writeShape(context, shape, filling, depth + 1));
  if (mapped) return mapped;
  if (modelNamed(project, owner.name)) {
    const imports: NeededImport[] = [];
    const saved = creation(project, owner, null, imports, 0);
    return plain(context.hasDatabase ? saved : saved.replaceAll(".objects.create(", "("), imports);
  }
  const given = constructorShapes(context, owner, members, depth);
  const made = joined(
    given.map(({ shape }) => writeShape(context, shape, filling, depth + 1)),
    (texts) => `${owner.name}(${texts.map((text, at) => `${given[at]?.name}=${text}`).join(", ")})`,
  );
  return made.obstacle === null ? { ...made, imports: [...made.imports, own] } : made;
}

interface GivenShape {
  readonly name: string;
  readonly shape: Shape;
}

/** What a constructor must be given, and what of the rest is known. */
function constructorShapes(
  { project }: RebuildContext,
  owner: ClassSymbol,
  members: Readonly<Record<string, Shape>>,
  depth: number,
): GivenShape[] {
  const initialiser = methodOf(project.code, owner, "__init__");
  if (initialiser) {
    const held = heldAs(initialiser.node);
    return parametersOf(initialiser.node)
      .slice(1)
      .filter(({ kind }) => kind === "positional" || kind === "keyword_only")
      .flatMap(({ name, defaultValue }) => {
        const member = members[held.get(name) ?? name];
        if (defaultValue !== null && isLeftOut(member, defaultValue)) return [];
        const read = shapeOfParameter(
          project.code,
          initialiser.path,
          initialiser.node,
          name,
          Number.POSITIVE_INFINITY,
          depth,
        );
        return [{ name, shape: ofNamedClass(project.code, name, settled(member, read)) }];
      })
      .filter(({ shape }) => shape.kind !== "absent");
  }
  return declaredFields(project.code, owner, 0).flatMap(({ name, annotation, value }) => {
    const member = members[name];
    if (value !== null && isLeftOut(member, value)) return [];
    const declared = shapeOfAnnotation(project.code, owner.path, annotation, depth);
    const shape = settled(member, declared.kind === "any" ? shapeOfName(name) : declared);
    return shape.kind === "absent" ? [] : [{ name, shape }];
  });
}

/** What has a default is given only where something is known of it that the default may not be. */
function isLeftOut(member: Shape | undefined, defaultValue: Node): boolean {
  if (member === undefined || member.kind === "any") return true;
  const isPlain =
    /^(?:number|flag)$/.test(member.kind) || (member.kind === "text" && member.values.length === 0);
  return isPlain && /^(?:integer|float|string|true|false)$/.test(defaultValue.type);
}

/** What was said of a member holds over what is declared, unless it says nothing. */
function settled(member: Shape | undefined, declared: Shape): Shape {
  if (member === undefined) return declared;
  if (member.kind === "code" || member.kind === "absent" || member.kind === "text") return member;
  return merged(declared, member) === ANY ? ANY : merged(declared, member);
}

/** `self._rate = rate`: the member that each parameter of a constructor becomes. */
function heldAs(initialiser: Node): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const assignment of initialiser.descendantsOfType("assignment")) {
    const left = field(assignment, "left");
    const right = field(assignment, "right");
    const source = right?.type === "boolean_operator" ? field(right, "left") : right;
    if (left?.type === "attribute" && field(left, "object")?.text === "self" && source?.type === "identifier")
      names.set(source.text, field(left, "attribute")?.text ?? "");
  }
  return names;
}

type Declared = Pick<Parameter, "name" | "annotation"> & { readonly value: Node | null };

/** Fields of data classes, models of pydantic and the like, those of their bases first. */
function declaredFields(
  code: RebuildContext["project"]["code"],
  owner: ClassSymbol,
  depth: number,
): Declared[] {
  const isData =
    decoratorsOf(owner.node).some((mark) => /dataclass|^(?:attr|attrs)\.|^define|^frozen/.test(mark)) ||
    owner.bases.some((base) => /(?:NamedTuple|BaseModel|Schema|Struct|SQLModel)$/.test(base));
  const inherited =
    depth > 3
      ? []
      : owner.bases.flatMap((base) => {
          const found = classNamed(code, owner.path, base);
          return found ? declaredFields(code, found, depth + 1) : [];
        });
  const own =
    isData || inherited.length > 0 ? fieldsOf(owner).filter(({ annotation }) => annotation !== null) : [];
  return [...inherited, ...own.filter(({ annotation }) => !/ClassVar/.test(annotation?.text ?? ""))];
}
