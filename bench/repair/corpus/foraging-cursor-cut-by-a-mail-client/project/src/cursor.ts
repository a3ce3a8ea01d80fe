/** Where a page ended. */
export interface Cursor {
  after: number;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

export function decodeCursor(text: string): Cursor {
  return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
}
