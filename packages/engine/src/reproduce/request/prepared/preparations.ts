import type { Investigation } from "../../../investigation.ts";
import type { ProjectCode } from "../../python/project-code.ts";
import type { RequestStimulus } from "../../scenario.ts";
import type { TestClient } from "../client.ts";
import { routesOf } from "../routes.ts";
import { failingOutside } from "./failing-outside.ts";
import { knownValues } from "./known-values.ts";
import { mappedClasses } from "./mapped-classes.ts";
import { classesNamed, mappedRows } from "./mapped-rows.ts";
import type { Preparation } from "./preparation.ts";
import { projectTables, tableRows, tablesNamed } from "./table-rows.ts";

const TAKEN =
  /UNIQUE constraint failed|duplicate key value|Duplicate entry|already (?:exists|registered)|is not unique/i;
const NOTHING = /\bNone(?:Type)?\b|must be str|NOT NULL|null value/;

/**
 * What may have stood in the store when the request came: one row of each table that the code on the trace names, with
 * the keys of the request and nothing else than must be there, or all filled; and for a value that is taken, the same
 * request before. The signature of the failure decides.
 */
export function preparationsOf(
  investigation: Investigation,
  project: ProjectCode,
  client: TestClient,
  stimulus: RequestStimulus,
  quote: '"' | "'",
): Preparation[] {
  const code = codeOnTrace(investigation, project, stimulus);
  const message = investigation.event?.exceptions.map(({ value }) => value).join("\n") ?? "";
  const template = templateOf(investigation, project, stimulus);
  const isTaken = TAKEN.test(message);
  const table = isTaken ? (/constraint failed: (\w+)\./.exec(message)?.[1] ?? null) : null;
  const tables = tablesNamed(projectTables(project), code).filter(({ name }) => name !== table);
  const classes = classesNamed(mappedClasses(project), code).filter((one) => one.table !== table);
  const emptyFirst = NOTHING.test(message);
  const rows = [emptyFirst, !emptyFirst].flatMap((leavesEmpty): Preparation[] => {
    const names = [...tables.map(({ name }) => name), ...classes.map(({ symbol }) => symbol.name)];
    const known = knownValues(investigation, stimulus, template, names, leavesEmpty);
    return [
      tableRows(project, client, tables, known, quote) ??
        mappedRows(project, client, classes, known, quote) ??
        [],
    ].flat();
  });
  const failing = failingOutside(investigation, project, quote);
  const distinct = [...new Map(rows.map((one) => [one.lines.join("\n"), one])).values()];
  if (!isTaken) return [...(failing ? [failing] : []), ...distinct];
  const twice: Preparation = {
    lines: [],
    imports: [],
    fixtures: [],
    isRepeated: true,
    note: "the same request came before",
  };
  return [
    twice,
    ...distinct.slice(0, 1).map((one) => ({ ...one, isRepeated: true, note: `${one.note}; ${twice.note}` })),
  ];
}

/** Text of the functions on the trace, of the route's handler, and of those of the project that they call. */
function codeOnTrace(investigation: Investigation, project: ProjectCode, stimulus: RequestStimulus): string {
  const { frames, code } = investigation;
  const own = frames.flatMap(({ path, line }) => {
    const symbol = path === null || line === null ? null : code.functionAt(path, line);
    return symbol ? [symbol.node.text] : [];
  });
  const handler = routeFor(project, stimulus)?.handler.text;
  const first = [...own, ...(handler ? [handler] : [])].join("\n");
  const called = [...new Set([...first.matchAll(/\b([a-z_]\w*)\(/g)].map((match) => match[1] ?? ""))];
  const further = called
    .slice(0, 30)
    .flatMap((name) => code.functionsNamed(name))
    .filter(({ path }) => code.file(path)?.isTest === false)
    .slice(0, 12)
    .map(({ node }) => node.text);
  return [first, ...further].join("\n");
}

function templateOf(
  { event }: Investigation,
  project: ProjectCode,
  stimulus: RequestStimulus,
): string | null {
  return event?.request?.route ?? routeFor(project, stimulus)?.path ?? null;
}

/** The route that takes the path of a request; several may, of which the one with the fewest variables is meant. */
function routeFor(project: ProjectCode, stimulus: RequestStimulus) {
  const fits = routesOf(project).filter(({ path, method }) => {
    const parts = path.split(/[{<][^}>]*[}>]/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return method === stimulus.method && new RegExp(`^${parts.join("[^/]+")}/?$`).test(stimulus.path);
  });
  const variables = (path: string) => path.split(/[{<]/).length;
  return fits.toSorted((left, right) => variables(left.path) - variables(right.path))[0] ?? null;
}
