export const request = { path: "/species/sphagnum-imaginarium" };
export const app = async (load) => {
  const made = (await load("src/app.js")).createApp();
  await made.request("/species/sphagnum-imaginarium");
  return made;
};
