const place = ({ street, city }) => `${street}, ${city}`;

/** What the guest is written once the swap stands. */
export function acceptedMail(swap) {
  const lines = [
    `Dear ${swap.guest.name},`,
    "",
    `${swap.host.name} is expecting you from ${swap.from} to ${swap.to}.`,
    `The address: ${place(swap.host.address)}`,
  ];
  return { to: swap.guest.mail, subject: "Your swap stands", text: lines.join("\n") };
}
