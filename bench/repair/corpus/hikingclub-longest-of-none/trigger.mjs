export const request = { path: "/members/noor/summary" };
export const app = async (load) => (await load("lib/http.js")).default();
