import type { ExceptionValue } from "@bugstack/event";
import type { ClassSymbol } from "../../code/code-index.ts";
import { isBuiltinException } from "../../code/python/builtin-exceptions.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { methodOf } from "../../diagnose/origin/python/callees.ts";
import type { RebuildContext, Rebuilt } from "../call/rebuild-value.ts";
import { shapeOfParameter } from "../derive/shape-of-use.ts";
import { writeShape } from "../derive/write-shape.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";

/** An exception made again from its class and what it said; an obstacle where its class takes what nobody knows. */
export function madeException(context: RebuildContext, { type, module, value }: ExceptionValue): Rebuilt {
  const { project, quote } = context;
  const name = type.slice(type.lastIndexOf(".") + 1);
  const [own] = project.code
    .classesNamed(name)
    .filter((symbol) => symbol.qualifiedName === name && project.code.file(symbol.path)?.isTest === false);
  if (own) return ofProject(context, own, value);
  const text = (said: string) => pythonLiteral(said, quote);
  const written = libraryForms(name, value, text);
  const imports: NeededImport[] =
    isBuiltinException(name) || module === null ? [] : [{ module, name, alias: null }];
  if (module === null && !isBuiltinException(name)) return { obstacle: `an error of ${type}` };
  return { text: written, imports, obstacle: null, isStandIn: true };
}

/** How errors of libraries are made that take more than what they say. */
function libraryForms(name: string, value: string, text: (said: string) => string): string {
  const http = /^HTTP Error (\d{3}): (.*)$/s.exec(value);
  if (name === "HTTPError" && http)
    return `HTTPError(${text("http://test.invalid/")}, ${http[1]}, ${text(http[2] ?? "")}, None, None)`;
  const unreachable = /^<urlopen error (.*)>$/s.exec(value);
  if (name === "URLError" && unreachable) return `URLError(${text(unreachable[1] ?? "")})`;
  const system = /^\[Errno (\d+)\] ([^:]*)(?:: '([^']*)')?$/.exec(value);
  if (system)
    return `${name}(${system[1]}, ${text(system[2] ?? "")}${system[3] ? `, ${text(system[3])}` : ""})`;
  const json = /^(.*): line \d+ column \d+ \(char (\d+)\)$/s.exec(value);
  if (name === "JSONDecodeError" && json) return `JSONDecodeError(${text(json[1] ?? "")}, ${text("")}, 0)`;
  const statement = /^\([\w.]+\) ([^\n]*)/.exec(value);
  if (statement) return `${name}(${text("")}, None, Exception(${text(statement[1] ?? "")}))`;
  if (name === "CalledProcessError") {
    const [, command = "command", code = "1"] =
      /^Command '(.*)' returned non-zero exit status (\d+)/s.exec(value) ?? [];
    return `CalledProcessError(${code}, ${text(command)})`;
  }
  if (name === "TimeoutExpired") return `TimeoutExpired(${text("command")}, 1)`;
  if (name === "KeyError") return `KeyError(${/^'.*'$/s.test(value) ? value : text(value)})`;
  return value === "" ? `${name}()` : `${name}(${text(value)})`;
}

/** By its constructor: what stood in its message under the name of a parameter, else something of the kind that it takes. */
function ofProject(context: RebuildContext, owner: ClassSymbol, said: string): Rebuilt {
  const { project, quote } = context;
  const init = methodOf(project.code, owner, "__init__");
  const imports: NeededImport[] = [project.importOf(owner.path, owner.name)];
  const literal = pythonLiteral(said, quote);
  if (!init)
    return { text: `${owner.name}(${said === "" ? "" : literal})`, imports, obstacle: null, isStandIn: true };
  const known = partsOfMessage(init.node.text, said);
  const texts: string[] = [];
  for (const { name, kind, defaultValue } of parametersOf(init.node).slice(1)) {
    if (kind === "args" || kind === "kwargs" || (defaultValue !== null && !known.has(name))) continue;
    const part = known.get(name) ?? (/^(?:message|msg|detail|text|reason)$/.test(name) ? said : null);
    const shape = shapeOfParameter(project.code, init.path, init.node, name, Number.POSITIVE_INFINITY);
    const isNumber = shape.kind === "number" && part !== null && /^-?\d+(?:\.\d+)?$/.test(part);
    const made: Rebuilt =
      part === null
        ? writeShape(context, shape.kind === "any" ? { kind: "text", values: [] } : shape, FILLING)
        : { text: isNumber ? part : pythonLiteral(part, quote), imports: [], obstacle: null };
    if (made.obstacle !== null) return { obstacle: `${made.obstacle} inside an error of ${owner.name}` };
    imports.push(...made.imports);
    texts.push(`${name}=${made.text}`);
  }
  return { text: `${owner.name}(${texts.join(", ")})`, imports, obstacle: null, isStandIn: true };
}

const FILLING = { any: '"x"', number: "1", text: "x", choice: 0, items: 1, byExample: false } as const;

/** What stood for each name in `super().__init__(f"card {number} refused: {code}")`. */
function partsOfMessage(initialiser: string, said: string): ReadonlyMap<string, string> {
  const [, template = ""] =
    /super\(\)\.__init__\(\s*f(["'])((?:(?!\1).)*)\1/s.exec(initialiser)?.slice(1) ?? [];
  const names: string[] = [];
  const pattern = template
    .split(/(\{\w+(?:![rsa])?(?::[^}]*)?\})/)
    .map((part) => {
      const name = /^\{(\w+)/.exec(part)?.[1];
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      names.push(name);
      return "(.*?)";
    })
    .join("");
  const found = template === "" ? null : new RegExp(`^${pattern}$`, "s").exec(said);
  return new Map(found ? names.map((name, index) => [name, found[index + 1] ?? ""]) : []);
}
