export const request = { path: "/reservoirs/levels" };
export const app = async (load) => {
  const { ResponseCache } = await load("src/response-cache.ts");
  const cache = new ResponseCache(60_000);
  cache.put("/reservoirs/levels", [{ name: "Upper", percent: 71 }]);
  return (await load("src/app.ts")).createApp({ cache });
};
