export const request = {
  method: "POST",
  path: "/quotes",
  body: { bike: "long-john", minutes: 95, member: "m-4" },
};
export const app = async (load) => (await load("src/app.js")).app;
