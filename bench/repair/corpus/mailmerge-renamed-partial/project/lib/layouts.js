export const layouts = {
  welcome: ["letterhead", "greeting", "welcome", "signature"],
  renewal: ["letterhead", "greeting", "renewal", "bank", "signature"],
};
