export const request = {
  method: "POST",
  path: "/reservations",
  headers: { "content-type": "application/json; charset=utf-8" },
  body: '{"size":"small","phone":"+49 170 5550123"}',
};
export const app = async (load) => (await load("lib/app.js")).default.makeApp();
