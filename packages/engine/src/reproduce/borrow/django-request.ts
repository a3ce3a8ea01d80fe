import type { Attempt } from "../call/explore.ts";
import type { RebuildContext } from "../call/rebuild-value.ts";
import { isDjango, plainTestStyle } from "../call/test-style.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { withStandIns } from "../stand-ins.ts";
import { answerOf } from "./borrowed-attempts.ts";
import { djangoRows, type Rows, takenRow } from "./django-rows.ts";
import { requestCall } from "./foreign-request.ts";

/**
 * The captured request sent by a client of Django's that the test makes itself, with the rows that the frames held: for
 * projects whose own tests send none. Empty for other frameworks.
 */
export function djangoRequests(request: ReproductionRequest, context: RebuildContext): readonly Attempt[] {
  const { investigation, environment, scenarios } = request;
  const { project, quote } = context;
  const captured = context.request && { ...context.request, body: withStandIns(context.request.body) };
  if (!captured?.path || !isDjango(project)) return [];
  const handled = investigation.frames.some(({ path }) => path !== null && !project.code.file(path)?.isTest);
  if (!handled) return [];
  const isUnit = environment.detection.testFramework === "unittest";
  const style = plainTestStyle(request, project, { path: "" });
  const isMarked = style.decorators.length > 0;
  const client: NeededImport = { module: "django.test", name: "Client", alias: null };
  const receiver = isUnit ? "self.client" : isMarked ? "client" : "Client()";
  const { frames, event } = investigation;
  const rows = context.hasDatabase ? djangoRows(project, frames) : null;
  const full = context.hasDatabase ? djangoRows(project, frames, "all") : null;
  const message = event?.exceptions.at(-1)?.value ?? "";
  const taken = context.hasDatabase ? takenRow(project, message, frames, captured.body) : null;
  const act = [
    `response = ${requestCall(receiver, "django", captured, quote)}`,
    answerOf(scenarios[0]?.expectation),
  ];
  const bare = {
    ...style,
    name: "test_request_with_the_captured_values",
    isAsync: false,
    fixtures: isMarked ? ["client"] : [],
    arrange: [],
    act,
    assert: [],
    imports: [...style.imports, ...(isUnit || isMarked ? [] : [client])],
    raises: null,
  };
  const prepared = ({ lines, imports }: Rows) => ({
    ...bare,
    act: [...lines, ...act],
    imports: [...bare.imports, ...imports],
  });
  const isFuller = full !== null && full.lines.join() !== rows?.lines.join();
  const attempts = [
    ...(taken ? [prepared(rows ? joined(rows, taken) : taken)] : []),
    ...(rows ? [prepared(rows)] : []),
    ...(isFuller ? [prepared(full)] : []),
    bare,
  ];
  return attempts.map((one) => ({ entry: null, case: one, isFaithful: true }));
}

function joined(left: Rows, right: Rows): Rows {
  return { lines: [...left.lines, ...right.lines], imports: [...left.imports, ...right.imports] };
}
