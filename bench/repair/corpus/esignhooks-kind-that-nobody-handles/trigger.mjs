export const request = {
  method: "POST",
  path: "/hooks/esign",
  headers: { "x-hook-key": "k-1" },
  body: { id: "ev-9", type: "document.viewed", document: "d-1" },
};
export const app = async (load) => (await load("src/app.js")).createApp({ key: "k-1" });
