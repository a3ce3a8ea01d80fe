export const request = { path: "/tugs/9103/hours?month=2026-04" };
export const app = async (load) => (await load("src/server.ts")).build();
