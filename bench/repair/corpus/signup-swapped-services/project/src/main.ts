import { createContainer } from "./container.ts";

const { signup, mailer } = createContainer();
const user = await signup.signUp(process.argv[2] as string);
console.log(user.id, mailer.sent.join(", "));
