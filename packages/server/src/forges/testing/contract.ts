import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

type Schema = Readonly<Record<string, unknown>>;

interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface DescribedOperation {
  readonly parameters: readonly DescribedParameter[];
  readonly body?: Schema;
  readonly responses: Readonly<Record<string, Schema | null>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

export interface Exchange {
  readonly method: string;
  /** Path below the API's address, encoded as it was sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Operation {
  /** `get /repos/{owner}/{repo}`. */
  readonly name: string;
  /** Values of the path's parameters, decoded. */
  readonly values: Readonly<Record<string, string>>;
}

/** What a forge publishes about its API, as judge over requests and answers. */
export interface Contract {
  /** The operation that a request means. A longer template wins; null when there is none. */
  match(method: string, path: string): Operation | null;
  /** What is wrong with a request; empty when nothing is. Keys that the description does not know are wrong, too. */
  request(operation: Operation, exchange: Exchange): readonly string[];
  response(operation: Operation, status: number, body: unknown): readonly string[];
  /** The smallest answer that the description allows, for a fake to lay its own values over. */
  sample(operation: Operation, status: number): unknown;
  /** The same for an item of the answer's list: the answer itself, or the list under `key`. */
  itemSample(operation: Operation, status: number, key: string | null): unknown;
}

/** Reads a vendored description. Parameters named in `deep` may hold slashes. */
export function readContract(file: URL, deep: readonly string[] = []): Contract {
  const description = JSON.parse(readFileSync(file, "utf8")) as Description;
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema({ $id: "forge", schemas: description.schemas });
  const validators = new Map<string, ValidateFunction>();
  const templates = Object.keys(description.paths)
    .map((template) => ({ template, pattern: patternOf(template, deep) }))
    .toSorted((left, right) => right.template.length - left.template.length);

  function validate(key: string, schema: Schema, value: unknown, what: string): readonly string[] {
    const validator =
      validators.get(key) ??
      ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"forge#/schemas/')));
    validators.set(key, validator);
    if (validator(value)) return [];
    return (validator.errors ?? []).map(
      (error) => `${what}${error.instancePath} ${error.message ?? "is wrong"}`,
    );
  }

  function operationOf({ name }: Operation): DescribedOperation {
    const [method = "", template = ""] = name.split(" ");
    const found = description.paths[template]?.[method];
    if (!found) throw new Error(`The description has no ${name}`);
    return found;
  }

  function resolved(schema: Schema): Schema {
    const { $ref } = schema;
    return typeof $ref === "string" ? (description.schemas[$ref.split("/").at(-1) ?? ""] ?? {}) : schema;
  }

  return {
    match(method, path) {
      for (const { template, pattern } of templates) {
        const found = pattern.exec(path);
        if (!found || !description.paths[template]?.[method.toLowerCase()]) continue;
        const decoded = Object.entries(found.groups ?? {}).map(([name, value]) => [
          name,
          decodeURIComponent(value),
        ]);
        return { name: `${method.toLowerCase()} ${template}`, values: Object.fromEntries(decoded) };
      }
      return null;
    },
    request(operation, { query, body }) {
      const { parameters, body: schema } = operationOf(operation);
      const known = new Set(parameters.filter((one) => one.in === "query").map((one) => one.name));
      const problems = [...query.keys()]
        .filter((name) => !known.has(name))
        .map((name) => `unknown query ${name}`);
      for (const { name, in: where, required, schema: allowed } of parameters) {
        if (where !== "query") continue;
        if (required && !query.has(name)) problems.push(`missing query ${name}`);
        for (const text of query.getAll(name)) {
          if (!mayBe(text, resolved(allowed ?? {}))) problems.push(`query ${name} may not be ${text}`);
        }
      }
      if (!schema) return body === undefined ? problems : [...problems, "no body is expected"];
      const properties = resolved(schema).properties as object | undefined;
      if (properties && body !== null && typeof body === "object") {
        for (const key of Object.keys(body)) if (!(key in properties)) problems.push(`unknown key ${key}`);
      }
      return [...problems, ...validate(`${operation.name} body`, schema, body ?? {}, "body")];
    },
    response(operation, status, body) {
      const { responses } = operationOf(operation);
      if (!(String(status) in responses)) return [`status ${status} is not described`];
      const schema = responses[String(status)];
      return schema ? validate(`${operation.name} ${status}`, schema, body, "answer") : [];
    },
    sample(operation, status) {
      const schema = operationOf(operation).responses[String(status)];
      return schema ? sampleOf(schema, resolved, 0) : null;
    },
    itemSample(operation, status, key) {
      const whole = operationOf(operation).responses[String(status)];
      if (!whole) return null;
      const all = resolved(whole);
      const list = key === null ? all : resolved((all.properties as Record<string, Schema>)[key] ?? {});
      return sampleOf((list.items ?? {}) as Schema, resolved, 0);
    },
  };
}

/** Whether the text of a query's value is one of the plain values that a schema allows. */
function mayBe(text: string, schema: Schema): boolean {
  const { enum: choices, type, items } = schema as { enum?: unknown[]; type?: string; items?: Schema };
  if (type === "array") return items ? mayBe(text, items) : true;
  if (choices && !choices.map(String).includes(text)) return false;
  if (type === "integer") return /^-?\d+$/.test(text);
  if (type === "boolean") return text === "true" || text === "false";
  return true;
}

function patternOf(template: string, deep: readonly string[]): RegExp {
  const source = template
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${deep.includes(name) ? ".+" : "[^/]+"})`);
  return new RegExp(`^${source}$`);
}

const DEEPEST = 12;

/** Required parts only; the first alternative everywhere. */
function sampleOf(given: Schema, resolved: (schema: Schema) => Schema, depth: number): unknown {
  const schema = resolved(given);
  const { type, properties, required, anyOf, oneOf, allOf, format, minimum } = schema as Record<
    string,
    never
  >;
  const values = schema.enum as readonly unknown[] | undefined;
  if (values) return values[0];
  if (Array.isArray(type) && (type as string[]).includes("null")) return null;
  const alternatives = (anyOf ?? oneOf) as readonly Schema[] | undefined;
  if (alternatives) {
    if (alternatives.some((one) => one.type === "null")) return null;
    return sampleOf(alternatives[0] ?? {}, resolved, depth + 1);
  }
  if (allOf) {
    return Object.assign(
      {},
      ...(allOf as readonly Schema[]).map((one) => sampleOf(one, resolved, depth + 1)),
    );
  }
  switch ((Array.isArray(type) ? type[0] : type) as string | undefined) {
    case "string":
      return format === "date-time" ? "2026-11-26T00:00:00Z" : "";
    case "integer":
    case "number":
      return minimum ?? 0;
    case "boolean":
      return false;
    case "array":
      return [];
    default: {
      if (!properties || depth > DEEPEST) return {};
      const names = (required ?? []) as readonly string[];
      const all = properties as Record<string, Schema>;
      return Object.fromEntries(names.map((name) => [name, sampleOf(all[name] ?? {}, resolved, depth + 1)]));
    }
  }
}
