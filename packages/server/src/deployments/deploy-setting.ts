/** How a project is deployed where no command of the server's machine does it; stored as JSON. */
export type DeploySetting =
  | { readonly kind: "webhook"; readonly url: string; readonly secret: string }
  /** A workflow of the forge's CI, by the name of its file. */
  | { readonly kind: "workflow"; readonly file: string }
  /** A deployment on the forge, which somebody else carries out. */
  | { readonly kind: "deployment" };
