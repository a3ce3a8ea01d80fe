import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

/** Calls that take bytes and no text: digests, signatures, encodings of bytes, sockets. */
const TAKES_BYTES =
  /^(?:hmac\.(?:new|digest)|hashlib\.\w+|(?:base64\.)?(?:standard_|urlsafe_)?(?:b(?:64|32|16|85)|a85)encode|zlib\.\w+|gzip\.compress|bz2\.compress|binascii\.\w+)$|\.(?:sendall|sendto|write_bytes)$/;
const WITHIN = /^(?:binary_operator|parenthesized_expression|argument_list|keyword_argument)$/;

/** Whether what is put together there goes to a call that takes bytes alone, so that the text is what has to become bytes. */
export function isTakenAsBytes(node: Node): boolean {
  let inner = node;
  while (inner.parent && WITHIN.test(inner.parent.type)) {
    inner = inner.parent;
    const call = inner.parent;
    if (inner.type === "argument_list")
      return call?.type === "call" && TAKES_BYTES.test(field(call, "function")?.text ?? "");
  }
  return false;
}

/** The text that stands beside bytes in a sum: `f"{name}:"` of `f"{name}:" + label`. */
export function besideInSum(node: Node): Node | null {
  const sum = node.parent;
  if (sum?.type !== "binary_operator" || field(sum, "operator")?.text !== "+") return null;
  const left = field(sum, "left");
  const right = field(sum, "right");
  return left?.id === node.id ? right : right?.id === node.id ? left : null;
}
