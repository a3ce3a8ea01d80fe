export function list(title: string, lines: string[]): string {
  return [title, ...(lines.length === 0 ? ["  none"] : lines.map((line) => `  ${line}`))].join("\n");
}
