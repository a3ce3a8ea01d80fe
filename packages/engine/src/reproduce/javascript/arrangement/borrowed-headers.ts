import type { CanonicalEvent } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { exportedAs } from "../../../code/javascript/module-style.ts";
import { field, plainString } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";
import { textOf } from "../shape.ts";
import { shapeOfParameter } from "../shape-of-use.ts";
import type { TestStyle } from "../test-style.ts";
import { relocated } from "./borrow-imports.ts";
import { freeNames, isWithin, meaningOf, parameterNodes } from "./names.ts";
import { plainText } from "./plain-text.ts";
import { brought } from "./reach.ts";
import { sliceFor } from "./slice.ts";
import { joined, type Surroundings, surroundingsOf } from "./written-call.ts";

/** A header whose value was held back, with a value as the project's tests make one. */
export interface BorrowedHeader {
  readonly name: string;
  readonly text: (testPath: string) => string;
  readonly surroundings: Surroundings;
}

/** What is to be wrong with a credential. */
export type Fault = "expired" | "forged" | "malformed" | null;

export const CREDENTIAL =
  /^(?:authorization|cookie|x-(?:[\w-]*-)?(?:key|token|auth|secret|signature|user|session)[\w-]*)$/i;
/** Tests of what is refused show no credential that is accepted. */
const REFUSED =
  /expire|forg|invalid|malform|wrong|bad|missing|tamper|without|unknown|reject|refuse|denied|unauthor|forbid|\bno\b|40[13]/i;
const MOST_HEADERS = 3;

/** What the error says of the credential that came with the request. */
export function faultOfCredential({ exceptions }: CanonicalEvent): Fault {
  const text = exceptions.map(({ type, value }) => `${type}: ${value}`).join("\n");
  if (/TokenExpired|JWTExpired|jwt expired|"exp" claim timestamp check failed/i.test(text)) return "expired";
  if (/SignatureVerificationFailed|invalid signature|signature verification failed/i.test(text))
    return "forged";
  return /jwt malformed|Invalid Compact JW|JW[ST]Invalid|JsonWebTokenError: invalid token/i.test(text)
    ? "malformed"
    : null;
}

/** Ways to make the credential of a request again: as tests of the same path do it first. */
export function borrowedHeaders(
  project: JavascriptProject,
  style: TestStyle,
  path: string,
): BorrowedHeader[] {
  const rank = (node: Node) => {
    const test = testTextAround(node);
    return (test.includes(path) ? 0 : 1) + (REFUSED.test(titleOf(test)) ? 2 : 0);
  };
  const places = project.testFiles
    .flatMap((file) => headerValues(file).map((place) => ({ file, ...place })))
    .toSorted((left, right) => rank(left.value) - rank(right.value));
  const found = new Map<string, BorrowedHeader>();
  for (const { file, name, value } of places) {
    if (found.size >= MOST_HEADERS) break;
    for (const header of valuesAt(project, style, file, name, value)) {
      found.set(`${header.name}${header.text("")}${header.surroundings.key}`, header);
    }
  }
  const made = [...found.values()].slice(0, MOST_HEADERS);
  return made.length > 0 ? made : issued(project, style);
}

interface HeaderValue {
  readonly name: string;
  readonly value: Node;
}

/** `.set("Authorization", …)`, `headers: { authorization: … }` */
function headerValues(file: SourceFile): HeaderValue[] {
  const root = file.tree.rootNode;
  const set = root.descendantsOfType("call_expression").flatMap((call): HeaderValue[] => {
    const callee = field(call, "function");
    if (callee?.type !== "member_expression" || field(callee, "property")?.text !== "set") return [];
    const [key, value] = field(call, "arguments")?.namedChildren ?? [];
    const name = key ? plainString(key) : null;
    return name && value && CREDENTIAL.test(name) ? [{ name, value }] : [];
  });
  const pairs = root.descendantsOfType("pair").flatMap((pair): HeaderValue[] => {
    const key = field(pair, "key");
    const value = field(pair, "value");
    const name = key ? (plainString(key) ?? key.text) : "";
    return value && CREDENTIAL.test(name) ? [{ name, value }] : [];
  });
  return [...set, ...pairs];
}

/** The value where it stands; what callers give, for the parameters of a helper. */
function valuesAt(
  project: JavascriptProject,
  style: TestStyle,
  file: SourceFile,
  name: string,
  value: Node,
): BorrowedHeader[] {
  const open = freeNames(value).flatMap((use) => {
    const meaning = meaningOf(use);
    return meaning?.kind === "parameter" ? [{ use, meaning }] : [];
  });
  const [first] = open;
  if (!first) {
    const around = setting(project, style, file, value, new Set());
    return around ? [written(file, name, around, plainText(value, style.isTypeScript))] : [];
  }
  const { meaning } = first;
  if (open.some((one) => one.meaning.of.id !== meaning.of.id)) return [];
  const holder = meaning.of.parent?.type === "variable_declarator" ? meaning.of.parent : meaning.of;
  const helper = field(holder, "name")?.text;
  const calls = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => helper !== undefined && field(call, "function")?.text === helper)
    .toSorted(
      (left, right) =>
        Number(REFUSED.test(titleOf(testTextAround(left)) + left.text)) -
        Number(REFUSED.test(titleOf(testTextAround(right)) + right.text)),
    );
  return calls.slice(0, 2).flatMap((call): BorrowedHeader[] => {
    const given = field(call, "arguments")?.namedChildren ?? [];
    const values = new Map<string, Node>();
    for (const { use, meaning: parameter } of open) {
      const node = given[parameter.index] ?? defaultOf(parameter);
      if (!node) return [];
      values.set(use.text, node);
    }
    const own = setting(project, style, file, value, new Set(values.keys()));
    const inner = [...values.values()].map((node) => setting(project, style, file, node, new Set()));
    if (!own || inner.some((one) => one === null)) return [];
    const surroundings = inner.reduce<Surroundings>((all, one) => (one ? joined(all, one) : all), own);
    return [written(file, name, surroundings, replaced(value, values, style))];
  });
}

/** What a parameter is where nothing is given: `key = "secret"`. */
function defaultOf({ of, index }: { readonly of: Node; readonly index: number }): Node | null {
  const parameter = parameterNodes(of)[index];
  return parameter ? (field(parameter, "right") ?? field(parameter, "value")) : null;
}

function setting(
  project: JavascriptProject,
  style: TestStyle,
  file: SourceFile,
  node: Node,
  known: ReadonlySet<string>,
): Surroundings | null {
  const sliced = sliceFor(file, node, { isGivenOut: () => false, mayCopy: () => true, known });
  return "obstacle" in sliced ? null : surroundingsOf(project, style, sliced.slice);
}

function written(file: SourceFile, name: string, surroundings: Surroundings, text: string): BorrowedHeader {
  return { name, text: (testPath) => relocated(text, file.path, testPath), surroundings };
}

/** The text of an expression with names replaced by what they stand for. */
function replaced(node: Node, values: ReadonlyMap<string, Node>, style: TestStyle): string {
  const uses = node
    .descendantsOfType("identifier")
    .filter((use) => values.has(use.text) && isWithin(use, node))
    .toSorted((left, right) => right.startIndex - left.startIndex);
  if (node.type === "identifier") return plainText(values.get(node.text) ?? node, style.isTypeScript);
  return uses.reduce((text, use) => {
    const value = values.get(use.text);
    const start = use.startIndex - node.startIndex;
    const end = use.endIndex - node.startIndex;
    return text.slice(0, start) + (value ? plainText(value, style.isTypeScript) : use.text) + text.slice(end);
  }, node.text);
}

const SIGNING = /\b(?:jwt\.sign|sign)\s*\(|\bnew\s+SignJWT\b/;

/** A token from the project's own issuing function. */
function issued(project: JavascriptProject, style: TestStyle): BorrowedHeader[] {
  return project.files
    .filter((file) => SIGNING.test(file.text))
    .flatMap((file) =>
      (project.code.symbolsOf(file.path)?.functions ?? []).flatMap((symbol): BorrowedHeader[] => {
        const exported = exportedAs(project.code, file.path, symbol.name, symbol.node);
        if (!exported || !SIGNING.test(symbol.node.text)) return [];
        const given = parameterNodes(symbol.node)
          .map((node, index) => ({ node, index }))
          .filter(({ node }) => field(node, "value") === null && node.type !== "assignment_pattern")
          .map(({ index }) =>
            textOf(shapeOfParameter(project.code, file.path, symbol.node, index), {
              any: '"1"',
              number: "1",
              text: "1",
              items: 1,
            }),
          );
        const text = `\`Bearer \${await ${exported.name}(${given.join(", ")})}\``;
        return [
          {
            name: "authorization",
            text: () => text,
            surroundings: brought(project, style, file.path, exported),
          },
        ];
      }),
    )
    .slice(0, 2);
}

function testTextAround(node: Node): string {
  for (let current: Node | null = node; current; current = current.parent) {
    const callee = current.type === "call_expression" ? field(current, "function")?.text : null;
    if (callee && /^(?:test|it)\b/.test(callee)) return current.text;
  }
  return "";
}

function titleOf(test: string): string {
  return /^[\w.]+\(\s*["'`]([^"'`]*)/.exec(test)?.[1] ?? "";
}
