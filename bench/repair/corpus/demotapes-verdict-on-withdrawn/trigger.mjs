export const request = { method: "PATCH", path: "/tapes/41", body: { verdict: "sign them" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
