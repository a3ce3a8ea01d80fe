import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";

export interface Rows {
  readonly lines: readonly string[];
  readonly imports: readonly NeededImport[];
}

const MOST_ROWS = 6;

/**
 * Lines that make the rows of Django which the frames held, by their models: the captured key, and for each field that
 * must be filled a value of its kind. Null where the frames held none.
 */
export function djangoRows(project: ProjectCode, frames: readonly MappedFrame[]): Rows | null {
  const wanted = new Map<string, { model: ClassSymbol; key: string | null }>();
  for (const { frame, path, line } of frames) {
    if (path === null) continue;
    for (const value of Object.values(frame.locals ?? {})) {
      for (const { name, key } of instancesIn(value)) {
        const model = modelNamed(project, name);
        if (model) wanted.set(`${name}#${key}`, { model, key });
      }
    }
    for (const { name, key } of lookedUp(project, path, line, frame.locals ?? {})) {
      const model = modelNamed(project, name);
      if (model) wanted.set(`${name}#${key}`, { model, key });
    }
  }
  const filtered = filteredBy(project, frames);
  const imports: NeededImport[] = [];
  const made = new Set<string>();
  const lines = [...wanted.values()].slice(0, MOST_ROWS).flatMap(({ model, key }) => {
    const own = `${model.name}#${key}`;
    if (made.has(own)) return [];
    made.add(own);
    return [creation(project, model, key, imports, 0, filtered.get(model.name))];
  });
  return lines.length > 0 ? { lines, imports } : null;
}

/** `<Car: Car object (7)>`, also within `<QuerySet [...]>` and lists. */
function instancesIn(value: CapturedValue): { name: string; key: string | null }[] {
  if (Array.isArray(value))
    return (value as readonly CapturedValue[]).slice(0, MOST_ROWS).flatMap(instancesIn);
  if (typeof value !== "string") return [];
  return [...value.matchAll(/<([A-Z]\w*): ([^<>]*)>/g)].map(([, name = "", said = ""]) => ({
    name,
    key: /object \((\d+)\)$/.exec(said)?.[1] ?? null,
  }));
}

/** `get_object_or_404(Car, pk=pk)` with what the frame held under that name. */
function lookedUp(
  project: ProjectCode,
  path: string,
  line: number | null,
  locals: Readonly<Record<string, CapturedValue>>,
): { name: string; key: string | null }[] {
  const body = line === null ? null : project.code.functionAt(path, line)?.node;
  return (body?.descendantsOfType("call") ?? []).flatMap((node) => {
    const call = readCall(node);
    const last = call.callee?.split(".").at(-1) ?? "";
    const isShortcut = /^a?get_object_or_404$/.test(last);
    const manager = /^(\w+)\.objects\.(?:get|filter)$/.exec(call.callee ?? "")?.[1];
    const name = isShortcut ? call.positional[0] && lastNameOf(call.positional[0]) : manager;
    const given = call.named.get("pk") ?? call.named.get("id");
    const held = given?.type === "identifier" ? locals[given.text] : undefined;
    const key = held === undefined ? null : /^'?(\d+)'?$/.exec(String(held))?.[1];
    return name && key ? [{ name, key }] : [];
  });
}

/** `Visit.objects.filter(patient=number)`: what the rows were chosen by, with what the frame held under that name. */
function filteredBy(
  project: ProjectCode,
  frames: readonly MappedFrame[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { frame, path, line } of frames) {
    const body = path === null || line === null ? null : project.code.functionAt(path, line)?.node;
    for (const node of body?.descendantsOfType("call") ?? []) {
      const call = readCall(node);
      const model = /^(\w+)\.objects\.(?:filter|get|get_or_create|exclude)$/.exec(call.callee ?? "")?.[1];
      if (!model || call.callee?.endsWith("exclude")) continue;
      for (const [name, given] of call.named) {
        const held = given.type === "identifier" ? frame.locals?.[given.text] : undefined;
        // The literal of a number or a plain text, as the SDK shows it.
        const literal = /^(?:-?\d+|'[\w .@:+-]*')$/.exec(String(held ?? ""))?.[0];
        if (literal === undefined || /__/.test(name) || /^(?:pk|id)$/.test(name)) continue;
        found.set(model, (found.get(model) ?? new Map<string, string>()).set(name, literal));
      }
    }
  }
  return found;
}

/** The model of Django with this name; null where the project has none. */
export function modelNamed(project: ProjectCode, name: string): ClassSymbol | null {
  const found = project.code.classesNamed(name).filter((symbol) => !project.code.file(symbol.path)?.isTest);
  return found.find((symbol) => isModel(project, symbol, 0)) ?? null;
}

function isModel(project: ProjectCode, { bases }: ClassSymbol, depth: number): boolean {
  return bases.some(
    (base) =>
      /(?:^|\.)(?:Model|AbstractUser|AbstractBaseUser|TimeStampedModel)$/.test(base) ||
      (depth < 3 &&
        project.code
          .classesNamed(base.split(".").at(-1) ?? "")
          .some((symbol) => isModel(project, symbol, depth + 1))),
  );
}

/** The call that makes a row, with a value for each field that must be filled; nested for what it refers to. */
export function creation(
  project: ProjectCode,
  model: ClassSymbol,
  key: string | null,
  imports: NeededImport[],
  depth: number,
  known: ReadonlyMap<string, string> = new Map(),
): string {
  imports.push(project.importOf(model.path, model.name));
  const given = fieldsOf(project, model, 0).flatMap(({ name, kind, call }): string[] => {
    const isPlain = !/^(?:ForeignKey|OneToOneField)$/.test(kind);
    const value =
      (isPlain ? known.get(name) : undefined) ?? filled(project, name, kind, call, imports, depth);
    return value === null ? [] : [`${name}=${value}`];
  });
  return `${model.name}.objects.create(${[...(key === null ? [] : [`pk=${key}`]), ...given].join(", ")})`;
}

interface ModelField {
  readonly name: string;
  readonly kind: string;
  readonly call: Node;
}

function fieldsOf(project: ProjectCode, { node, bases }: ClassSymbol, depth: number): ModelField[] {
  const own = (field(node, "body")?.namedChildren ?? []).flatMap((statement): ModelField[] => {
    const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const call = assignment?.type === "assignment" ? field(assignment, "right") : null;
    const kind = call?.type === "call" ? lastNameOf(field(call, "function") ?? call) : null;
    const name = assignment && field(assignment, "left")?.text;
    return call && kind && name && /(?:Field|ForeignKey)$/.test(kind) ? [{ name, kind, call }] : [];
  });
  const inherited =
    depth > 2
      ? []
      : bases.flatMap((base) =>
          project.code
            .classesNamed(base.split(".").at(-1) ?? "")
            .slice(0, 1)
            .flatMap((symbol) => fieldsOf(project, symbol, depth + 1)),
        );
  return [...inherited, ...own];
}

/** A value for a field that has to be filled; null for one that may be left out. */
function filled(
  project: ProjectCode,
  name: string,
  kind: string,
  call: Node,
  imports: NeededImport[],
  depth: number,
): string | null {
  const { named, positional } = readCall(call);
  const isTrue = (option: string) => named.get(option)?.text === "True";
  if (
    named.has("default") ||
    isTrue("null") ||
    isTrue("auto_now") ||
    isTrue("auto_now_add") ||
    isTrue("primary_key")
  )
    return null;
  if (/^(?:ForeignKey|OneToOneField)$/.test(kind)) {
    const target = positional[0] ?? named.get("to");
    const related = target?.text.replace(/["']/g, "").split(".").at(-1) ?? "";
    const model = modelNamed(project, related);
    return model && depth < 3 ? creation(project, model, null, imports, depth + 1) : null;
  }
  switch (kind) {
    case "CharField":
    case "TextField":
    case "SlugField":
      return (
        firstChoice(named.get("choices") ?? null) ??
        (isTrue("blank") ? null : `"${isTrue("unique") ? name.slice(0, 8) : "x"}"`)
      );
    case "EmailField":
      return '"someone@example.com"';
    case "URLField":
      return '"https://example.com/"';
    case "IntegerField":
    case "BigIntegerField":
    case "SmallIntegerField":
    case "PositiveIntegerField":
    case "PositiveSmallIntegerField":
    case "FloatField":
    case "DecimalField":
      return "1";
    case "DateField":
      imports.push({ module: "datetime", name: "date", alias: null });
      return "date(2026, 1, 5)";
    case "DateTimeField":
      imports.push(
        { module: "datetime", name: "datetime", alias: null },
        { module: "datetime", name: "timezone", alias: null },
      );
      return "datetime(2026, 1, 5, tzinfo=timezone.utc)";
    case "TimeField":
      imports.push({ module: "datetime", name: "time", alias: null });
      return "time(9, 30)";
    case "DurationField":
      imports.push({ module: "datetime", name: "timedelta", alias: null });
      return "timedelta(hours=1)";
    case "BooleanField":
      return "False";
    case "JSONField":
      return "{}";
    default:
      return null;
  }
}

function firstChoice(choices: Node | null): string | null {
  const [pair] = choices && /^(?:list|tuple)$/.test(choices.type) ? choices.namedChildren : [];
  const value = pair?.type === "tuple" ? pair.firstNamedChild : null;
  return value?.type === "string" ? value.text : null;
}
