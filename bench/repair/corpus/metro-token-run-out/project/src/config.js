exports.secret = process.env.METRO_SECRET || "metro-development-secret";
