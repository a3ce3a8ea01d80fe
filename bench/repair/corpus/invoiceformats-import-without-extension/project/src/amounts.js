export const amountOf = ({ quantity, price }) => quantity * price;

export const totalOf = ({ lines }) => lines.reduce((sum, line) => sum + amountOf(line), 0);

export const written = (cents) => (cents / 100).toFixed(2);
