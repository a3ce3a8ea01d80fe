import type { CapturedRequest, CapturedValue } from "@bugstack/event";
import type { ClassSymbol } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { creation, modelNamed } from "../borrow/django-rows.ts";
import { PLAIN, writeShape } from "../derive/write-shape.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import { findApps } from "../request/app.ts";
import { mappedRow } from "./mapped-row.ts";
import type { RebuildContext, Rebuilt } from "./rebuild-value.ts";

type Rebuild = (value: CapturedValue) => Rebuilt;

/**
 * An object that was sent as the text that Python shows of it, `<shop.Cart object at 0x7f…>`, `<Color.RED: 1>`,
 * `<Car: Car object (7)>`: made again by the class in the repository. Null for a text of no known form.
 */
export function rebuildShown(text: string, context: RebuildContext, again: Rebuild): Rebuilt | null {
  if (!/^<.*>$/s.test(text)) return null;
  const plain = /^<(?:([\w.]+)\.)?(\w+) (?:object|instance) at 0x[0-9a-fA-F]+>$/.exec(text);
  if (plain) return instanceOf(plain[2] ?? "", context, again);
  const member = /^<(?:\w+\.)*(\w+)\.(\w+): .*>$/s.exec(text);
  if (member) return memberOf(member[1] ?? "", member[2] ?? "", context);
  const request = /^<(?:WSGI|ASGI)Request: (\w+) '/.exec(text);
  if (request) return djangoRequest(context);
  const application = /^<(Flask|Quart) '[\w.]*'>$/.exec(text);
  if (application) return applicationMade(context);
  const set = /^<QuerySet \[(.*)\]>$/s.exec(text);
  if (set) return querySet(set[1] ?? "", context);
  const row = /^<(\w+): (.*)>$/s.exec(text);
  if (row) return modelRow(row[1] ?? "", row[2] ?? "", context);
  const pairs = /^<(\w+)[ (:]+(\w+=.*?)\)?>$/s.exec(text);
  if (pairs) return fromPairs(pairs[1] ?? "", pairs[2] ?? "", context, again);
  const record = /^<LogRecord: .*, (\w+), .*, \w+, "(.*)">$/s.exec(text);
  if (record) return logRecord(record[1] ?? "20", record[2] ?? "", context);
  const own = /^<function (\w+) at 0x[0-9a-fA-F]+>$/.exec(text);
  return own ? functionNamed(own[1] ?? "", context) : null;
}

function logRecord(level: string, said: string, { quote }: RebuildContext): Rebuilt {
  const text = (value: string) => pythonLiteral(value, quote);
  return {
    text: `makeLogRecord({${text("levelno")}: ${/^\d+$/.test(level) ? level : "20"}, ${text("msg")}: ${text(said.slice(0, 2_000))}})`,
    imports: [{ module: "logging", name: "makeLogRecord", alias: null }],
    obstacle: null,
    isStandIn: true,
  };
}

/** An application of Flask: the one that its module holds, else a new one by its factory. */
function applicationMade({ project }: RebuildContext): Rebuilt {
  const app = findApps(project).find(({ framework }) => framework === "flask");
  if (!app) return { obstacle: "an application of Flask" };
  const text = app.kind === "factory" ? `${app.name}()` : app.name;
  return { text, imports: [project.importOf(app.path, app.name)], obstacle: null, isStandIn: true };
}

function classOf(name: string, { project }: RebuildContext): ClassSymbol | null {
  const [found] = project.code
    .classesNamed(name)
    .filter((symbol) => symbol.qualifiedName === name && project.code.file(symbol.path)?.isTest === false);
  return found ?? null;
}

/** By its constructor: what it must be given stands among the captured variables under the same name, or is shown by a test. */
function instanceOf(name: string, context: RebuildContext, again: Rebuild): Rebuilt {
  const found = classOf(name, context);
  if (!found) return { obstacle: `an object of ${name}` };
  const imports: NeededImport[] = [context.project.importOf(found.path, name)];
  const mapped = mappedRow(found, context, (shape) => writeShape(context, shape, PLAIN));
  if (mapped) return mapped;
  const model = modelNamed(context.project, name);
  if (model) return { ...modelInstance(model, null, context), isStandIn: true };
  const texts: string[] = [];
  for (const parameter of constructorOf(found, context, 0)) {
    if (parameter.isOptional) continue;
    const held = context.known?.get(parameter.name);
    const made = held === undefined ? null : again(held);
    if (made === null || made.obstacle !== null) return exampleOf(name, context, parameter.name);
    imports.push(...made.imports);
    texts.push(`${parameter.name}=${made.text}`);
  }
  return {
    text: `${name}(${texts.join(", ")})`,
    imports,
    obstacle: null,
    ...(texts.length > 0 && { isStandIn: true }),
  };
}

interface ConstructorParameter {
  readonly name: string;
  readonly isOptional: boolean;
}

function constructorOf(
  { node, bases }: ClassSymbol,
  context: RebuildContext,
  depth: number,
): ConstructorParameter[] {
  const body = field(node, "body")?.namedChildren ?? [];
  const own = body
    .map((child) => (child.type === "decorated_definition" ? field(child, "definition") : child))
    .find((child) => child?.type === "function_definition" && field(child, "name")?.text === "__init__");
  if (own) {
    return parametersOf(own)
      .slice(1)
      .filter(({ kind }) => kind === "positional" || kind === "keyword_only")
      .map(({ name, defaultValue }) => ({ name, isOptional: defaultValue !== null }));
  }
  // Fields of data classes, of named tuples and of pydantic's models.
  const isData = /@(?:dataclasses\.)?dataclass|@attr|@define/.test(node.parent?.text.slice(0, 200) ?? "");
  if (isData || bases.some((base) => /(?:NamedTuple|BaseModel)$/.test(base))) {
    return body.flatMap((statement): ConstructorParameter[] => {
      const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
      if (assignment?.type !== "assignment" || !field(assignment, "type")) return [];
      const name = field(assignment, "left")?.text ?? "";
      return [{ name, isOptional: field(assignment, "right") !== null }];
    });
  }
  const [base] = bases.flatMap((one) => classOf(one.split(".").at(-1) ?? "", context) ?? []);
  return base && depth < 3 ? constructorOf(base, context, depth + 1) : [];
}

/** The way in which the project's tests make one, else its own code. */
export function exampleOf(name: string, { project }: RebuildContext, missing: string): Rebuilt {
  const calls = project.code
    .callsOf(name)
    .toSorted(
      (left, right) =>
        Number(project.code.file(right.path)?.isTest) - Number(project.code.file(left.path)?.isTest),
    );
  for (const { path, node } of calls.slice(0, 12)) {
    const given = field(node, "arguments")?.text ?? "";
    // What the process was started with is not there when it is made again.
    if (/\*|\benviron\[|\bparse_args\(/.test(given)) continue;
    const made = project.portable(path, node);
    const isOfTests = made?.imports.some(({ module }) =>
      /(?:^|\.)(?:tests?|test_\w+|conftest)(?:\.|$)/.test(module),
    );
    if (made && !isOfTests && !/\b(?:self|cls)\b/.test(made.text))
      return { ...made, obstacle: null, isStandIn: true };
  }
  return { obstacle: `an object of ${name}, whose \`${missing}\` is not known` };
}

function memberOf(className: string, member: string, context: RebuildContext): Rebuilt {
  const found = classOf(className, context);
  if (!found || !new RegExp(`^\\s+${member}\\s*=`, "m").test(found.node.text))
    return { obstacle: `the value \`${className}.${member}\`` };
  return {
    text: `${className}.${member}`,
    imports: [context.project.importOf(found.path, className)],
    obstacle: null,
  };
}

function modelRow(name: string, said: string, context: RebuildContext): Rebuilt | null {
  const model = modelNamed(context.project, name);
  if (!model) return null;
  const key = /object \((\d+)\)$/.exec(said)?.[1] ?? null;
  return { ...modelInstance(model, key, context), isStandIn: true };
}

function modelInstance(model: ClassSymbol, key: string | null, context: RebuildContext) {
  const imports: NeededImport[] = [];
  const saved = creation(context.project, model, key, imports, 0);
  return {
    text: context.hasDatabase ? saved : saved.replaceAll(".objects.create(", "("),
    imports,
    obstacle: null,
  };
}

/** What goes over the rows of a query goes over a list of them as well. */
function querySet(said: string, context: RebuildContext): Rebuilt {
  const rows = said === "" ? [] : [...said.matchAll(/<(\w+): ([^<>]*)>/g)];
  const made = rows.map(([, name = "", text = ""]) => modelRow(name, text, context));
  const texts: string[] = [];
  const imports: NeededImport[] = [];
  for (const one of made) {
    if (one === null || one.obstacle !== null) return { obstacle: "the rows of a query" };
    texts.push(one.text);
    imports.push(...one.imports);
  }
  return { text: `[${texts.join(", ")}]`, imports, obstacle: null, isStandIn: true };
}

/** A request for a view of Django, without what middleware adds to it. */
function djangoRequest({ request, quote }: RebuildContext): Rebuilt {
  if (!request?.path) return { obstacle: "a request of Django that was not captured" };
  const verb = request.method?.toLowerCase() ?? "get";
  const given = [pythonLiteral(targetOf(request), quote)];
  if (request.body !== null && !/^(?:get|head)$/.test(verb)) {
    const isText = typeof request.body === "string";
    const type = request.headers.find(([name]) => /^content-type$/i.test(name))?.[1]?.split(";")[0] ?? "";
    given.push(pythonLiteral(request.body, quote));
    if (isText || /json/.test(type))
      given.push(`content_type=${pythonLiteral(type || "application/json", quote)}`);
  }
  return {
    text: `RequestFactory().${verb}(${given.join(", ")})`,
    imports: [{ module: "django.test", name: "RequestFactory", alias: null }],
    obstacle: null,
    isStandIn: true,
  };
}

function targetOf({ path, query }: CapturedRequest): string {
  const pairs = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `${path}?${pairs.join("&")}` : (path ?? "/");
}

/** `<User id=3 name='Ann'>`, as many models show themselves. */
function fromPairs(name: string, said: string, context: RebuildContext, again: Rebuild): Rebuilt | null {
  const found = classOf(name, context);
  if (!found) return null;
  const texts: string[] = [];
  const imports: NeededImport[] = [context.project.importOf(found.path, name)];
  for (const [, key = "", value = ""] of said.matchAll(
    /(\w+)=('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\s,]+)/g,
  )) {
    const made = again(value);
    if (made.obstacle !== null) return { obstacle: `${made.obstacle} inside an object of ${name}` };
    imports.push(...made.imports);
    texts.push(`${key}=${made.text}`);
  }
  return { text: `${name}(${texts.join(", ")})`, imports, obstacle: null, isStandIn: true };
}

function functionNamed(name: string, { project }: RebuildContext): Rebuilt {
  const [found] = project.code
    .functionsNamed(name)
    .filter((symbol) => symbol.qualifiedName === name && project.code.file(symbol.path)?.isTest === false);
  return found
    ? { text: name, imports: [project.importOf(found.path, name)], obstacle: null }
    : { obstacle: `the function \`${name}\`` };
}
