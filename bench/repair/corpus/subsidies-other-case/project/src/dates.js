export const day = (date) => date.toISOString().slice(0, 10);
