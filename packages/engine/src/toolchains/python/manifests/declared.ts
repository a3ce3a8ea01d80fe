/** What one manifest, or all of a project together, declare. */
export interface Declared {
  readonly name: string | null;
  /** Specifier of the interpreter: `>=3.9`. */
  readonly interpreter: string | null;
  /** Needed by the program itself. */
  readonly requirements: readonly string[];
  /** Needed by its tests. */
  readonly testRequirements: readonly string[];
  /** Exact versions from a lock file, as `name==version`: they limit, they install nothing by themselves. */
  readonly pins: readonly string[];
  readonly files: readonly string[];
  /** The dependencies are computed by code that only an installer can run. */
  readonly dynamic: boolean;
  /** The project can be installed as a package itself. */
  readonly installable: boolean;
}

export const NOTHING_DECLARED: Declared = {
  name: null,
  interpreter: null,
  requirements: [],
  testRequirements: [],
  pins: [],
  files: [],
  dynamic: false,
  installable: false,
};

/** All manifests of one project together; of single values the first one counts. */
export function joinDeclared(parts: readonly Declared[]): Declared {
  const all = (key: "requirements" | "testRequirements" | "pins" | "files"): readonly string[] => [
    ...new Set(parts.flatMap((part) => part[key])),
  ];
  return {
    name: parts.find((part) => part.name !== null)?.name ?? null,
    interpreter: parts.find((part) => part.interpreter !== null)?.interpreter ?? null,
    requirements: all("requirements"),
    testRequirements: all("testRequirements"),
    pins: all("pins"),
    files: all("files"),
    dynamic: parts.some((part) => part.dynamic),
    installable: parts.some((part) => part.installable),
  };
}

/** Groups and extras whose names say that tests need them. `dev` often holds the test runner. */
const TEST_GROUP =
  /^(tests?|testing|unit|unittests?|pytest|dev|develop|development|ci|all-?dev|dev-?dependencies)$/i;

export function isTestGroup(name: string): boolean {
  return TEST_GROUP.test(name) || /(^|[-_.])tests?([-_.]|$)/i.test(name);
}
