import { redactionsIn } from "@bugstack/event";
import type { Investigation } from "../../../investigation.ts";
import type { CredentialPlan } from "../../../reproduce/scenario.ts";

/** Where the captured request carried its token, and which claims were in it. */
export function credentialPlan(
  investigation: Investigation,
  property: CredentialPlan["property"],
): CredentialPlan {
  const request = investigation.event?.request ?? null;
  const cookie = Object.entries(request?.cookies ?? {}).find(([, value]) => isToken(value));
  const header = request?.headers.find(([name, value]) => !/^cookie$/i.test(name) && isToken(value));
  const mark = header?.[1] ?? cookie?.[1] ?? "";
  const seen = redactionsIn(mark).flatMap((redaction) => redaction.claims);
  const claims = seen.length > 0 ? seen : ["sub", "exp"];
  if (!header && cookie) return { header: "Cookie", scheme: cookie[0], property, claims };
  const name = header ? canonicalName(header[0]) : "Authorization";
  const scheme = header ? (/^(\w+)\s/.exec(header[1])?.[1] ?? "") : "Bearer";
  return { header: name, scheme, property, claims };
}

function isToken(value: string): boolean {
  return /^Bearer\s/i.test(value) || redactionsIn(value).some((redaction) => redaction.kind === "jwt");
}

function canonicalName(name: string): string {
  return name
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase())
    .join("-");
}
