import type { Investigation } from "../../investigation.ts";
import { failsAlike } from "../call/explore.ts";
import { newTestPath } from "../python/place.ts";
import { type ProjectCode, preferredQuote, projectCode } from "../python/project-code.ts";
import { idOf, type WrittenCase, writeCases } from "../python/written-case.ts";
import type { NotReproduced, Reproducer, ReproductionRequest } from "../reproducer.ts";
import { lookTwice } from "../run-file.ts";
import { resultsOf } from "../seen.ts";

/** Loads the module of the project in whose own code, outside of any function, the error arose. */
export const moduleReproducer: Reproducer = {
  kind: "call",
  async reproduce(request) {
    const { investigation, toolchain, environment } = request;
    const { signature } = investigation;
    const loaded = toolchain.id === "python" ? loadedModule(investigation) : null;
    if (!signature || !loaded)
      return refuse("unsupported", "No module of the project failed while it was loaded.");
    const project = projectCode(investigation, environment.importPaths ?? []);
    const module = investigation.code.moduleNameOf(loaded);
    const stem = module.slice(module.lastIndexOf(".") + 1);
    const path = newTestPath(project, {
      folder: null,
      area: stem,
      topic: "loading",
      testPaths: environment.detection.testPaths,
      root: environment.detection.root,
    });
    const written = caseFor(request, project, module, stem);
    const test = writeCases({ project, path }, [written]);
    const id = idOf(path, written);
    const { shown, last } = await lookTwice(request, {
      test,
      shows(run) {
        const results = resultsOf(run, id);
        return results.length > 0 && results.every((result) => failsAlike(result, signature, path));
      },
    });
    if (!shown)
      return { ...refuse("not_reproduced", `The module ${module} could be loaded.`), output: last.output };
    return {
      reproduced: true,
      kind: "call",
      test,
      proving: [id],
      before: shown,
      signature,
      render: () => test,
      variant: null,
      notes: ["asserts only that the module can be loaded"],
    };
  },
};

/** The outermost file of the project on the trace, where nothing but modules being loaded is on it. */
function loadedModule({ frames, code, event }: Investigation): string | null {
  const last = (event?.exceptions.length ?? 0) - 1;
  const own = frames.filter(
    (frame) => frame.exception === last && frame.path !== null && code.file(frame.path)?.isTest === false,
  );
  const [first] = own;
  const areModules = own.every(({ frame }) => frame.function === "<module>");
  return first?.path && areModules && code.file(first.path)?.language === "python" ? first.path : null;
}

function caseFor(
  { environment }: ReproductionRequest,
  project: ProjectCode,
  module: string,
  stem: string,
): WrittenCase {
  const isUnittest = environment.detection.testFramework === "unittest";
  const quote = preferredQuote(project.testFiles.length > 0 ? project.testFiles : project.files);
  return {
    name: `test_${stem.replace(/\W+/g, "_").replace(/^_+|_+$/g, "")}_can_be_loaded`,
    decorators: [],
    fixtures: [],
    home: isUnittest ? { base: "TestCase", members: [] } : null,
    definitions: [],
    isAsync: false,
    arrange: [],
    act: [`importlib.import_module(${quote}${module}${quote})`],
    assert: [],
    imports: [
      { module: "importlib", name: null, alias: null },
      ...(isUnittest ? [{ module: "unittest", name: "TestCase", alias: null }] : []),
    ],
    raises: null,
  };
}

function refuse(reason: NotReproduced["reason"], sentence: string): NotReproduced {
  return { reproduced: false, reason, sentence, output: "" };
}
