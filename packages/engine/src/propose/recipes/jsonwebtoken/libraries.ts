import type { ExceptionValue } from "@bugstack/event";

/** What the libraries for tokens of Node throw: their classes, by the names under which errors are reported. */
export interface TokenLibrary {
  readonly id: "jsonwebtoken" | "jose";
  /** Genuine, but too old. */
  readonly expired: RegExp;
  /** Every refusal of a token. */
  readonly refusals: RegExp;
  /** A condition that holds for refusals, on the name of the caught error. */
  isRefusal(error: string): string;
  isExpired(error: string): string;
}

const JSONWEBTOKEN: TokenLibrary = {
  id: "jsonwebtoken",
  expired: /^TokenExpiredError$/,
  refusals: /^(?:TokenExpiredError|JsonWebTokenError|NotBeforeError)$/,
  isRefusal: (error) =>
    `["TokenExpiredError", "JsonWebTokenError", "NotBeforeError"].includes(${error}.name)`,
  isExpired: (error) => `${error}.name === "TokenExpiredError"`,
};

const JOSE: TokenLibrary = {
  id: "jose",
  expired: /^JWTExpired$/,
  refusals:
    /^(?:JWTExpired|JWTClaimValidationFailed|JWTInvalid|JWSInvalid|JWSSignatureVerificationFailed|JOSEAlgNotAllowed|JWEDecryptionFailed|JWEInvalid|JWKSNoMatchingKey)$/,
  isRefusal: (error) => `${error}.code?.startsWith("ERR_J")`,
  isExpired: (error) => `${error}.code === "ERR_JWT_EXPIRED"`,
};

/** The library that threw an error; null for other errors. */
export function tokenLibraryOf({ type }: Pick<ExceptionValue, "type">): TokenLibrary | null {
  return [JSONWEBTOKEN, JOSE].find(({ refusals }) => refusals.test(type)) ?? null;
}
