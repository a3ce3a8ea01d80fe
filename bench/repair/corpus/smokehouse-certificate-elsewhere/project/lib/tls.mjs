import { readFileSync } from "node:fs";

/** Certificate and key of the environment; null where the service is to speak plain HTTP. */
export function certificate({ TLS_CERT, TLS_KEY }) {
  if (!TLS_CERT && !TLS_KEY) return null;
  return { cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) };
}
