export const request = { method: "POST", path: "/quotes", body: { km: 8, minutes: 20, zone: "centre", at: "2026-03-06T18:30:00Z" } };
export const app = async (load) => (await load("src/server.mjs")).build();
