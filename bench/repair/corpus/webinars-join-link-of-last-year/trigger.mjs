export const app = async (load) =>
  (await load("src/app.js")).default.createApp((await load("src/config.js")).default);
export const request = {
  path: "/join/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ3ZWJpbmFyIjoidzEiLCJlbWFpbCI6ImV2ZUBleGFtcGxlLm9yZyIsImlhdCI6MTc2NzIyNTYwMCwiZXhwIjoxNzY3MzEyMDAwfQ.m_ait1S2_HWcoFVt3a1wAsGeiI-dkSsW7A6n6IZL_eU",
};
