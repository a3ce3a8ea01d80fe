export const request = {
  path: "/readings",
  headers: {
    authorization:
      "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJtLTEwMSIsImlhdCI6MTcwMDAwMDAwMCwiZXhwIjoxNzAwMDAzNjAwfQ.XAxsx9qzbMcH8XB34apnZlK2w5OQToBop6xw4uDrKzk",
  },
};
export const app = async (load) => (await load("src/app.js")).default;
