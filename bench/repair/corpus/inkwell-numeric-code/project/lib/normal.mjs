/** EANs come as numbers or as text, and are text here. */
export const ean = (given) => String(given).padStart(13, "0");

export const code = (given) => given.trim().toUpperCase();

export const pieces = (given) => Number.parseInt(given, 10);
