export const total = (parts) => ({ parts: parts.length });
