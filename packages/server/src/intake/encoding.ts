/** How a body is packed. */
export type Encoding = "gzip" | "deflate" | "deflateRaw" | "br" | "zstd";

/** From the value of Content-Encoding and the first bytes; null for a body that is not packed. */
export function encodingOf(first: Buffer, declared: string | undefined): Encoding | null {
  switch (declared?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return "gzip";
    case "deflate":
      return looksLikeZlib(first) ? "deflate" : "deflateRaw";
    case "br":
      return "br";
    case "zstd":
      return "zstd";
    default:
      // Old SDKs send gzip as plain octets.
      return first[0] === 0x1f && first[1] === 0x8b ? "gzip" : null;
  }
}

/** `deflate` means zlib, but some clients send it raw; zlib starts with a header that has a check sum. */
function looksLikeZlib(bytes: Buffer): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
}
