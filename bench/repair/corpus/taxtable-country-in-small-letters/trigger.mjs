export const request = { method: "POST", path: "/invoice", body: { country: "at", lines: [{ cents: 5000, kind: "book" }] } };
export const app = async (load) => (await load("src/app.js")).default;
