let token = "";
export const app = async (load) => {
  token = (await load("src/wristbands.js")).issue({ sub: "guest-12", course: "blue" });
  return (await load("src/app.js")).createApp();
};
export const request = {
  method: "POST",
  path: "/wristbands/renewal",
  get headers() {
    return { authorization: `Bearer ${token}` };
  },
};
