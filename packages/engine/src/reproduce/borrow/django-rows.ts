import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";
import { yearOf } from "../request/prepared/fillers.ts";

export interface Rows {
  readonly lines: readonly string[];
  readonly imports: readonly NeededImport[];
}

/** Whether fields that may be empty are left so, or filled as well: much fails only over what few rows have. */
export type Filling = "needed" | "all";

const MOST_ROWS = 6;

/**
 * Lines that make the rows of Django which the frames held, by their models: the captured key, and for each field that
 * must be filled a value of its kind. Null where the frames held none.
 */
export function djangoRows(
  project: ProjectCode,
  frames: readonly MappedFrame[],
  filling: Filling = "needed",
): Rows | null {
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
    return [creation(project, model, key, imports, 0, filtered.get(model.name), filling)];
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
      const manager = /^(\w+)\.objects\.(?:filter|get|get_or_create)$/.exec(call.callee ?? "")?.[1];
      const isShortcut = /(?:^|\.)a?get_(?:object|list)_or_404$/.test(call.callee ?? "");
      const named = isShortcut && call.positional[0] ? lastNameOf(call.positional[0]) : null;
      const model = manager ?? named;
      if (!model) continue;
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

const TAKEN: readonly RegExp[] = [
  /UNIQUE constraint failed: \w+?_(?<model>[a-z]\w*)\.(?<field>\w+)$/m,
  /unique constraint "\w+?_(?<model>[a-z]+)_\w+"[\s\S]*Key \((?<field>\w+)\)=\((?<value>[^()]*)\) already exists/,
];

/**
 * The line that makes a row which has already what the database refused to keep twice: as a frame held it under the name of
 * the field, or as it was sent. Null for other errors.
 */
export function takenRow(
  project: ProjectCode,
  message: string,
  frames: readonly MappedFrame[],
  body: CapturedValue,
): Rows | null {
  const told = TAKEN.map((form) => form.exec(message)?.groups).find((groups) => groups !== undefined);
  if (!told?.model || !told.field) return null;
  const { field: name } = told;
  const model = modelOfTable(project, told.model);
  const held = frames
    .flatMap(({ frame, path }) => (path === null ? [] : (frame.locals?.[name] ?? [])))
    .at(-1);
  const sent =
    body !== null && typeof body === "object" && name in body
      ? (body as Record<string, unknown>)[name]
      : null;
  const literal = /^(?:-?\d+|'[\w .@:+-]*')$/.exec(String(held ?? ""))?.[0];
  const value =
    told.value === undefined
      ? (literal ?? (sent === null ? null : JSON.stringify(sent)))
      : JSON.stringify(told.value);
  if (!model || value === null) return null;
  const imports: NeededImport[] = [];
  const line = creation(project, model, null, imports, 0, new Map([[name, value]]));
  return { lines: [line], imports };
}

/** The model whose table ends so: `marks_mark` of `Mark`. */
function modelOfTable(project: ProjectCode, ending: string): ClassSymbol | null {
  for (const file of project.files.filter(({ isTest }) => !isTest)) {
    for (const { name } of project.code.symbolsOf(file.path)?.classes ?? []) {
      const lower = name.toLowerCase();
      const model = ending === lower || ending.endsWith(`_${lower}`) ? modelNamed(project, name) : null;
      if (model) return model;
    }
  }
  return null;
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
  filling: Filling = "needed",
): string {
  imports.push(project.importOf(model.path, model.name));
  const given = fieldsOf(project, model, 0).flatMap(({ name, kind, call }): string[] => {
    const isPlain = !/^(?:ForeignKey|OneToOneField)$/.test(kind);
    const value =
      (isPlain ? known.get(name) : undefined) ??
      filled(project, { name, kind, call }, imports, depth, filling);
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
  { name, kind, call }: ModelField,
  imports: NeededImport[],
  depth: number,
  filling: Filling,
): string | null {
  const { named, positional } = readCall(call);
  const isTrue = (option: string) => named.get(option)?.text === "True";
  if (
    named.has("default") ||
    (isTrue("null") && filling === "needed") ||
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
        (isTrue("blank") && filling === "needed" ? null : `"${isTrue("unique") ? name.slice(0, 8) : "x"}"`)
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
      return `date(${yearOf(name)}, 1, 5)`;
    case "DateTimeField":
      imports.push(
        { module: "datetime", name: "datetime", alias: null },
        { module: "datetime", name: "timezone", alias: null },
      );
      return `datetime(${yearOf(name)}, 1, 5, tzinfo=timezone.utc)`;
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
