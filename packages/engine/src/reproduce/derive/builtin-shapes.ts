import type { NeededImport } from "../python/imports.ts";
import { ANY, code, type Shape } from "./shape.ts";

const from = (module: string, name: string): NeededImport => ({ module, name, alias: null });

export const DAY = code("date(2024, 1, 15)", from("datetime", "date"));
export const MOMENT = code("datetime(2024, 1, 15, 12, 30)", from("datetime", "datetime"));
export const AWARE = code(
  "datetime(2024, 1, 15, 12, 30, tzinfo=timezone.utc)",
  from("datetime", "datetime"),
  from("datetime", "timezone"),
);
export const SPAN = code("timedelta(hours=1)", from("datetime", "timedelta"));
export const CLOCK = code("time(12, 30)", from("datetime", "time"));
export const DECIMAL = code('Decimal("1.50")', from("decimal", "Decimal"));
export const IDENTITY = code('UUID("12345678-1234-5678-1234-567812345678")', from("uuid", "UUID"));
export const TEXT: Shape = { kind: "text", values: [] };
export const NUMBER: Shape = { kind: "number" };
export const NOTHING = code("None");

/** Values of the language's own types, by the name that annotations and messages use. */
export function builtinShape(name: string): Shape | null {
  switch (name) {
    case "str":
      return TEXT;
    case "int":
    case "complex":
      return NUMBER;
    case "float":
      return code("1.5");
    case "bool":
      return { kind: "flag" };
    case "bytes":
    case "bytearray":
      return code(name === "bytes" ? 'b"x"' : 'bytearray(b"x")');
    case "list":
    case "List":
    case "Sequence":
    case "MutableSequence":
    case "Iterable":
    case "Collection":
    case "Iterator":
    case "Generator":
      return { kind: "list", item: ANY };
    case "tuple":
    case "Tuple":
      return code("()");
    case "set":
    case "Set":
    case "frozenset":
    case "FrozenSet":
      return code("set()");
    case "dict":
    case "Dict":
    case "Mapping":
    case "MutableMapping":
    case "defaultdict":
    case "OrderedDict":
      return { kind: "dict", entries: {} };
    case "NoneType":
    case "None":
      return NOTHING;
    case "date":
    case "datetime.date":
      return DAY;
    case "datetime":
    case "datetime.datetime":
      return MOMENT;
    case "time":
    case "datetime.time":
      return CLOCK;
    case "timedelta":
    case "datetime.timedelta":
      return SPAN;
    case "Decimal":
    case "decimal.Decimal":
      return DECIMAL;
    case "UUID":
    case "uuid.UUID":
      return IDENTITY;
    case "Path":
    case "pathlib.Path":
      return code('Path("x")', from("pathlib", "Path"));
    case "Callable":
    case "function":
      return { kind: "function", returns: ANY, isAsync: false };
    default:
      return null;
  }
}
