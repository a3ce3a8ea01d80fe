import { DEFAULT_LANGUAGE, TEXTS } from "./texts.ts";

export interface Loan {
  title: string;
  due: string;
}

export interface Member {
  name: string;
  email: string;
  language?: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** 2026-05-01 as the member is used to see it. */
export function shownDay(day: string, language: string): string {
  const [year, month, date] = day.split("-");
  return language === "de" ? `${date}.${month}.${year}` : day;
}

export function reminder(member: Member, loans: Loan[]): Mail {
  const language = member.language ?? DEFAULT_LANGUAGE;
  const texts = TEXTS[language]!;
  const lines = [texts.hello(member.name), ""];
  for (const { title, due } of loans) lines.push(texts.due(title, shownDay(due, language)));
  lines.push("", texts.bye);
  return { to: member.email, subject: texts.subject, text: lines.join("\n") };
}
