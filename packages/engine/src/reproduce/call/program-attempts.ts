import type { CapturedValue } from "@bugstack/event";
import { field } from "../../code/nodes.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import type { Attempt } from "./explore.ts";
import type { RebuildContext } from "./rebuild-value.ts";
import { plainTestStyle } from "./test-style.ts";

const PATCH: NeededImport = { module: "unittest.mock", name: "patch", alias: null };

/** The command line of the program that crashed, as its SDK sent it; null where it did not. */
export function commandLine({ investigation }: ReproductionRequest): readonly string[] | null {
  const sent: CapturedValue | undefined = investigation.event?.extra["sys.argv"];
  if (!Array.isArray(sent) || !sent.every((part) => typeof part === "string")) return null;
  return sent as readonly string[];
}

/** Lines that run while the program's command line is the captured one. */
export function underCommandLine(
  argv: readonly string[],
  lines: readonly string[],
  { quote }: RebuildContext,
): { readonly lines: readonly string[]; readonly imports: readonly NeededImport[] } {
  // Where the program lies on the machine of production is of no matter.
  const words = argv.map((word, index) => (index === 0 ? word.replace(/^.*[\\/]/, "") : word));
  const header = `with patch(${pythonLiteral("sys.argv", quote)}, ${pythonLiteral(words, quote)}):`;
  return { lines: [header, ...lines.map((line) => `    ${line}`)], imports: [PATCH] };
}

/**
 * An error that a module raises while it is loaded is shown by loading it; one of the part that runs as a program, by
 * running it so. Empty where the crash lies in a function.
 */
export function moduleAttempts(request: ReproductionRequest, context: RebuildContext): readonly Attempt[] {
  const { frames, code } = request.investigation;
  const own = frames.filter(
    ({ path, fit }) => path !== null && fit !== "mismatch" && code.file(path)?.isTest === false,
  );
  const innermost = own.at(-1);
  if (!innermost || innermost.path === null || innermost.line === null) return [];
  // The body of a class runs while its module is loaded, under the name of the class.
  const isLoading =
    innermost.frame.function === "<module>" ||
    (code.functionAt(innermost.path, innermost.line) === null &&
      /^[A-Z]\w*$/.test(innermost.frame.function ?? ""));
  if (!isLoading) return [];
  return loadingAttempt(request, context, innermost);
}

/**
 * The program run again under its captured command line, where a function of it crashed: for what no function of the
 * trace can be given again. Empty where the trace does not begin in a part that runs as a program.
 */
export function programAttempts(request: ReproductionRequest, context: RebuildContext): readonly Attempt[] {
  const { frames, code } = request.investigation;
  const [outermost, ...inner] = frames.filter(
    ({ path, fit }) => path !== null && fit !== "mismatch" && code.file(path)?.isTest === false,
  );
  if (!outermost || inner.length === 0 || outermost.frame.function !== "<module>") return [];
  if (!isProgram(request, outermost) || !commandLine(request)) return [];
  return loadingAttempt(request, context, outermost);
}

function loadingAttempt(
  request: ReproductionRequest,
  context: RebuildContext,
  { path, ...rest }: MappedFrame,
): readonly Attempt[] {
  if (path === null) return [];
  // A package is run by its name.
  const module = context.project.moduleOf(path).replace(/\.__main__$/, "");
  if (!/^\w+(?:\.\w+)*$/.test(module) || module === "__main__") return [];
  const runs = isProgram(request, { path, ...rest });
  const name = `test_${module.replaceAll(".", "_")}_${runs ? "runs" : "is_loaded"}`;
  const text = pythonLiteral(module, context.quote);
  const run = `run_module(${text}, run_name=${pythonLiteral("__main__", context.quote)})`;
  const plain = runs
    ? { lines: endsItself(request, path) ? tolerant(run) : [run], imports: [] }
    : { lines: [`import_module(${text})`], imports: [] };
  const argv = runs ? commandLine(request) : null;
  const act = argv ? underCommandLine(argv, plain.lines, context) : plain;
  const loader: NeededImport = runs
    ? { module: "runpy", name: "run_module", alias: null }
    : { module: "importlib", name: "import_module", alias: null };
  const style = plainTestStyle(request, context.project, { path });
  return [
    {
      entry: null,
      isFaithful: true,
      case: {
        ...style,
        name,
        isAsync: false,
        arrange: [],
        act: act.lines,
        assert: [],
        imports: [...style.imports, loader, ...act.imports],
        raises: null,
      },
    },
  ];
}

/** `sys.exit(main())`: a program that comes to its end says so by an exception, with 0 or nothing where all went well. */
function endsItself({ investigation }: ReproductionRequest, path: string): boolean {
  return /\bsys\.exit\(|\bSystemExit\b|^\s*exit\(/m.test(investigation.code.file(path)?.text ?? "");
}

function tolerant(run: string): readonly string[] {
  return ["try:", `    ${run}`, "except SystemExit as end:", "    assert not end.code"];
}

/** Whether a frame is the program that was started: by its guard, or as the command line names its file. */
function isProgram(request: ReproductionRequest, frame: MappedFrame): boolean {
  if (isRunAsProgram(request, frame)) return true;
  const [started] = commandLine(request) ?? [];
  const { path } = frame;
  return (
    started !== undefined &&
    path !== null &&
    frame.frame.function === "<module>" &&
    (started === path || started.endsWith(`/${path}`) || path.endsWith(`/${started.replace(/^\.\//, "")}`))
  );
}

/** Whether the line stands under `if __name__ == "__main__":`. */
function isRunAsProgram({ investigation }: ReproductionRequest, { path, line }: MappedFrame): boolean {
  const root = path === null ? null : investigation.code.file(path)?.tree.rootNode;
  return (root?.namedChildren ?? []).some(
    (statement) =>
      statement.type === "if_statement" &&
      /__name__/.test(field(statement, "condition")?.text ?? "") &&
      line !== null &&
      statement.startPosition.row < line &&
      line <= statement.endPosition.row + 1,
  );
}
