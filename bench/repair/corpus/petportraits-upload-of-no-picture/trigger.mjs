export const request = {
  method: "POST",
  path: "/pets/4/portrait",
  headers: { "content-type": "image/jpeg" },
  body: "%PDF-1.7 not a portrait at all",
};
export const app = async (load) => (await load("src/app.js")).createApp();
