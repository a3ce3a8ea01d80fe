function requireEnv(name, env = process.env) {
  const value = env[name];
  if (value === undefined || value === "") {
    throw new Error(`Missing required environment variable: ${name}`);
  }
  return value;
}

function load(env = process.env) {
  return {
    databaseUrl: requireEnv("DATABASE_URL", env),
    concurrency: Number(env.CONCURRENCY || 2),
    userAgent: env.USER_AGENT || "linkpreview/1",
  };
}

module.exports = { load, requireEnv };
