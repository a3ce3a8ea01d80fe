import type { VariableReader } from "../example-variables.ts";

/** `process.env.NAME` that is not followed by another value, nor only asked about or set. */
const READS =
  /\bprocess\.env(?:\.([A-Z]\w+)|\[["']([A-Z]\w+)["']\])(?!\w|\s*(?:\?\?|\|\||\?[^.]|[=!]==?|=[^=>]))/g;
/** `NAME: z.string()` in a schema of the environment. */
const FIELDS =
  /(?:^|[{,])[ \t]*["']?([A-Z][A-Z0-9_]{2,})["']?:[ \t]*(?:z|joi|Joi|Type|v|t|yup|str|num|url|port|email|host|bool)\b(?:(?!,[ \t]*["']?[A-Z][A-Z0-9_]{2,}["']?:)[^\n])*/gm;

/** Variables that sources in JavaScript or TypeScript read and have no other value for. */
export const nodeVariables: VariableReader = {
  isSource: (path) => /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith(".d.ts"),
  isOfTests: (path) =>
    /(?:^|\/)(?:(?:tests?|__tests__|spec)\/.*|[^/]*\.(?:test|spec)\.[cm]?[jt]sx?|(?:jest|vitest|vite|mocha|\.mocharc)[^/]*|setup-?tests?[^/]*|package\.json)$/i.test(
      path,
    ),
  required(text) {
    if (!/\bprocess\.env\b|\benvalid\b/.test(text)) return [];
    const fields = [...text.matchAll(FIELDS)].filter(
      ([line]) => !/\.(?:optional|nullish|default|catch)\(|\bdefault:/.test(line),
    );
    return [
      ...[...text.matchAll(READS)].map((match) => match[1] ?? match[2] ?? ""),
      ...fields.map((match) => match[1] ?? ""),
    ];
  },
};
