export const request = {
  method: "POST",
  path: "/claims/c-5/photos",
  headers: { "content-type": "multipart/form-data" },
  body: "--x\r\nContent-Disposition: form-data; name=photo\r\n\r\nabc\r\n--x--\r\n",
};
export const app = async (load) => (await load("src/app.js")).createApp();
