export const app = async (load) => {
  const { createApp } = await load("src/app.js");
  const { memoryRepo } = await load("src/repo.js");
  return createApp(memoryRepo(), { info() {} });
};
export const request = { method: "POST", path: "/swaps/s1/accept" };
