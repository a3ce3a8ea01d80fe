export type Reading = { at: string; sensor: string; value: number };

export function parse(text: string): Reading[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [at = "", sensor = "", value = ""] = line.split(",");
      return { at, sensor, value: Number(value) };
    });
}
