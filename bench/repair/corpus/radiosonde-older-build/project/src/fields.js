export function fieldsOf(frame) {
  return Object.fromEntries(frame.split(",").map((field) => field.split("=")));
}
