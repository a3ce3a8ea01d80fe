const documents = new Map([
  ["d-1", { id: "d-1", title: "Terms of service", level: 0, text: "You agree." }],
  ["d-2", { id: "d-2", title: "Settlement draft", level: 2, text: "Both sides waive." }],
]);

export const reads = [];

export const documentOf = (id) => documents.get(id) ?? null;

export function noteRead(id, user) {
  reads.push({ id, user });
}
