export const request = { method: "POST", path: "/campaigns/preview", body: { segment: "trial", subject: "Hi {{name}}" } };
export const app = async (load) => (await load("src/app.js")).default;
