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
import { sessionOfNobody } from "./session-keys.ts";
import { projectTables, tableRows, tablesNamed } from "./table-rows.ts";

const TAKEN =
  /UNIQUE constraint failed|duplicate key value|Duplicate entry|already (?:exists|registered)|is not unique/i;
const ABSENT = /No row was found|matching query does not exist/;
const NOTHING = /\bNone(?:Type)?\b|must be str|NOT NULL|null value/;

/**
 * What may have stood in the store when the request came: one row of each table that the code on the trace names, with
 * the keys of the request and nothing else than must be there, or all filled; where something was not there, the same
 * without the rows of one table; and for a value that is taken, the same request before. The signature of the failure decides.
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
  const names = [...tables.map(({ name }) => name), ...classes.map(({ symbol }) => symbol.name)];
  const rowsOf = (own: typeof tables, mapped: typeof classes, leavesEmpty: boolean): Preparation[] => {
    const known = knownValues(investigation, stimulus, template, names, leavesEmpty);
    return [
      tableRows(project, client, own, known, quote) ??
        mappedRows(project, client, mapped, known, quote) ??
        [],
    ].flat();
  };
  const whole = [emptyFirst, !emptyFirst].flatMap((leavesEmpty) => rowsOf(tables, classes, leavesEmpty));
  const lacking =
    emptyFirst || ABSENT.test(message)
      ? [
          ...withoutOne(tables, (one) => one.name).map((own) => rowsOf(own, [], emptyFirst)),
          ...withoutOne(classes, (one) => one.table).map((mapped) => rowsOf([], mapped, emptyFirst)),
        ].flat()
      : [];
  const rows = [...whole, ...lacking];
  const gone = emptyFirst ? sessionOfNobody(project, client) : null;
  const failing = failingOutside(investigation, project, quote);
  const distinct = [...new Map(rows.map((one) => [one.lines.join("\n"), one])).values()];
  if (!isTaken) return [...(failing ? [failing] : []), ...(gone ? [gone] : []), ...distinct];
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

const MOST_LACKING = 3;

/** The tables without one that no other refers to, for each: what is asked for may be there, and what belongs to it not. */
export function withoutOne<
  Table extends { readonly columns: readonly { readonly refersTo: string | null }[] },
>(all: readonly Table[], nameOf: (table: Table) => string): Table[][] {
  const isFree = (table: Table) =>
    all.every(
      (other) => other === table || other.columns.every(({ refersTo }) => refersTo !== nameOf(table)),
    );
  return all.length < 2
    ? []
    : all
        .filter(isFree)
        .slice(0, MOST_LACKING)
        .map((table) => all.filter((other) => other !== table));
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
