/** Holds texts only, as the store of the deployment does. */
export const textStore = () => {
  const texts = new Map();
  return {
    read: async (key) => texts.get(key) ?? null,
    write: async (key, text) => void texts.set(key, `${text}`),
  };
};
