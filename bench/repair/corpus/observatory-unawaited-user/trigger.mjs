export const request = {
  method: "POST",
  path: "/nights/new",
  headers: { authorization: "Bearer tok-vera" },
  body: { target: "M31", date: "2026-10-02" },
};
export const app = async (load) => (await load("src/app.js")).createApp();
