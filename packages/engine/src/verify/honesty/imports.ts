import { builtinModules } from "node:module";
import { posix } from "node:path";
import { STDLIB_MODULES } from "../../code/python/stdlib-modules.ts";
import { importedModules } from "./evasions.ts";
import { type Fact, factOf, forbid, type HonestyRule, type ParsedSource } from "./rule.ts";

/** What imports may resolve to besides the standard library. */
export interface KnownModules {
  /** Source files of the repository. */
  readonly paths: readonly string[];
  /** Requirement strings as the project declares them. */
  readonly requirements: readonly string[];
  /** Modules that files of the repository import already, as written. */
  readonly imported: readonly string[];
}

/** Import names of distributions that are called otherwise. */
const IMPORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  "python-jose": ["jose"],
  pyjwt: ["jwt"],
  pyyaml: ["yaml"],
  pillow: ["PIL"],
  beautifulsoup4: ["bs4"],
  "python-dateutil": ["dateutil"],
  "python-dotenv": ["dotenv"],
  "scikit-learn": ["sklearn"],
  "opencv-python": ["cv2"],
  "psycopg2-binary": ["psycopg2"],
  mysqlclient: ["MySQLdb"],
  djangorestframework: ["rest_framework"],
  "djangorestframework-simplejwt": ["rest_framework_simplejwt"],
  "django-cors-headers": ["corsheaders"],
  "django-filter": ["django_filters"],
  fastapi: ["fastapi", "starlette", "pydantic"],
  flask: ["flask", "werkzeug", "jinja2", "markupsafe", "click"],
  "flask-sqlalchemy": ["flask_sqlalchemy", "sqlalchemy"],
  sqlmodel: ["sqlmodel", "sqlalchemy", "pydantic"],
  "python-multipart": ["multipart", "python_multipart"],
  "email-validator": ["email_validator"],
  "google-cloud-storage": ["google"],
  protobuf: ["google"],
  grpcio: ["grpc"],
  pycryptodome: ["Crypto"],
  pyopenssl: ["OpenSSL"],
  attrs: ["attr", "attrs"],
  setuptools: ["setuptools", "pkg_resources"],
  httpx: ["httpx", "anyio"],
  celery: ["celery", "kombu"],
};

/** The rule that a new import must resolve to the standard library, the repository or a declared dependency. */
export function importRule(known: KnownModules): HonestyRule {
  const python = new Set(known.requirements.flatMap(importNamesOf));
  const node = new Set(known.requirements.map(packageNameOf));
  for (const module of known.imported) {
    python.add(module.split(".")[0] ?? "");
    node.add(packageOf(module));
  }
  const paths = new Set(known.paths);

  function* unresolved(source: ParsedSource): Generator<Fact> {
    for (const { module, node: statement } of importedModules(source)) {
      const found =
        source.language === "python"
          ? resolvesInPython(module, python, known.paths)
          : resolvesInNode(module, source.path, node, paths);
      if (!found) yield factOf(statement, "import", module);
    }
  }
  return forbid("undeclared-import", "imports what is neither declared nor in the repository", unresolved);
}

function resolvesInPython(module: string, declared: ReadonlySet<string>, paths: readonly string[]): boolean {
  const parts = module.replace(/^\.+/, "").split(".").filter(Boolean);
  const [top = ""] = parts;
  if (module.startsWith(".") && parts.length === 0) return true;
  if (!module.startsWith(".") && (STDLIB_MODULES.has(top) || declared.has(top))) return true;
  const file = parts.join("/");
  return (
    paths.some((path) =>
      [`${file}.py`, `${file}/__init__.py`].some((tail) => path === tail || path.endsWith(`/${tail}`)),
    ) || paths.some((path) => path.startsWith(`${file}/`) || path.includes(`/${file}/`))
  );
}

function resolvesInNode(
  module: string,
  from: string,
  declared: ReadonlySet<string>,
  paths: ReadonlySet<string>,
): boolean {
  if (module.startsWith("node:"))
    return builtinModules.includes(module.slice(5)) || builtinModules.includes(module);
  if (builtinModules.includes(module)) return true;
  if (!/^[.~@]\/|^\.\.?$|^\.\.\/|^#/.test(module)) return declared.has(packageOf(module));
  if (!module.startsWith("."))
    return [...paths].some((path) =>
      path.includes(module.replace(/^[~@#]\/?/, "").replace(/\.[cm]?[jt]sx?$/, "")),
    );
  const base = posix.join(posix.dirname(from), module);
  const stem = base.replace(/\.[cm]?[jt]sx?$/, "");
  return [base, stem].some(
    (name) =>
      paths.has(name) ||
      ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"].some(
        (ending) => paths.has(`${name}.${ending}`) || paths.has(`${name}/index.${ending}`),
      ),
  );
}

function packageNameOf(requirement: string): string {
  return /^\s*((?:@[\w.-]+\/)?[\w.-]+)/.exec(requirement)?.[1] ?? "";
}

function packageOf(module: string): string {
  return module
    .split("/")
    .slice(0, module.startsWith("@") ? 2 : 1)
    .join("/");
}

function importNamesOf(requirement: string): readonly string[] {
  const name = packageNameOf(requirement).toLowerCase().replace(/[_.]+/g, "-");
  return (
    IMPORT_NAMES[name] ?? [
      name.replaceAll("-", "_"),
      name.replace(/^python-|-python$/, "").replaceAll("-", "_"),
    ]
  );
}
