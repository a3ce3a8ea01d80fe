export const request = { method: "POST", path: "/shows/finale/votes", body: { caller: "+49301234567", act: 4 } };
export const app = async (load) => (await load("src/app.js")).createApp();
