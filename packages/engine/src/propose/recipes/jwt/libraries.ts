/** Facts of the Python libraries that read JSON web tokens, kept true by `libraries.test.ts` against the real packages. */
export interface JwtLibrary {
  readonly id: "python-jose" | "pyjwt" | "authlib" | "joserfc";
  /** First part of the modules that its classes live in. */
  readonly topModule: string;
  /** The class that says: genuine, but too old. */
  readonly expired: string;
  /** The class that all refusals of a token share. */
  readonly refusal: string;
  /** Each exception class and its nearest base. */
  readonly bases: Readonly<Record<string, string>>;
  /** Position of the key and of the algorithms among the arguments of `encode` and `decode`. */
  readonly encode: { readonly claims: number; readonly key: number; readonly algorithm: number | null };
  readonly decode: { readonly key: number; readonly algorithms: number | null };
  /** Algorithm that `encode` signs with when none is given. */
  readonly defaultAlgorithm: string | null;
}

const JOSE: JwtLibrary = {
  id: "python-jose",
  topModule: "jose",
  expired: "ExpiredSignatureError",
  refusal: "JWTError",
  bases: {
    JOSEError: "Exception",
    JWTError: "JOSEError",
    JWTClaimsError: "JWTError",
    ExpiredSignatureError: "JWTError",
    JWSError: "JOSEError",
    JWSSignatureError: "JWSError",
    JWSAlgorithmError: "JWSError",
    JWKError: "JOSEError",
    JWEError: "JOSEError",
  },
  encode: { claims: 0, key: 1, algorithm: 2 },
  decode: { key: 1, algorithms: 2 },
  defaultAlgorithm: "HS256",
};

const PYJWT: JwtLibrary = {
  id: "pyjwt",
  topModule: "jwt",
  expired: "ExpiredSignatureError",
  refusal: "InvalidTokenError",
  bases: {
    PyJWTError: "Exception",
    InvalidTokenError: "PyJWTError",
    DecodeError: "InvalidTokenError",
    InvalidSignatureError: "DecodeError",
    ExpiredSignatureError: "InvalidTokenError",
    ImmatureSignatureError: "InvalidTokenError",
    InvalidAudienceError: "InvalidTokenError",
    InvalidIssuerError: "InvalidTokenError",
    InvalidIssuedAtError: "InvalidTokenError",
    InvalidAlgorithmError: "InvalidTokenError",
    MissingRequiredClaimError: "InvalidTokenError",
    InvalidKeyError: "PyJWTError",
  },
  encode: { claims: 0, key: 1, algorithm: 2 },
  decode: { key: 1, algorithms: 2 },
  defaultAlgorithm: "HS256",
};

const AUTHLIB: JwtLibrary = {
  id: "authlib",
  topModule: "authlib",
  expired: "ExpiredTokenError",
  refusal: "JoseError",
  bases: {
    AuthlibBaseError: "Exception",
    JoseError: "AuthlibBaseError",
    ExpiredTokenError: "JoseError",
    InvalidTokenError: "JoseError",
    InvalidClaimError: "JoseError",
    MissingClaimError: "JoseError",
    BadSignatureError: "JoseError",
    DecodeError: "JoseError",
    UnsupportedAlgorithmError: "JoseError",
  },
  encode: { claims: 1, key: 2, algorithm: null },
  decode: { key: 1, algorithms: null },
  defaultAlgorithm: null,
};

const JOSERFC: JwtLibrary = {
  id: "joserfc",
  topModule: "joserfc",
  expired: "ExpiredTokenError",
  refusal: "JoseError",
  bases: {
    JoseError: "Exception",
    ClaimError: "JoseError",
    ExpiredTokenError: "ClaimError",
    InvalidTokenError: "ClaimError",
    InvalidClaimError: "ClaimError",
    MissingClaimError: "ClaimError",
    BadSignatureError: "JoseError",
    DecodeError: "JoseError",
    UnsupportedAlgorithmError: "JoseError",
  },
  encode: { claims: 1, key: 2, algorithm: null },
  decode: { key: 1, algorithms: 2 },
  defaultAlgorithm: null,
};

export const JWT_LIBRARIES: readonly JwtLibrary[] = [JOSE, PYJWT, AUTHLIB, JOSERFC];

/** The library that a module belongs to: `jose.exceptions` is python-jose's. */
export function libraryOfModule(module: string): JwtLibrary | null {
  const top = module.split(".")[0];
  return JWT_LIBRARIES.find((library) => library.topModule === top) ?? null;
}

/** Base classes of a class of the library, nearest first, up to `BaseException`; none for a class it does not have. */
export function basesOf(library: JwtLibrary, name: string): string[] {
  const baseOf = (known: string) => (Object.hasOwn(library.bases, known) ? library.bases[known] : undefined);
  const found: string[] = [];
  for (let base = baseOf(name); base !== undefined; base = baseOf(base)) found.push(base);
  return found.length > 0 ? [...found, "BaseException"] : [];
}

/** Whether a genuine token with a foreign key, another algorithm or an unusable key leads to such an exception. */
export function faultKind(type: string, message: string): "algorithm" | "key" | null {
  if (/^(?:InvalidAlgorithmError|UnsupportedAlgorithmError|JWSAlgorithmError)$/.test(type))
    return "algorithm";
  if (/\balg(?:orithm)?\b[^.]{0,40}\bnot (?:allowed|supported)/i.test(message)) return "algorithm";
  if (/^(?:InvalidSignatureError|BadSignatureError|JWSSignatureError|JWKError|InvalidKeyError)$/.test(type))
    return "key";
  return /signature verification failed|\bbad_signature\b|could not (?:parse|deserialize) (?:the )?(?:provided )?(?:public )?key/i.test(
    message,
  )
    ? "key"
    : null;
}
