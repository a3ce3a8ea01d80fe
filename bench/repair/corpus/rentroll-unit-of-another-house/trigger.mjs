export const request = { path: "/buildings/mill-3/units/1A/ledger" };
export const app = async (load) =>
  (await load("src/app.ts")).createApp((await load("src/data.ts")).buildings);
