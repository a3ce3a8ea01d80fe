export function collect(records) {
  return records
    .filter(({ brand, code }) => brand === "northlift" && code >= 500)
    .map(({ lift, code }) => ({ lift, text: `fault ${code}` }));
}
