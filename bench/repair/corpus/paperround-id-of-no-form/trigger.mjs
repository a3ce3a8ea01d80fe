export const request = { method: "DELETE", path: "/rounds/undefined" };
export const app = async (load) => (await load("src/app.ts")).createApp();
