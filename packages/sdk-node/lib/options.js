/** The settings: options of `init`, else environment variables, else defaults. Times are in milliseconds. */

const DEFAULTS = {
  apiKey: "",
  endpoint: "http://localhost:3001/api/capture",
  projectId: "",
  environment: "production",
  release: null,
  autoFix: false,
  enabled: true,
  debug: false,
  dryRun: false,
  captureRequestBody: true,
  captureQueryParams: true,
  captureHeaders: true,
  captureLocals: false,
  captureBreadcrumbs: true,
  maxBodySize: 10_000,
  maxBreadcrumbs: 50,
  redactFields: [],
  metadata: {},
  sampleRate: 1,
  maxEventsPerMinute: 120,
  deduplicationWindow: 60_000,
  timeout: 5_000,
  maxRetries: 3,
  flushInterval: 5_000,
  shutdownTimeout: 2_000,
  ignoreErrors: [],
  shouldCapture: null,
  beforeSend: null,
};

const TEXTS = {
  apiKey: ["BUGSTACK_API_KEY"],
  endpoint: ["BUGSTACK_ENDPOINT"],
  projectId: ["BUGSTACK_PROJECT_ID"],
  environment: ["BUGSTACK_ENVIRONMENT", "SENTRY_ENVIRONMENT", "NODE_ENV"],
};
const SWITCHES = {
  autoFix: "AUTO_FIX",
  captureLocals: "CAPTURE_LOCALS",
  captureBreadcrumbs: "CAPTURE_BREADCRUMBS",
  debug: "DEBUG",
  dryRun: "DRY_RUN",
  enabled: "ENABLED",
};

/** Settings in force. What is undefined or null in `given` counts as not given; so does what is of the wrong kind. */
exports.resolveOptions = function resolveOptions(given = {}, environment = process.env) {
  const options = { ...DEFAULTS };
  for (const [name, variables] of Object.entries(TEXTS)) {
    const found = variables.map((variable) => environment[variable]).find((value) => value);
    if (found) options[name] = found.trim();
  }
  for (const [name, variable] of Object.entries(SWITCHES)) {
    const written = (environment[`BUGSTACK_${variable}`] ?? "").trim().toLowerCase();
    if (written) options[name] = ["1", "true", "yes", "on"].includes(written);
  }
  const interval = Number.parseFloat(environment.BUGSTACK_FLUSH_INTERVAL ?? "");
  if (Number.isFinite(interval)) options.flushInterval = Math.max(50, interval * 1_000);
  for (const [name, value] of Object.entries({
    ...given,
    ignoreErrors: given.ignoreErrors ?? given.ignoredErrors,
  }))
    if (name in DEFAULTS && value !== undefined && value !== null && isFitting(DEFAULTS[name], value))
      options[name] = value;
  return options;
};

function isFitting(standard, value) {
  if (standard === null) return typeof value === "function" || typeof value === "string";
  if (Array.isArray(standard)) return Array.isArray(value);
  return typeof value === typeof standard && !Number.isNaN(value);
}
