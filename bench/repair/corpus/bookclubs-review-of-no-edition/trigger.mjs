export const request = {
  method: "POST",
  path: "/editions/9780000000001/reviews",
  body: { member: "lena", stars: 4, text: "slow start" },
};
export const app = async (load) => (await load("src/app.ts")).createApp();
