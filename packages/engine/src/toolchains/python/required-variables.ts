import type { VariableReader } from "../example-variables.ts";

/** `os.environ["NAME"]`, and `env("NAME")` or `config("NAME")` of the packages that read settings. */
const READS =
  /\benviron\[\s*["'](\w+)["']\s*\](?!\s*=[^=])|\b(?:env|config)(?:\.(?:str|int|bool|url|float|list|db|db_url|cache_url))?\(\s*["']([A-Z]\w+)["']\s*(?:,\s*cast\s*=\s*\w+\s*)?\)/g;

/** Variables that sources in Python read and have no other value for. */
export const pythonVariables: VariableReader = {
  isSource: (path) => path.endsWith(".py"),
  isOfTests: (path) =>
    /(?:^|\/)(?:tests?\/.*|conftest\.py|test_[^/]*\.py|[^/]*_test\.py|pytest\.ini|\.pytest\.ini|tox\.ini|setup\.cfg|pyproject\.toml)$/.test(
      path,
    ),
  required: (text) => [
    ...[...text.matchAll(READS)].map((match) => match[1] ?? match[2] ?? ""),
    ...fieldsOfSettings(text),
  ],
};

/** Fields of a class of pydantic's settings that have no default, as variables are named after them. */
function fieldsOfSettings(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /^class \w+\([^)]*\bBaseSettings\b[^)]*\):\n((?:[ \t]+[^\n]*\n?|\n)+)/gm,
  )) {
    const body = match[1] ?? "";
    const prefix = /\benv_prefix\s*[=:]\s*["'](\w*)["']/.exec(body)?.[1] ?? "";
    for (const field of body.matchAll(/^[ \t]+([A-Za-z]\w*)[ \t]*:[ \t]*[^=\n]+$/gm)) {
      if (field[1] && !/^(?:model_config|async|def|class|if|for|with|return)$/.test(field[1]))
        found.push(`${prefix}${field[1]}`.toUpperCase());
    }
  }
  return found;
}
