import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CanonicalEvent, CapturedValue, ExceptionValue } from "@bugstack/event";
import { createCodeIndex } from "../../../code/create-code-index.ts";
import { applyEdits } from "../../../code/edit.ts";
import type { MappedFrame } from "../../../diagnose/diagnosis.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";

/** A small project on disk and the event that it sent, for tests of this family. */
export interface Opened {
  readonly investigation: Investigation;
  /** The files after some edits. */
  apply(edits: readonly CandidateEdit[]): Map<string, string>;
  close(): void;
}

export interface Chain {
  readonly type: string;
  readonly module: string | null;
  readonly value: string;
  /** Text of a line that its frame stands at, and its file. */
  readonly at: readonly [path: string, statement: string];
  /** Captured variables of the frame. */
  readonly locals?: Readonly<Record<string, CapturedValue>>;
}

/** The request that was served; its token came in a cookie or in the usual header. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly cookie?: string;
}

export async function open(
  files: Readonly<Record<string, string>>,
  chain: readonly Chain[],
  request: SentRequest | null = null,
): Promise<Opened> {
  const directory = mkdtempSync(join(tmpdir(), "jwt-recipe-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const tree = { directory, origin: null };
  const code = await createCodeIndex(tree);
  const frames: MappedFrame[] = chain.map(({ at: [path, statement], locals }, exception) => {
    const line = (files[path] ?? "").split("\n").findIndex((text) => text.includes(statement)) + 1;
    if (line === 0) throw new Error(`No line with ${statement} in ${path}`);
    return {
      frame: { ...frameOf(path, line), locals: locals ?? null },
      exception,
      path,
      line,
      function: null,
      fit: "exact",
    };
  });
  const exceptions: ExceptionValue[] = chain.map((item, index) => ({
    type: item.type,
    module: item.module,
    value: item.value,
    mechanism: null,
    frames: frames.filter((mapped) => mapped.exception === index).map((mapped) => mapped.frame),
    relation: index < chain.length - 1 ? "context" : null,
  }));
  return {
    investigation: {
      event: eventOf(exceptions, request),
      signature: null,
      tree,
      code,
      frames,
      detection: null,
    },
    apply(edits) {
      const paths = [...new Set(edits.map((edit) => edit.path))];
      const changed = paths.map((path): [string, string] => {
        const own = edits.filter((edit) => edit.path === path);
        return [path, Buffer.from(applyEdits(Buffer.from(files[path] ?? ""), own)).toString()];
      });
      return new Map([...Object.entries(files), ...changed]);
    },
    close() {
      code.dispose();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function frameOf(path: string, line: number): MappedFrame["frame"] {
  return {
    path,
    absolutePath: null,
    module: null,
    function: null,
    line,
    column: null,
    endLine: null,
    endColumn: null,
    contextLine: null,
    preContext: [],
    postContext: [],
    inApp: true,
    locals: null,
  };
}

const MARK = "[Filtered jwt alg=HS256 claims=exp,sub exp=-3600 length=148]";

function eventOf(exceptions: ExceptionValue[], request: SentRequest | null): CanonicalEvent {
  const surfaced = exceptions.at(-1)?.value ?? "";
  const status = Number(/^(\d{3})\b/.exec(surfaced)?.[1] ?? 500);
  return {
    eventId: "0".repeat(32),
    kind: status < 500 ? "observation" : "error",
    timestamp: null,
    platform: "python",
    level: status < 500 ? "warning" : "error",
    message: null,
    logger: null,
    transaction: null,
    serverName: null,
    release: null,
    dist: null,
    environment: null,
    commit: null,
    exceptions,
    request: request && {
      method: request.method,
      path: request.path,
      url: null,
      route: null,
      query: [],
      headers: request.cookie ? [] : [["authorization", `Bearer ${MARK}`]],
      cookies: request.cookie ? { [request.cookie]: MARK } : {},
      body: null,
    },
    responseStatus: status,
    user: {},
    tags: {},
    contexts: {},
    extra: {},
    breadcrumbs: [],
    modules: {},
    sdk: null,
    occurrences: 1,
    fingerprint: null,
  };
}
