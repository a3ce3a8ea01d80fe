/**
 * An event as `beforeSend` gets it: in Sentry's form, and with the fields of the official SDK's `CapturedError`, so that
 * functions which were written for those go on working. The fields are not enumerable: they are not sent by themselves.
 */

const surfaced = (event) => event.exception?.values?.at(-1) ?? null;
const ownOf = (event) => event.contexts?.bugstack ?? {};
const recordOf = (pairs) => (Array.isArray(pairs) ? Object.fromEntries(pairs) : undefined);

/** How each field is read, and for those that may be set, written. */
const FIELDS = {
  id: { read: (event) => event.event_id },
  name: {
    read: (event) => surfaced(event)?.type ?? "Error",
    write: (event, value) => Object.assign(surfaced(event) ?? {}, { type: String(value) }),
  },
  message: {
    read: (event) => surfaced(event)?.value ?? "",
    write: (event, value) => Object.assign(surfaced(event) ?? {}, { value: String(value) }),
  },
  stack: { read: stackOf },
  route: { read: (event) => event.transaction ?? event.request?.url ?? "generic" },
  method: { read: (event) => event.request?.method ?? "N/A" },
  url: {
    read: (event) => event.request?.url ?? "N/A",
    write: (event, value) => event.request && Object.assign(event.request, { url: String(value) }),
  },
  statusCode: { read: (event) => ownOf(event).status ?? 500 },
  queryParams: { read: (event) => recordOf(event.request?.query_string) },
  requestHeaders: { read: (event) => recordOf(event.request?.headers) },
  requestBody: {
    read: (event) => event.request?.data,
    write: (event, value) => event.request && Object.assign(event.request, { data: value }),
  },
  metadata: {
    read(event) {
      event.extra ??= {};
      return event.extra;
    },
    write: (event, value) => Object.assign(event, { extra: value }),
  },
  sdkVersion: { read: (event) => event.sdk?.version },
  nodeVersion: { read: (event) => event.contexts?.runtime?.version },
};

/** Adds the fields to an event that has none of these names; returns it. */
exports.withOfficialFields = function withOfficialFields(event) {
  for (const [name, { read, write }] of Object.entries(FIELDS))
    if (event[name] === undefined) {
      delete event[name];
      Object.defineProperty(event, name, {
        ...{ configurable: true, enumerable: false },
        get: () => read(event),
        set: write ? (value) => write(event, value) : () => {},
      });
    }
  return event;
};

/** What a function returned, as an event again: a field that it set on a copy (`{ ...error, message }`) is written where it belongs. */
exports.withoutOfficialFields = function withoutOfficialFields(changed) {
  const event = { ...changed };
  for (const [name, { write }] of Object.entries(FIELDS)) {
    // An event without an exception has its own message.
    if (!Object.hasOwn(event, name) || (name === "message" && !surfaced(event))) continue;
    const value = event[name];
    delete event[name];
    write?.(event, value);
  }
  return event;
};

function stackOf(event) {
  const exception = surfaced(event);
  if (!exception) return undefined;
  const calls = (exception.stacktrace?.frames ?? []).map(
    (frame) => `    at ${frame.function} (${frame.abs_path}:${frame.lineno}:${frame.colno})`,
  );
  return [`${exception.type}: ${exception.value}`, ...calls.reverse()].join("\n");
}
