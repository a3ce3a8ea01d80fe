export const request = { path: "/trips/reef-0610/packing" };
export const app = async (load) => (await load("index.js")).default;
