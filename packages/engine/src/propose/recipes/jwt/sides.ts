import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { argumentOf, type LibraryCall, libraryCalls } from "./library-calls.ts";
import { sourceOf, type ValueSource } from "./sources.ts";

/** One place where a token is signed or verified, with what it uses. */
export interface Side {
  readonly role: "sign" | "verify";
  readonly call: LibraryCall;
  readonly key: ValueSource | null;
  /** One for signing; those that are accepted for verifying; empty where the code does not restrict them. */
  readonly algorithms: readonly ValueSource[];
  /** Algorithm that applies because none is given. */
  readonly defaultAlgorithm: string | null;
}

/** Where the two sides disagree. */
export interface Mismatch {
  readonly what: "algorithm" | "key";
  /** The side that departs from the setting that the other one uses; null when nobody can say which is right. */
  readonly departing: Side | null;
  readonly shared: ValueSource | null;
  readonly signing: Side;
  readonly verifying: Side;
}

export function sidesOf(code: CodeIndex): Side[] {
  const outsideTests = (call: LibraryCall) => !call.file.isTest;
  return [
    ...libraryCalls(code, "encode")
      .filter(outsideTests)
      .map((call) => signing(code, call)),
    ...libraryCalls(code, "decode")
      .filter(outsideTests)
      .map((call) => verifying(code, call)),
  ];
}

function signing(code: CodeIndex, call: LibraryCall): Side {
  const { library, node, file } = call;
  const key = argumentOf(node, library.encode.key, "key");
  const header = library.encode.algorithm === null ? argumentOf(node, 0, "header") : null;
  const algorithm = header ? algInHeader(header) : argumentOf(node, library.encode.algorithm, "algorithm");
  return {
    role: "sign",
    call,
    key: key && sourceOf(code, file.path, key),
    algorithms: algorithm ? [sourceOf(code, file.path, algorithm)] : [],
    defaultAlgorithm: algorithm ? null : library.defaultAlgorithm,
  };
}

function algInHeader(header: Node): Node | null {
  const pairs = header.type === "dictionary" ? header.namedChildren : [];
  const pair = pairs.find(
    (child) => child.type === "pair" && /^["']alg["']$/.test(field(child, "key")?.text ?? ""),
  );
  return pair ? field(pair, "value") : null;
}

function verifying(code: CodeIndex, call: LibraryCall): Side {
  const { library, node, file } = call;
  const key = argumentOf(node, library.decode.key, "key");
  const given = argumentOf(node, library.decode.algorithms, "algorithms");
  const items = given && /^(?:list|tuple|set)$/.test(given.type) ? given.namedChildren : given ? [given] : [];
  return {
    role: "verify",
    call,
    key: key && sourceOf(code, file.path, key),
    algorithms: items
      .filter((item) => item.type !== "comment")
      .map((item) => sourceOf(code, file.path, item)),
    defaultAlgorithm: null,
  };
}

/**
 * Disagreements between the verifying sides and those that sign for them, those of the algorithm first. A verifying side
 * that agrees with one signing side has its issuer and is left alone.
 */
export function mismatches(sides: readonly Side[], verifying: readonly Side[]): Mismatch[] {
  const found = verifying.flatMap((reader) => {
    const signers = sides.filter((side) => side.role === "sign" && side.call.library === reader.call.library);
    if (signers.some((signer) => agrees(signer, reader))) return [];
    return signers.flatMap(
      (signer) => algorithmMismatch(signer, reader) ?? keyMismatch(signer, reader) ?? [],
    );
  });
  return found.toSorted((left, right) => left.what.localeCompare(right.what));
}

function agrees(sign: Side, verify: Side): boolean {
  return algorithmMismatch(sign, verify) === null && keyMismatch(sign, verify) === null;
}

function algorithmMismatch(sign: Side, verify: Side): Mismatch | null {
  const [used] = sign.algorithms;
  const accepted = verify.algorithms;
  if (accepted.length === 0) return null;
  if (!used) {
    if (sign.defaultAlgorithm === null) return null;
    if (accepted.some((item) => item.value === sign.defaultAlgorithm || item.value === null)) return null;
    const [only] = accepted;
    const shared = accepted.length === 1 && only?.kind === "setting" ? only : null;
    return { what: "algorithm", departing: shared ? sign : null, shared, signing: sign, verifying: verify };
  }
  if (accepted.some((item) => isSame(item, used))) return null;
  // Two settings whose values nobody can see here may well agree at run time.
  if (used.value === null && accepted.some((item) => item.value === null)) return null;
  if (used.kind === "unknown" || accepted.some((item) => item.kind === "unknown")) return null;
  const [only] = accepted;
  const choice = accepted.length === 1 && only ? departing(sign, used, verify, only) : null;
  return {
    what: "algorithm",
    departing: choice?.side ?? null,
    shared: choice?.shared ?? null,
    signing: sign,
    verifying: verify,
  };
}

function keyMismatch(sign: Side, verify: Side): Mismatch | null {
  if (!sign.key || !verify.key || isAsymmetric(sign) || isAsymmetric(verify)) return null;
  if (isSame(sign.key, verify.key)) return null;
  if (sign.key.kind === "unknown" || verify.key.kind === "unknown") return null;
  const choice = departing(sign, sign.key, verify, verify.key);
  return {
    what: "key",
    departing: choice?.side ?? null,
    shared: choice?.shared ?? null,
    signing: sign,
    verifying: verify,
  };
}

/** A literal beside a setting departs from it; between two settings or two literals nobody can say. */
function departing(
  sign: Side,
  used: ValueSource,
  verify: Side,
  accepted: ValueSource,
): { side: Side; shared: ValueSource } | null {
  if (used.kind === "literal" && accepted.kind === "setting") return { side: sign, shared: accepted };
  if (used.kind === "setting" && accepted.kind === "literal") return { side: verify, shared: used };
  return null;
}

function isSame(left: ValueSource, right: ValueSource): boolean {
  if (left.identity !== "" && left.identity === right.identity) return true;
  if (left.fromEnvironment !== right.fromEnvironment) return false;
  return left.value !== null && left.value === right.value;
}

/** Signed with one half of a pair and verified with the other: the keys differ on purpose. */
function isAsymmetric(side: Side): boolean {
  return side.algorithms.some((item) => /^(?:RS|ES|PS)\d{3}$|^EdDSA$/.test(item.value ?? ""));
}
