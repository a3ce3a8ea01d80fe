export const request = { path: "/leaderboard?top=2" };
export const app = async (load) => (await load("src/app.ts")).createApp();
