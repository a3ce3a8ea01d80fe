export const request = {
  method: "POST",
  path: "/subscribe",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: "email=rita%40example.org",
};
export const app = async (load) => {
  const { Subscribers } = await load("src/subscribers.js");
  return (await load("src/app.js")).createApp(new Subscribers());
};
