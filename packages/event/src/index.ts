export * from "./counts.ts";
export * from "./error.ts";
export * from "./event.ts";
export * from "./mask.ts";
export * from "./readers/envelope.ts";
export { readSentryEvent, type SentryDefaults } from "./readers/sentry.ts";
export * from "./signature.ts";
