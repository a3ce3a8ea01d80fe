const SIGNATURES = { jpeg: [0xff, 0xd8, 0xff], png: [0x89, 0x50, 0x4e, 0x47] };

/** The kind that the first bytes tell, whatever the client has called it; null: no picture. */
export function pictureKind(bytes) {
  for (const [kind, signature] of Object.entries(SIGNATURES)) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  return null;
}
