import { createCipheriv, randomBytes } from "node:crypto";

/** Seals a text with a key of 32 bytes. */
export function seal(text, key) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
}
