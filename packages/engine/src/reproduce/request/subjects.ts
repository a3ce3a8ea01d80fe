import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString } from "../../code/nodes.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { Issuer, Parameter } from "./issuer.ts";

/** An argument as the project's own tests write it. */
export interface KnownArgument {
  readonly text: string;
  readonly imports: readonly NeededImport[];
  /** Fixtures that the text needs. */
  readonly fixtures: readonly string[];
}

/** The arguments of one call of an issuer, by parameter name. */
export type KnownArguments = ReadonlyMap<string, KnownArgument>;

/** Calls of the issuer in the project's tests that a new test can repeat, those with plain values first. */
export function knownCalls(project: ProjectCode, issuer: Issuer): KnownArguments[] {
  const calls = project.code
    .callsOf(issuer.function.name)
    .filter((site) => project.code.file(site.path)?.isTest);
  const found = calls.flatMap((site) => {
    const given = new Map<string, KnownArgument>();
    const positional = issuer.parameters.filter((parameter) => !parameter.isKeywordOnly);
    let position = 0;
    for (const argument of field(site.node, "arguments")?.namedChildren ?? []) {
      if (argument.type === "comment") continue;
      const isKeyword = argument.type === "keyword_argument";
      const name = isKeyword ? field(argument, "name")?.text : positional[position++]?.name;
      const value = isKeyword ? field(argument, "value") : argument;
      const known = value ? argumentText(project, site.path, value) : null;
      if (!name || !known) return [];
      given.set(name, known);
    }
    return [given];
  });
  const needs = (call: KnownArguments) =>
    [...call.values()].reduce((sum, item) => sum + item.fixtures.length, 0);
  return found.toSorted((left, right) => needs(left) - needs(right));
}

function argumentText(project: ProjectCode, path: string, node: Node): KnownArgument | null {
  const scope = ancestorOfType(node, ["function_definition"]);
  const parameters = new Set(
    (scope ? (field(scope, "parameters")?.namedChildren ?? []) : []).map(
      (parameter) => (field(parameter, "name") ?? parameter.firstNamedChild ?? parameter).text,
    ),
  );
  const identifiers = [
    ...(node.type === "identifier" ? [node] : []),
    ...node.descendantsOfType("identifier"),
  ];
  const fixtures = [...new Set(identifiers.map((item) => item.text).filter((name) => parameters.has(name)))];
  if (fixtures.length > 0) {
    const all = fixtures.every((name) => isSharedFixture(project, name));
    const isSimple = identifiers.every(
      (item) => parameters.has(item.text) || item.parent?.type === "attribute" || item.text === "str",
    );
    return all && isSimple ? { text: node.text, imports: [], fixtures } : null;
  }
  const portable = project.portable(path, node);
  return portable && !usesTestModule(project, path, portable.imports) ? { ...portable, fixtures: [] } : null;
}

function usesTestModule(project: ProjectCode, path: string, imports: readonly NeededImport[]): boolean {
  const own = project.moduleOf(path);
  return imports.some((needed) => needed.module === own);
}

function isSharedFixture(project: ProjectCode, name: string): boolean {
  return project.code
    .functionsNamed(name)
    .some(
      (symbol) =>
        /(?:^|\/)conftest\.py$/.test(symbol.path) &&
        /@(?:pytest\.)?fixture/.test(symbol.node.parent?.text ?? ""),
    );
}

/** Subjects that the project's tests know: arguments of issuers, `"sub"` in claims, user names at the login. */
export function knownSubjects(project: ProjectCode): string[] {
  const found: string[] = [];
  for (const file of project.testFiles) {
    for (const pair of file.tree.rootNode.descendantsOfType("pair")) {
      const key = field(pair, "key");
      const value = field(pair, "value");
      const name = key && plainString(key);
      const text = value && plainString(value);
      if (name === "sub" && text) found.unshift(text);
      else if (text && /^(?:username|email|login)$/.test(name ?? "")) found.push(text);
    }
  }
  return [...new Set(found)].filter((text) => !/wrong|invalid|unknown|nobody|bad/i.test(text));
}

const USER_STORE = /(?:^|_)(?:users?|accounts?|members?|people|persons?|customers?)(?:_|$)/i;
const USER_FIELD = /^(?:user_?name|login|e?mail|(?:hashed_)?password|full_name|disabled|is_active)$/;

/** Keys of the users that the application itself holds in a table of literals; those that are switched off come last. */
export function storedSubjects(project: ProjectCode): string[] {
  const found: { readonly name: string; readonly isOff: boolean }[] = [];
  for (const file of project.files.filter((candidate) => !candidate.isTest)) {
    for (const assignment of project.code.symbolsOf(file.path)?.assignments ?? []) {
      const table = field(assignment.node, "right");
      if (table?.type !== "dictionary") continue;
      for (const pair of table.namedChildren) {
        const key = field(pair, "key");
        const name = key && plainString(key);
        const record = field(pair, "value");
        if (!name || !record) continue;
        const isUser =
          USER_STORE.test(assignment.name) || fieldsOf(record).some((own) => USER_FIELD.test(own));
        const isOff = /disabled["']?\s*[:=]\s*True|is_active["']?\s*[:=]\s*False/.test(record.text);
        if (isUser) found.push({ name, isOff });
      }
    }
  }
  return [...found.filter(({ isOff }) => !isOff), ...found.filter(({ isOff }) => isOff)].map(
    ({ name }) => name,
  );
}

/** Names of the fields of a record, written as a dictionary or as a call with keywords. */
function fieldsOf(record: Node): string[] {
  if (record.type === "dictionary") {
    return record.namedChildren.flatMap((pair) => {
      const key = field(pair, "key");
      return (key && plainString(key)) ?? [];
    });
  }
  const given = record.type === "call" ? (field(record, "arguments")?.namedChildren ?? []) : [];
  return given.flatMap((argument) =>
    argument.type === "keyword_argument" ? (field(argument, "name")?.text ?? []) : [],
  );
}

/** A value for a parameter that no test gives, by its annotation; null when nothing plain fits. */
export function plainValue(parameter: Parameter): string | null {
  const type = parameter.annotation.replace(/^(?:Optional\[|typing\.Optional\[)|\]$/g, "");
  if (/^(?:str|)$/.test(type) || /\bstr\b/.test(type)) return '"test"';
  if (/\b(?:int|float)\b/.test(type)) return "1";
  if (/\bbool\b/.test(type)) return "False";
  if (/^(?:dict|Dict|Mapping)/.test(type)) return "{}";
  if (/^(?:list|List|Sequence|Iterable)/.test(type)) return "[]";
  return null;
}
