const NAMES = { head: "chin to crown", top: "crown to the upper edge", eyes: "eyes to the lower edge" };

export const limitLine = (what, [least, most]) => `${NAMES[what]}: ${least} to ${most} mm`;
