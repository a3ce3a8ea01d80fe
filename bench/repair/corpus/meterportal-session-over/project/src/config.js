module.exports = {
  jwtSecret: process.env.JWT_SECRET || 'development-only',
  sessionHours: 1,
};
