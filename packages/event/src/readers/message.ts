import { LIMITS } from "../limits.ts";
import { isRecord, type LooseRecord, record, text } from "./loose.ts";

/** What was logged: the formatted text, else the template with its parameters put in, else null. */
export function readMessage(event: LooseRecord): string | null {
  for (const sent of [event.logentry, event.message, event["sentry.interfaces.Message"]]) {
    const message = isRecord(sent) ? formatted(sent) : text(sent, LIMITS.messageCharacters);
    if (message) return message;
  }
  return null;
}

/** The text before its values were put in: null where the client sent none, or none that differs. */
export function readMessageTemplate(event: LooseRecord): string | null {
  for (const sent of [event.logentry, event.message, event["sentry.interfaces.Message"]]) {
    if (!isRecord(sent)) continue;
    const template = text(sent.message, LIMITS.messageCharacters);
    if (template && template !== formatted(sent)) return template;
  }
  return null;
}

function formatted(entry: LooseRecord): string | null {
  const ready = text(entry.formatted, LIMITS.messageCharacters);
  if (ready) return ready;
  const template = text(entry.message, LIMITS.messageCharacters);
  return template === null ? null : fill(template, entry.params);
}

/** `%s`, `%(name)s`, `{}` and `{name}` as loggers use them; a placeholder without a value stays. */
function fill(template: string, params: unknown): string {
  const listed = Array.isArray(params) ? [...params] : [];
  const named = record(params);
  const filled = template.replace(
    /%\((\w{1,64})\)[sdrf]|\{(\w{1,64})\}|%[sdrfi]|\{\}/g,
    (placeholder, percent: string | undefined, brace: string | undefined) => {
      const key = percent ?? brace;
      const value = key === undefined ? listed.shift() : Object.hasOwn(named, key) ? named[key] : undefined;
      return value === undefined ? placeholder : (text(value) ?? "null");
    },
  );
  return filled.slice(0, LIMITS.messageCharacters);
}
