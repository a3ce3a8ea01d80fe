/** Fields of one stanza, their names in lower case. */
export type Stanza = Map<string, string>;

const FIELD = /^([A-Za-z][\w-]*):\s*(.*)$/;

export class CatalogError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(`line ${line}: ${message}`);
    this.name = "CatalogError";
    this.line = line;
  }
}

/** The stanzas of a list, in their order. @throws CatalogError for a line that is no field. */
export function parseCatalog(text: string): Stanza[] {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith("#"));
  const stanzas: Stanza[] = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at]!.trim() === "") {
      at += 1;
      continue;
    }
    const stanza: Stanza = new Map();
    let last = "";
    while (lines[at]!.trim() !== "") {
      const line = lines[at]!;
      if (/^\s/.test(line) && last) {
        stanza.set(last, `${stanza.get(last)} ${line.trim()}`);
      } else {
        const match = FIELD.exec(line);
        if (!match) throw new CatalogError(`no field: ${line}`, at + 1);
        last = match[1]!.toLowerCase();
        stanza.set(last, match[2]!.trim());
      }
      at += 1;
    }
    stanzas.push(stanza);
  }
  return stanzas;
}
