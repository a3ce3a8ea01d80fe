export const request = { method: "POST", path: "/swaps", body: { from: "LG-2", to: "lg-3", day: "2026-07-04" } };
export const app = async (load) => (await load("src/server.ts")).build();
