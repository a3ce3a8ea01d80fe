export const partials = {
  letterhead: "Reading Room, Quay 4",
  greeting: "Dear {name},",
  welcome: "your card {card} is ready.",
  renewal: "your card {card} ends on {until}; a new one is {fee}.",
  account: "Please pay to IE00 READ {card}.",
  signature: "The librarians",
};
