export const request = { path: "/suppliers?cursor=" + Buffer.from("s:6").toString("base64url") };
export const app = async (load) => (await load("app.js")).default();
