export const request = { path: "/boats/FR-991/invoice?month=2026-05" };
export const app = async (load) => (await load("src/app.ts")).buildApp();
