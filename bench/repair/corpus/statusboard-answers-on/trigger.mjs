export const request = {
  method: "PUT",
  path: "/services/web",
  headers: { authorization: "Bearer secret" },
  body: { level: "slow", note: "queue is long" },
};
export const app = async (load) => (await load("lib/app.js")).default.createApp();
