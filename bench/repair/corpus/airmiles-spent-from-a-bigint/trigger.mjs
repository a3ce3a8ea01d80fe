export const request = { method: "POST", path: "/members/88/redemptions", body: { miles: 12000, reward: "lounge" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
