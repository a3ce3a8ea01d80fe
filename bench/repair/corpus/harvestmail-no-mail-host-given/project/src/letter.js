const BOXES = {
  small: ["leeks", "apples"],
  large: ["leeks", "apples", "a pumpkin", "eggs"],
};

export function letterTo({ mail, size }) {
  return { to: mail, subject: "Your box of the week", text: `In it: ${BOXES[size].join(", ")}.` };
}
