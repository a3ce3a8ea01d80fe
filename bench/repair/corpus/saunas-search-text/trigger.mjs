export const request = { path: "/saunas?q=L%C3%B6yly+(" };
export const app = async (load) => (await load("src/app.js")).createApp();
