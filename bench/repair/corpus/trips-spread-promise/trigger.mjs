export const request = { path: "/trips/fjords/summary" };
export const app = async (load) => (await load("src/server.ts")).build();
