export const request = { path: "/workouts/fran/leaderboard" };
export const app = async (load) => (await load("src/app.ts")).createApp();
