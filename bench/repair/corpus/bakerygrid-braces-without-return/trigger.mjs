export const request = { path: "/shifts/2026-W12" };
export const app = async (load) => (await load("api.js")).default.api();
