export const request = {
  method: "POST",
  path: "/interactions/options",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: "payload=%7B%22block%22%3A%22team%22%2C%22value",
};
export const app = async (load) => (await load("src/app.js")).default.build();
