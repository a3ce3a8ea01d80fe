let asked = 0;
const station = async () => {
  asked += 1;
  if (asked === 1) throw new Error("bad line");
  return { knots: 21 };
};
export const request = { path: "/sites/dune" };
export const app = async (load) => (await load("lib/app.js")).default.createApp(station);
