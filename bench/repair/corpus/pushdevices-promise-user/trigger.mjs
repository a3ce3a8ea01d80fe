export const request = { method: "POST", path: "/users/u1/push?title=Lunch" };
export const app = async (load) =>
  (await load("src/app.js")).createApp((await load("src/sender.js")).createSender());
