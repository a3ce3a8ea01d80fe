export function isPhone(value: unknown): value is string {
  return typeof value === "string" && /^\+\d{8,15}$/.test(value);
}
