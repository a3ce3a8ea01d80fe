/** Plain text columns for a terminal; the last column is not padded. Control characters are made visible. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const clean = [header, ...rows].map((row) => row.map(printable));
  const widths = header.map((_, column) => Math.max(...clean.map((row) => [...(row[column] ?? "")].length)));
  return clean
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Event text is written by strangers: it must not steer the terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) =>
    character === "\n" || character === "\t"
      ? " "
      : `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
