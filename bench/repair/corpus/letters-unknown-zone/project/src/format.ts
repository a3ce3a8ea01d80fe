import type { Reader } from "./readers.ts";

const FALLBACK = { locale: "en-GB", zone: "UTC" };

function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? FALLBACK.locale;
  } catch {
    return FALLBACK.locale;
  }
}

export function issueDate(at: Date, reader: Reader): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: reader.zone } as const;
  return new Intl.DateTimeFormat(knownLocale(reader.locale), options).format(at);
}

export function issueNumber(at: Date): string {
  return new Intl.DateTimeFormat(FALLBACK.locale, { year: "numeric", month: "2-digit", timeZone: FALLBACK.zone }).format(at);
}
