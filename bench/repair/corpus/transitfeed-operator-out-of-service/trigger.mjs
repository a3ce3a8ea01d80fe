export const request = { path: "/stops/mill%20lane" };
export const app = async (load) => {
  const { Operator } = await load("src/operator.js");
  const operator = new Operator(
    "https://api.buses.example.com/v2",
    async () => new Response("out of service", { status: 503 }),
  );
  return (await load("src/app.js")).buildApp(operator);
};
