export const request = {
  method: "POST",
  path: "/stalls/bulk",
  body: { stalls: [{ name: "Ada", goods: "honey" }, { name: "Cy", goods: "cars" }] },
};
export const app = async (load) => (await load("src/app.js")).default();
