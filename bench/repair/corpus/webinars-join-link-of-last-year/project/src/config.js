module.exports = {
  port: Number(process.env.PORT || 3000),
  sessionSecret: process.env.SESSION_SECRET || 'dev-session',
  joinSecret: process.env.JOIN_SECRET || 'dev-join',
};
