module.exports = {
  port: Number(process.env.PORT ?? 8080),
  passKey: () => process.env.PASS_KEY,
};
