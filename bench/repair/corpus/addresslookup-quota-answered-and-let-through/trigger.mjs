export const request = { path: "/search?q=mill", headers: { "x-api-key": "k-trial" } };
export const app = async (load) => {
  const { usage } = await load("src/quota.js");
  usage.set("k-trial", 100);
  return (await load("src/app.js")).createApp();
};
