/** Set up before each test file when vitest's tests are watched: tells the watch of the process which test is running. */
import inspector from "node:inspector";

const { beforeEach, afterEach } = await import(/* @vite-ignore */ process.env.BUGSTACK_VITEST);
const watch = inspector[Symbol.for("bugstack.watch")];

function namesOf(task) {
  const names = [];
  for (let current = task; current && current !== task.file; current = current.suite)
    names.unshift(current.name);
  return names;
}

if (watch) {
  beforeEach(({ task }) => watch.begin(task.file.filepath, namesOf(task).join(" ")));
  afterEach(() => watch.end());
}
