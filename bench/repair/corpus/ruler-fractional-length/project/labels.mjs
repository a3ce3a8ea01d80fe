export function labels(values, unit = "") {
  const digits = Math.max(0, ...values.map((value) => String(value).split(".")[1]?.length ?? 0));
  return values.map((value) => `${value.toFixed(digits)}${unit}`);
}
