export const request = { path: "/trucks?depot=ulm&depot=kiel" };
export const app = async (load) => (await load("src/app.ts")).createApp();
