/** A vitest that stays in this process, with our reporter, and runs what it is asked to on the tree as it stands. */
import records from "../records.cjs";
import { entryOf } from "../vitest-entry.mjs";
import Reporter from "../vitest-reporter.mjs";

/**
 * @param words of its command line
 * @param options beyond those, which win
 */
export async function openVitest(folder, words, options) {
  const { createVitest, parseCLI } = await import(entryOf(folder, "./node"));
  const parsed = parseCLI(["vitest", ...words]);
  const reporter = new Reporter();
  const vitest = await createVitest("test", {
    ...{ ...parsed.options, watch: false, reporters: [reporter], ...options },
  });
  // Called otherwise before version 4, and not there before 3.
  await (vitest.standalone ? vitest.standalone() : vitest.init?.());
  return { vitest, reporter };
}

/**
 * Runs the wanted tests; `changed` are the files that are no longer what they were in the run before.
 * @returns whether any project has the files
 */
export async function runTests({ vitest, reporter }, { selectors, pattern, changed, recorder }) {
  reporter.begin(recorder ?? records.createRecorder({ wanted: selectors }));
  for (const path of changed) invalidate(vitest, path);
  narrow(vitest, pattern);
  const specifications = [...new Set(selectors.map(({ file }) => file))].flatMap((file) =>
    specificationsOf(vitest, file),
  );
  if (specifications.length === 0) {
    reporter.recorder.end();
    return false;
  }
  await (vitest.runTestSpecifications ?? vitest.runFiles).call(vitest, specifications, false);
  return true;
}

/** For what compiles files, by a call that there was not before version 3, and for what runs them. */
function invalidate(vitest, path) {
  (vitest.watcher?.invalidates ?? vitest.invalidates)?.add(path);
  if (vitest.invalidateFile) return vitest.invalidateFile(path);
  for (const { server } of vitest.projects)
    for (const module of server.moduleGraph.getModulesByFile(path) ?? [])
      server.moduleGraph.invalidateModule(module);
}

function narrow(vitest, pattern) {
  const expression = pattern === null ? undefined : new RegExp(pattern);
  if (!vitest.setGlobalTestNamePattern) {
    for (const { config } of [vitest, ...vitest.projects]) config.testNamePattern = expression;
  } else if (expression) vitest.setGlobalTestNamePattern(expression);
  else vitest.resetGlobalTestNamePattern();
}

function specificationsOf(vitest, file) {
  return vitest.projects.flatMap((project) => {
    if (project.matchesTestGlob)
      return project.matchesTestGlob(file) ? [project.createSpecification(file)] : [];
    if (!project.isTestFile(file)) return [];
    return [project.createSpec?.(file, "threads") ?? [project, file]];
  });
}
