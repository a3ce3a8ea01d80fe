import { type CapturedRequest, type CapturedValue, parseRedaction } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field } from "../../code/nodes.ts";
import { isBuiltinException } from "../../code/python/builtin-exceptions.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import type { ProjectCode } from "../python/project-code.ts";
import { type PythonValue, readRepr } from "./python-value.ts";
import { rebuildShown } from "./rebuild-object.ts";

/** Python text that makes a captured value again, or what stands in the way. */
export type Rebuilt =
  | {
      readonly text: string;
      readonly imports: readonly NeededImport[];
      readonly obstacle: null;
      /** Set where part of it is made up in the captured shape. */
      readonly isStandIn?: boolean;
    }
  | { readonly obstacle: string };

export interface RebuildContext {
  readonly project: ProjectCode;
  readonly quote: '"' | "'";
  /** SDKs of Sentry send the representation of each value instead of the value. */
  readonly isRepr: boolean;
  /** What the frames held, by name: what an object was made from often stands there as well. */
  readonly known?: ReadonlyMap<string, CapturedValue>;
  readonly request?: CapturedRequest | null;
  /** Names of the members that the failing line reads. */
  readonly reads?: ReadonlySet<string>;
  /** Whether the tests have a database of Django, so that rows can be made and not only instances. */
  readonly hasDatabase?: boolean;
}

/** Constructors of the standard library whose representation can be written again, and where they live. */
const CONSTRUCTORS: Readonly<Record<string, string>> = {
  "datetime.datetime": "datetime",
  "datetime.date": "datetime",
  "datetime.time": "datetime",
  "datetime.timedelta": "datetime",
  "datetime.timezone": "datetime",
  deque: "collections",
  defaultdict: "collections",
  OrderedDict: "collections",
  Counter: "collections",
  "zoneinfo.ZoneInfo": "zoneinfo",
  Decimal: "decimal",
  Fraction: "fractions",
  UUID: "uuid",
  PosixPath: "pathlib",
  PurePosixPath: "pathlib",
  IPv4Address: "ipaddress",
  IPv6Address: "ipaddress",
  bytearray: "builtins",
  range: "builtins",
  frozenset: "builtins",
  set: "builtins",
  complex: "builtins",
};

/** Writes a captured value as Python. Text from the event only ever becomes an encoded literal. */
export function rebuild(value: CapturedValue, context: RebuildContext): Rebuilt {
  if (typeof value === "string") return rebuildText(value, context);
  if (value === null || typeof value !== "object") return plain(pythonLiteral(value, context.quote));
  if (Array.isArray(value)) {
    const items = (value as readonly CapturedValue[]).filter((item) => !isRemainder(item));
    return combine(
      items.map((item) => rebuild(item, context)),
      (texts) => `[${texts.join(", ")}]`,
    );
  }
  const record = value as Readonly<Record<string, CapturedValue>>;
  if (typeof record.$class === "string") return rebuildObject(record.$class, record, context);
  const entries = Object.entries(record).filter(([key]) => key !== "$more");
  return combine(
    entries.map(([, item]) => rebuild(item, context)),
    (texts) =>
      `{${texts.map((text, index) => `${keyText(entries[index]?.[0] ?? "", context)}: ${text}`).join(", ")}}`,
  );
}

function plain(text: string): Rebuilt {
  return { text, imports: [], obstacle: null };
}

function isRemainder(value: CapturedValue): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "$more" in value;
}

function keyText(key: string, context: RebuildContext): string {
  const read = context.isRepr ? readRepr(key) : null;
  const value = read?.kind === "plain" ? read.value : key;
  return pythonLiteral(value, context.quote);
}

function combine(parts: readonly Rebuilt[], write: (texts: readonly string[]) => string): Rebuilt {
  const failed = parts.find((part) => part.obstacle !== null);
  if (failed) return failed;
  const made = parts.flatMap((part) => (part.obstacle === null ? [part] : []));
  return {
    text: write(made.map((part) => part.text)),
    imports: made.flatMap((part) => part.imports),
    obstacle: null,
    ...(made.some((part) => part.isStandIn) && { isStandIn: true }),
  };
}

function rebuildText(text: string, context: RebuildContext): Rebuilt {
  const mark = parseRedaction(text);
  if (mark) {
    if (mark.kind === "jwt") return { obstacle: "a token that was redacted" };
    if (mark.kind === "number") return plain("1".repeat(Math.min(mark.length ?? 1, 15)));
    const letter = mark.characters === "digits" ? "1" : "x";
    return plain(pythonLiteral(letter.repeat(Math.min(mark.length ?? 8, 200)), context.quote));
  }
  if (!context.isRepr) return plain(pythonLiteral(text, context.quote));
  const shown = rebuildShown(text, context, (value) => rebuild(value, context));
  if (shown) return shown;
  const read = readRepr(text);
  return read ? fromRepr(read, context) : { obstacle: `a value that was sent as \`${text.slice(0, 60)}\`` };
}

/** Writes a value that was read from its representation. */
export function fromRepr(value: PythonValue, context: RebuildContext): Rebuilt {
  const inner = (item: PythonValue) => fromRepr(item, context);
  switch (value.kind) {
    case "plain": {
      const text = pythonLiteral(value.value, context.quote);
      return plain(value.isFloat && /^-?\d+$/.test(text) ? `${text}.0` : text);
    }
    case "bytes":
      return plain(`b${pythonLiteral(value.value, context.quote)}`);
    case "list":
      return combine(value.items.map(inner), (texts) => `[${texts.join(", ")}]`);
    case "set":
      return combine(value.items.map(inner), (texts) => `{${texts.join(", ")}}`);
    case "tuple":
      return combine(value.items.map(inner), (texts) =>
        texts.length === 1 ? `(${texts[0]},)` : `(${texts.join(", ")})`,
      );
    case "dict":
      return combine(
        value.entries.flatMap(([key, item]) => [inner(key), inner(item)]),
        (texts) => {
          const pairs = value.entries.map((_, index) => `${texts[index * 2]}: ${texts[index * 2 + 1]}`);
          return `{${pairs.join(", ")}}`;
        },
      );
    case "shown": {
      const type = /^<class '(\w+)'>$/.exec(value.text)?.[1];
      if (type && /^(?:int|str|float|list|dict|set|tuple|bool|bytes)$/.test(type)) return plain(type);
      const shown = rebuildShown(value.text, context, (item) => rebuild(item, context));
      return shown ?? { obstacle: `a value that was sent as \`${value.text.slice(0, 60)}\`` };
    }
    case "name":
      return fromName(value.name, context);
    case "call": {
      if (value.name === "namespace") return fromNamespace(value, inner);
      if (VIEWS.has(value.name) && value.positional[0]) return inner(value.positional[0]);
      const home = Object.hasOwn(CONSTRUCTORS, value.name) ? CONSTRUCTORS[value.name] : undefined;
      if (home === undefined)
        return isBuiltinException(value.name) ? builtinCall(value, inner) : fromOwnCall(value, context);
      const written = value.name.split(".").at(-1) ?? value.name;
      const made = combine(
        [...value.positional.map(inner), ...value.named.map(([, item]) => inner(item))],
        (texts) => {
          const named = value.named.map(
            ([name], index) => `${name}=${texts[value.positional.length + index]}`,
          );
          return `${written}(${[...texts.slice(0, value.positional.length), ...named].join(", ")})`;
        },
      );
      if (made.obstacle !== null || home === "builtins") return made;
      return { ...made, imports: [...made.imports, { module: home, name: written, alias: null }] };
    }
  }
}

/** Views of a dictionary: what reads them reads a list as well. */
const VIEWS = new Set(["dict_keys", "dict_values", "dict_items", "mappingproxy"]);

/** `namespace(a=1)`, as `SimpleNamespace` shows itself. */
function fromNamespace(
  { named }: Extract<PythonValue, { kind: "call" }>,
  inner: (item: PythonValue) => Rebuilt,
): Rebuilt {
  const made = combine(
    named.map(([, item]) => inner(item)),
    (texts) => `SimpleNamespace(${texts.map((text, index) => `${named[index]?.[0]}=${text}`).join(", ")})`,
  );
  if (made.obstacle !== null) return made;
  return { ...made, imports: [...made.imports, { module: "types", name: "SimpleNamespace", alias: null }] };
}

/** `ValueError('x')` */
function builtinCall(
  value: Extract<PythonValue, { kind: "call" }>,
  inner: (item: PythonValue) => Rebuilt,
): Rebuilt {
  return combine(value.positional.map(inner), (texts) => `${value.name}(${texts.join(", ")})`);
}

/** `datetime.timezone.utc`, or a member of an enumeration of the project. */
function fromName(name: string, context: RebuildContext): Rebuilt {
  if (name === "datetime.timezone.utc") {
    return {
      text: "timezone.utc",
      imports: [{ module: "datetime", name: "timezone", alias: null }],
      obstacle: null,
    };
  }
  if (name === "inf" || name === "nan") return plain(`float("${name}")`);
  if (name === "Ellipsis") return plain("...");
  const [className = "", member = ""] = name.split(".").slice(-2);
  const [found] = context.project.code
    .classesNamed(className)
    .filter((symbol) => symbol.qualifiedName === className);
  if (!found || !new RegExp(`^\\s+${member}\\s*=`, "m").test(found.node.text))
    return { obstacle: `the value \`${name}\`` };
  return {
    text: `${className}.${member}`,
    imports: [context.project.importOf(found.path, className)],
    obstacle: null,
  };
}

/** `User(id=1, name='Ann')`: the representation of a data class of the project. */
function fromOwnCall(value: Extract<PythonValue, { kind: "call" }>, context: RebuildContext): Rebuilt {
  const name = value.name.split(".").at(-1) ?? value.name;
  const [found] = context.project.code.classesNamed(name).filter((symbol) => symbol.qualifiedName === name);
  if (!found || context.project.code.file(found.path)?.isTest)
    return { obstacle: `an object of ${value.name}` };
  const parts = [...value.positional, ...value.named.map(([, item]) => item)].map((item) =>
    fromRepr(item, context),
  );
  const made = combine(parts, (texts) => {
    const named = value.named.map(
      ([keyword], index) => `${keyword}=${texts[value.positional.length + index]}`,
    );
    return `${name}(${[...texts.slice(0, value.positional.length), ...named].join(", ")})`;
  });
  return made.obstacle === null
    ? { ...made, imports: [...made.imports, context.project.importOf(found.path, name)] }
    : made;
}

function rebuildObject(
  className: string,
  record: Readonly<Record<string, CapturedValue>>,
  context: RebuildContext,
): Rebuilt {
  if (typeof record.$repr === "string") {
    const read = readRepr(record.$repr);
    return read ? fromRepr(read, context) : { obstacle: `a value of ${className}` };
  }
  if (Array.isArray(record.$items)) {
    const items = rebuild(record.$items, context);
    if (items.obstacle !== null) return items;
    return { ...items, text: `${className === "frozenset" ? "frozenset" : "set"}(${items.text})` };
  }
  const name = className.split(".").at(-1) ?? className;
  const [found] = context.project.code
    .classesNamed(name)
    .filter(
      (symbol) =>
        symbol.qualifiedName === name &&
        className.endsWith(`${context.project.moduleOf(symbol.path)}.${name}`),
    );
  if (!found) return { obstacle: `an object of ${className}` };
  const attributes = Object.entries(record).filter(
    ([key]) => !key.startsWith("$") && /^[A-Za-z_]\w*$/.test(key),
  );
  const accepted = constructorNames(found.node);
  const given = accepted === null ? attributes : attributes.filter(([key]) => accepted.includes(key));
  const made = combine(
    given.map(([, item]) => rebuild(item, context)),
    (texts) => `${name}(${texts.map((text, index) => `${given[index]?.[0]}=${text}`).join(", ")})`,
  );
  return made.obstacle === null
    ? { ...made, imports: [...made.imports, context.project.importOf(found.path, name)] }
    : { obstacle: `${made.obstacle} inside an object of ${className}` };
}

/** Names that the constructor takes; null when it takes the fields of the class, as data classes and models do. */
function constructorNames(definition: Node): string[] | null {
  const body = field(definition, "body")?.namedChildren ?? [];
  const initialiser = body
    .map((child) => (child.type === "decorated_definition" ? field(child, "definition") : child))
    .find((child) => child?.type === "function_definition" && field(child, "name")?.text === "__init__");
  if (!initialiser) return null;
  return (field(initialiser, "parameters")?.namedChildren ?? [])
    .slice(1)
    .map(
      (parameter) =>
        (
          field(parameter, "name") ??
          (parameter.type === "identifier" ? parameter : parameter.firstNamedChild)
        )?.text ?? "",
    );
}
