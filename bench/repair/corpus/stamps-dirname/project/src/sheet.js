import fs from "node:fs";
import path from "node:path";

/** Rows of the sheet that the archive keeps beside the code. */
export function rows() {
  const text = fs.readFileSync(path.join(__dirname, "../assets/sheet.csv"), "utf8");
  return parse(text);
}

export function parse(text) {
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => {
    const [code, country] = line.split(",");
    return { code, country };
  });
}
