/**
 * Runs steps one after the other. Where one fails, those done before are undone, the last first.
 * A step is `{ name, run(context), undo?(context) }`.
 */
export async function runSteps(steps, context = {}) {
  const done = [];
  for (const step of steps) {
    try {
      await step.run(context);
      done.push(step);
    } catch (error) {
      const undone = await undoAll(done, context);
      return { ok: false, failed: step.name, reason: error.message, undone };
    }
  }
  return { ok: true, done: done.map(({ name }) => name) };
}

async function undoAll(done, context) {
  const undone = [];
  for (const step of [...done].reverse()) {
    if (!step.undo) continue;
    step.undo(context);
    undone.push(step.name);
  }
  return undone;
}
