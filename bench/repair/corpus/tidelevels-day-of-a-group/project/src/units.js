const CM_PER_FOOT = 30.48;

export const UNITS = {
  cm: (level) => level,
  m: (level) => level / 100,
  ft: (level) => Math.round((level / CM_PER_FOOT) * 100) / 100,
};
