import { field } from "../../code/nodes.ts";
import { JWT_LIBRARIES } from "../../propose/recipes/jwt/libraries.ts";
import { argumentOf, type LibraryCall } from "../../propose/recipes/jwt/library-calls.ts";
import { sourceOf } from "../../propose/recipes/jwt/sources.ts";
import { decodeCalls } from "../../propose/recipes/jwt/verify-site.ts";
import type { Portable, ProjectCode } from "../python/project-code.ts";
import type { Issuer } from "./issuer.ts";

export interface Signer {
  readonly call: LibraryCall;
  readonly encode: Portable;
  readonly key: Portable;
  readonly algorithm: Portable;
  /** Authlib and joserfc take the header before the claims. */
  readonly headerFirst: boolean;
  readonly isNumeric: boolean;
  /** One secret for both sides. */
  readonly isShared: boolean;
  readonly extraClaims: readonly { name: string; value: Portable }[];
}

/** What a test needs to sign by itself: as the issuer does it, else with what the verifying side holds. */
export function findSigner(project: ProjectCode, issuer: Issuer | null): Signer | null {
  const verifying = JWT_LIBRARIES.flatMap((library) => decodeCalls(project.code, library));
  const calls = [...(issuer ? [issuer.call] : []), ...verifying];
  for (const call of calls) {
    const signer = signerFrom(project, call, call === issuer?.call ? issuer : null, verifying);
    if (signer) return signer;
  }
  return null;
}

function signerFrom(
  project: ProjectCode,
  call: LibraryCall,
  issuer: Issuer | null,
  verifying: readonly LibraryCall[],
): Signer | null {
  const { library, node, file } = call;
  const isEncode = issuer !== null;
  const keyNode = argumentOf(node, isEncode ? library.encode.key : library.decode.key, "key");
  const key = keyNode && project.portable(file.path, keyNode);
  if (!key) return null;
  const algorithmNode = isEncode ? encodeAlgorithm(call) : decodeAlgorithm(call);
  const algorithm = algorithmNode
    ? project.portable(file.path, algorithmNode)
    : { text: '"HS256"', imports: [] };
  if (!algorithm) return null;
  const value = algorithmNode ? sourceOf(project.code, file.path, algorithmNode).value : "HS256";
  const isShared = value === null || value.startsWith("HS");
  if (!isEncode && !isShared) return null;
  const headerFirst = library.encode.claims === 1;
  return {
    call,
    encode: encodeFunction(project, call, isEncode),
    key,
    algorithm,
    headerFirst,
    isNumeric: headerFirst,
    isShared,
    extraClaims: extraClaims(project, issuer, verifying),
  };
}

function encodeAlgorithm(call: LibraryCall) {
  const { library, node } = call;
  if (library.encode.algorithm !== null) return argumentOf(node, library.encode.algorithm, "algorithm");
  const header = argumentOf(node, 0, "header");
  const pair = header?.namedChildren.find((child) => /^["']alg["']$/.test(field(child, "key")?.text ?? ""));
  return pair ? field(pair, "value") : null;
}

function decodeAlgorithm(call: LibraryCall) {
  const given = argumentOf(call.node, call.library.decode.algorithms, "algorithms");
  if (!given || !/^(?:list|tuple|set)$/.test(given.type)) return given;
  return given.firstNamedChild;
}

function encodeFunction(project: ProjectCode, call: LibraryCall, isEncode: boolean): Portable {
  const callee = field(call.node, "function");
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const portable = object && project.portable(call.file.path, object);
  if (portable && (isEncode || object?.type === "identifier"))
    return { ...portable, text: `${portable.text}.encode` };
  const home = { "python-jose": "jose", pyjwt: null, authlib: "authlib.jose", joserfc: "joserfc" }[
    call.library.id
  ];
  const needed =
    home === null ? { module: "jwt", name: null, alias: null } : { module: home, name: "jwt", alias: null };
  return { text: "jwt.encode", imports: [needed] };
}

/** Claims beside subject and times that a valid token needs: those of the issuer and those that the verifier asks for. */
function extraClaims(project: ProjectCode, issuer: Issuer | null, verifying: readonly LibraryCall[]) {
  const found = new Map<string, Portable>();
  for (const [name, value] of issuer?.entries ?? []) {
    if (/^(?:sub|exp|iat|nbf|jti)$/.test(name)) continue;
    const portable = project.portable(issuer?.file.path ?? "", value);
    if (portable) found.set(name, portable);
  }
  for (const call of verifying) {
    for (const [claim, keyword] of [
      ["aud", "audience"],
      ["iss", "issuer"],
    ] as const) {
      const node = argumentOf(call.node, null, keyword);
      const portable = node && project.portable(call.file.path, node);
      if (portable && !found.has(claim)) found.set(claim, portable);
    }
  }
  return [...found].map(([name, value]) => ({ name, value }));
}
