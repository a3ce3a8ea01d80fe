import type { CanonicalEvent, Frame } from "@bugstack/event";

/** For tests: an event and a frame of which only the named parts matter. */
export function eventOf(parts: Partial<CanonicalEvent>): CanonicalEvent {
  return {
    eventId: "0".repeat(32),
    kind: "error",
    timestamp: null,
    platform: "python",
    level: "error",
    message: null,
    logger: null,
    transaction: null,
    serverName: null,
    release: null,
    dist: null,
    environment: null,
    commit: null,
    exceptions: [],
    request: null,
    responseStatus: null,
    user: {},
    tags: {},
    contexts: {},
    extra: {},
    breadcrumbs: [],
    modules: {},
    sdk: null,
    occurrences: 1,
    fingerprint: null,
    ...parts,
  };
}

export function frameOf(parts: Partial<Frame>): Frame {
  return {
    path: null,
    absolutePath: null,
    module: null,
    function: null,
    line: null,
    column: null,
    endLine: null,
    endColumn: null,
    contextLine: null,
    preContext: [],
    postContext: [],
    inApp: true,
    locals: null,
    ...parts,
  };
}
