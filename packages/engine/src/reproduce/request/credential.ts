import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { CredentialPlan } from "../scenario.ts";
import { needsApplication } from "./application-context.ts";
import { findIssuers, type Issuer, type Parameter } from "./issuer.ts";
import { futureLifetime, hasUnit, pastLifetime, timedeltaText } from "./lifetime.ts";
import { findSigner } from "./signer.ts";
import { type KnownArguments, knownCalls, knownSubjects, plainValue, storedSubjects } from "./subjects.ts";

/** Python that makes a token inside a test. */
export interface Minted {
  /** Statements before the request; the last one binds `token`. */
  readonly lines: readonly string[];
  readonly imports: readonly NeededImport[];
  readonly fixtures: readonly string[];
  readonly isAsync: boolean;
  /** Whether it works only inside the application's context. */
  readonly needsApplication: boolean;
}

export interface MintOptions {
  readonly quote: '"' | "'";
  /** How long ago an expired token ran out. */
  readonly expiredMinutes: number;
  /** Which of the known subjects is meant. */
  readonly subject: number;
}

/** Mints tokens with certain properties by the project's own means. */
export interface Mint {
  mint(property: CredentialPlan["property"], options: MintOptions): Minted | null;
  /** Whether a second known subject exists. */
  readonly hasSecondSubject: boolean;
  /** Why nothing can be minted; null when something can. */
  readonly obstacle: string | null;
}

const FOREIGN_KEY = "a-key-that-this-service-does-not-hold";

export function createMint(project: ProjectCode): Mint {
  const issuer = findIssuers(project)[0] ?? null;
  const signer = findSigner(project, issuer);
  const calls = issuer ? knownCalls(project, issuer) : [];
  const subjects = subjectsOf(project, issuer, calls);
  const inContext = issuer !== null && needsApplication(project, issuer);

  function mint(property: CredentialPlan["property"], options: MintOptions): Minted | null {
    switch (property) {
      case "malformed":
        return bare([`token = ${pythonLiteral("not-a-token", options.quote)}`]);
      case "empty":
        return bare([]);
      case "forged":
        return forged(options) ?? tampered(options);
      case "expired":
        return issued(options, "expired") ?? encoded(options, { expired: true, subject: null });
      case "valid":
        return issued(options, "valid") ?? encoded(options, { expired: false, subject: null });
      case "without_subject":
        return issuedWithClaims(options, "{}") ?? encoded(options, { expired: false, subject: "none" });
      case "unknown_subject":
        return issued(options, "unknown") ?? encoded(options, { expired: false, subject: "unknown" });
    }
  }

  function issued(options: MintOptions, property: "valid" | "expired" | "unknown"): Minted | null {
    if (!issuer) return null;
    const known = calls[options.subject % Math.max(calls.length, 1)] ?? new Map();
    const subject =
      property === "unknown"
        ? unknownSubject(subjects, options)
        : (subjects[options.subject] ?? subjects[0] ?? null);
    const claims = issuer.parameters.find((parameter) => parameter.role === "claims");
    if (
      property === "unknown" &&
      !claims &&
      !issuer.parameters.some((parameter) => parameter.role === "subject")
    )
      return null;
    const given: string[] = [];
    const imports: NeededImport[] = [...issuer.imports];
    const fixtures: string[] = [];
    let skipped = false;
    for (const parameter of issuer.parameters) {
      const value = argumentFor(parameter, known, subject, property, options);
      if (value === "unknown") return null;
      if (value === null) {
        skipped = true;
        continue;
      }
      imports.push(...value.imports);
      fixtures.push(...value.fixtures);
      const byName = skipped || parameter.isKeywordOnly || parameter.role === "lifetime";
      given.push(byName ? `${parameter.name}=${value.text}` : value.text);
    }
    if (property === "expired" && !issuer.parameters.some(hasUnit)) return null;
    return called(issuer, given, imports, fixtures, inContext);
  }

  function argumentFor(
    parameter: Parameter,
    known: KnownArguments,
    subject: string | null,
    property: "valid" | "expired" | "unknown",
    options: MintOptions,
  ): { text: string; imports: readonly NeededImport[]; fixtures: readonly string[] } | "unknown" | null {
    const plain = (text: string) => ({ text: inQuote(text, options.quote), imports: [], fixtures: [] });
    if (parameter.role === "lifetime") {
      if (property === "expired" && hasUnit(parameter))
        return pastLifetime(parameter, options.expiredMinutes);
      return parameter.isRequired
        ? (known.get(parameter.name) ?? futureLifetime(parameter) ?? "unknown")
        : null;
    }
    if (parameter.role === "subject" && property === "unknown" && subject !== null) return plain(subject);
    if (parameter.role === "claims" && property === "unknown")
      return plain(`{${pythonLiteral("sub", options.quote)}: ${subject}}`);
    const used = known.get(parameter.name);
    if (used) return { ...used, text: inQuote(used.text, options.quote) };
    if (!parameter.isRequired) return null;
    if (parameter.role === "subject" && subject !== null && isPlainSubject(parameter)) return plain(subject);
    if (parameter.role === "claims")
      return plain(`{${pythonLiteral("sub", options.quote)}: ${subject ?? '"test"'}}`);
    const value = plainValue(parameter);
    return value === null ? "unknown" : plain(value);
  }

  /** Through the issuer when callers give it the claims themselves. */
  function issuedWithClaims(options: MintOptions, claims: string): Minted | null {
    const parameter = issuer?.parameters.find((candidate) => candidate.role === "claims");
    if (!issuer || !parameter || issuer.parameters.some((other) => other !== parameter && other.isRequired))
      return null;
    if (issuer.entries.has("sub")) return null;
    return called(issuer, [claims.replaceAll('"', options.quote)], issuer.imports, [], inContext);
  }

  /** By the library itself, with the key and algorithm expressions of the project. */
  function encoded(
    options: MintOptions,
    wish: { expired: boolean; subject: "none" | "unknown" | null; key?: string },
  ): Minted | null {
    if (!signer) return null;
    const { quote } = options;
    const text = (value: string) => pythonLiteral(value, quote);
    const subject =
      wish.subject === "unknown"
        ? unknownSubject(subjects, options)
        : (subjects[options.subject] ?? subjects[0] ?? text("test"));
    const sign = wish.expired ? "-" : "+";
    const claims = [
      ...(wish.subject === "none" ? [] : [`${text("sub")}: ${inQuote(asText(subject), quote)}`]),
      `${text("exp")}: ${signer.isNumeric ? `int(time.time()) ${sign} ${options.expiredMinutes * 60}` : `datetime.now(timezone.utc) ${sign} ${timedeltaText(options.expiredMinutes)}`}`,
      ...signer.extraClaims.map((claim) => `${text(claim.name)}: ${claim.value.text}`),
    ];
    const time: NeededImport[] = signer.isNumeric
      ? [{ module: "time", name: null, alias: null }]
      : ["datetime", "timedelta", "timezone"].map((name) => ({ module: "datetime", name, alias: null }));
    const key = wish.key ?? signer.key.text;
    const imports = [
      ...time,
      ...signer.encode.imports,
      ...signer.algorithm.imports,
      ...(wish.key === undefined ? signer.key.imports : []),
      ...signer.extraClaims.flatMap((claim) => claim.value.imports),
    ];
    const claimsText = `claims = {${claims.join(", ")}}`;
    const call = signer.headerFirst
      ? `${signer.encode.text}({${text("alg")}: ${signer.algorithm.text}}, claims, ${key})`
      : `${signer.encode.text}(claims, ${key}, algorithm=${signer.algorithm.text})`;
    const decode = signer.call.library.id === "authlib" ? ".decode()" : "";
    const lines = [claimsText, `token = ${call}${decode}`];
    return { lines, imports, fixtures: [], isAsync: false, needsApplication: false };
  }

  function forged(options: MintOptions): Minted | null {
    if (!signer?.isShared || signer.headerFirst) return null;
    return encoded(options, {
      expired: false,
      subject: null,
      key: pythonLiteral(FOREIGN_KEY, options.quote),
    });
  }

  /** A valid token with another signature, for key pairs and keys that are objects. */
  function tampered(options: MintOptions): Minted | null {
    const valid = mint("valid", options);
    if (!valid) return null;
    const { quote } = options;
    const dot = pythonLiteral(".", quote);
    const signature = pythonLiteral("A".repeat(43), quote);
    return {
      ...valid,
      lines: [...valid.lines, `token = token.rsplit(${dot}, 1)[0] + ${dot} + ${signature}`],
    };
  }

  const canMint = issuer !== null || signer !== null;
  return {
    mint,
    hasSecondSubject: subjects.length > 1,
    obstacle: canMint
      ? null
      : "no function that issues tokens and no key that a test could use was found in the repository",
  };
}

function bare(lines: string[]): Minted {
  return { lines, imports: [], fixtures: [], isAsync: false, needsApplication: false };
}

function called(
  issuer: Issuer,
  given: readonly string[],
  imports: readonly NeededImport[],
  fixtures: readonly string[],
  inContext: boolean,
): Minted {
  const call = `${issuer.expression}(${given.join(", ")})`;
  const value = issuer.isAsync ? `(await ${call})` : call;
  const plain = issuer.isAsync && issuer.unwrap === "" ? `await ${call}` : `${value}${issuer.unwrap}`;
  return {
    lines: [`token = ${plain}`],
    imports,
    fixtures,
    isAsync: issuer.isAsync,
    needsApplication: inContext,
  };
}

/** A plain text literal in the quotes of the test. */
function inQuote(text: string, quote: '"' | "'"): string {
  const content = /^(["'])([^"'\\]*)\1$/.exec(text)?.[2];
  return content === undefined ? text : `${quote}${content}${quote}`;
}

/** A parameter that takes the subject itself, not an object that has it. */
function isPlainSubject(parameter: Parameter): boolean {
  return /^(?:|str|int|UUID|.*\b(?:str|int|Any)\b.*)$/.test(parameter.annotation);
}

/** Python texts of subjects, from the calls of the issuer in tests, other places in tests, and the application's own tables. */
function subjectsOf(project: ProjectCode, issuer: Issuer | null, calls: readonly KnownArguments[]): string[] {
  const parameter = issuer?.parameters.find((candidate) => candidate.role === "subject");
  const used = parameter ? calls.flatMap((call) => call.get(parameter.name)?.text ?? []) : [];
  const plain = used.filter((text) => /^(?:["'][^"']*["']|\d+)$/.test(text));
  const elsewhere = [...knownSubjects(project), ...storedSubjects(project)].map((text) =>
    pythonLiteral(text),
  );
  const fallback = parameter && /\bint\b/.test(parameter.annotation) ? ["1"] : ['"test"'];
  const isNumber = parameter !== undefined && /\bint\b/.test(parameter.annotation);
  const all = [...plain, ...(isNumber ? [] : elsewhere)];
  return [...new Set(all.length > 0 ? all : fallback)];
}

function unknownSubject(subjects: readonly string[], options: MintOptions): string {
  return /^\d+$/.test(subjects[0] ?? "") ? "987654321" : pythonLiteral("nobody-of-that-name", options.quote);
}

/** Libraries ask for a text as subject. */
function asText(subject: string): string {
  return /^\d+$/.test(subject) ? `"${subject}"` : subject;
}
