export default { test: { include: ["src/**/*.test.js"] } };
