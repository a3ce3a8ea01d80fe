export const request = { path: "/reports/branches?year=2025" };
export const app = async (load) => (await load("src/app.ts")).createApp();
