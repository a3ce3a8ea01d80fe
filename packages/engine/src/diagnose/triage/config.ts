import type { TriageRule } from "./verdict.ts";

const SET_IT =
  "Set the variable where the application is deployed, and list it where the project documents its settings.";
const CREDENTIALS =
  "Renew or correct the credential in the deployment's secrets; nothing in the code is wrong.";

const INSTALL_IT =
  "Install it in the image or on the machine, and let the start of the application check that it is there.";
const MOVE_IT = "Move what is there, or name another folder in the deployment's settings.";

/** Failures of the deployment: variables, credentials, permissions, migrations, packages. */
export const CONFIG_RULES: readonly TriageRule[] = [
  {
    class: "config",
    type: /^KeyError$/,
    statement: /\bos\.environ\[\s*['"]([^'"]+)['"]|\benviron\[\s*['"]([^'"]+)['"]/,
    message: /^['"]?([A-Za-z_][A-Za-z0-9_]*)['"]?$/,
    cause: "The environment variable $1 is not set.",
    advice: [SET_IT],
  },
  {
    class: "config",
    type: /^KeyError$/,
    message: /^['"]?([A-Za-z_][A-Za-z0-9_]*)['"]?$/,
    innermost: /(?:^|[\\/])os(?:\.py|>) __getitem__$|^<frozen os> __getitem__$/,
    cause: "The environment variable $1 is not set.",
    advice: [SET_IT],
  },
  {
    class: "config",
    message:
      /(?:missing|required|undefined|unset|not set|must be set|must be defined)[^\n]{0,40}\benv(?:ironment)? ?var(?:iable)?s?\b[^\n]{0,10}?\s*:?\s*['"`]?([A-Z][A-Z0-9_]{2,})?|environment variable ['"`]?([A-Za-z_]\w*)['"`]? (?:is )?(?:not set|missing|required|not found|undefined|must be)/i,
    cause: "An environment variable that the application needs is not set.",
    advice: [SET_IT],
  },
  {
    class: "config",
    type: /^(?:ImproperlyConfigured|UndefinedValueError|EnvError|EnvValidationError|SettingsError|MissingConfigException|ConfigError|ConfigurationError|InvalidConfigurationError)$/,
    cause: "The application's configuration is incomplete or wrong.",
    advice: ["Compare the deployment's settings with what the application asks for at its start."],
  },
  {
    class: "config",
    type: /^ValidationError$/,
    message: /^\d+ validation errors? for (\w*(?:Settings|Config|Env|Environment)\w*)\b/,
    cause: "The settings $1 are incomplete or wrong.",
    advice: ["Set the fields that the message names in the deployment's environment."],
  },
  {
    class: "config",
    type: /^(?:NoCredentialsError|PartialCredentialsError|CredentialRetrievalError|TokenRetrievalError|DefaultCredentialsError|RefreshError|SMTPAuthenticationError|AuthenticationError|AuthenticationException|CredentialsProviderError|InvalidCredentials|NoAuthHandlerFound)$/,
    module: /^(?!app\b|src\b)/,
    cause: "The application's own credential for another service is missing or was refused.",
    advice: [CREDENTIALS],
  },
  {
    class: "config",
    message:
      /password authentication failed for user|Access denied for user|role "[^"]+" does not exist|no pg_hba\.conf entry|NOAUTH Authentication required|WRONGPASS|Authentication failed\.?$|InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken\b|UnrecognizedClientException|Incorrect API key|invalid_api_key|Invalid API Key/i,
    cause: "The application's own credential for another service was refused.",
    advice: [CREDENTIALS],
  },
  {
    class: "config",
    message: /\b(40[13]) Client Error|Client error '(40[13])|Request failed with status code (40[13])\b/,
    cause: "Another service refused the application's own credential.",
    advice: [CREDENTIALS],
  },
  {
    class: "config",
    message:
      /relation "([^"]+)" does not exist|no such table: (\S+)|Table '([^']+)' doesn't exist|The table `([^`]+)` does not exist in the current database|column "?([\w.]+)"? (?:of relation \S+ )?does not exist|no such column: (\S+)|Unknown column '([^']+)'/,
    cause: "The database lacks a table or column that the code uses; a migration has not run there.",
    advice: [
      "Run the pending migrations against this database, and let the deployment run them before the new release starts.",
    ],
  },
  {
    class: "config",
    type: /^PermissionError$/,
    message: /Permission denied: '?([^'\n]+)'?/,
    cause: "The process may not use the file $1.",
    advice: ["Correct the owner or the mode of the file or folder on that machine; do not widen it in code."],
  },
  {
    class: "config",
    message: /\b(?:EACCES|EPERM): [^\n]*?'([^'\n]+)'/,
    cause: "The process may not use the file $1.",
    advice: ["Correct the owner or the mode of the file or folder on that machine; do not widen it in code."],
  },
  {
    class: "config",
    message: /^spawn (\S+) ENOENT\b/,
    cause: "The program $1 is not installed where the application runs.",
    advice: [INSTALL_IT],
  },
  {
    class: "config",
    type: /^FileNotFoundError$/,
    message: /No such file or directory: '?([^'\n]+)'?/,
    innermost: /subprocess(?:\.py)? _execute_child$|base_events(?:\.py)? subprocess_exec$/,
    cause: "The program $1 is not installed where the application runs.",
    advice: [INSTALL_IT],
  },
  {
    class: "config",
    type: /^(?:FileExistsError|NotADirectoryError)$/,
    message: /(?:File exists|Not a directory): '?([^'\n]+)'?/,
    statement: /\bmkdir\([^)]*exist_ok=True|\bmakedirs\(.*exist_ok=True/,
    cause: "Where the application wants its folder, there is something else: $1",
    advice: [MOVE_IT],
  },
  {
    class: "config",
    message: /^(?:EEXIST|ENOTDIR): [^\n]*mkdir '([^'\n]+)'/,
    statement: /\bmkdir(?:Sync)?\(.*recursive: true/,
    cause: "Where the application wants its folder, there is something else: $1",
    advice: [MOVE_IT],
  },
  {
    class: "config",
    message:
      /no secret key was set|^secret option required for sessions|^A secret is required|\bsecret(?:OrPrivateKey)? (?:must have a value|is required)|^(?:Please define|Missing) (?:the )?\w*secret\b/i,
    cause: "A secret that the application needs is not set where it runs.",
    advice: [SET_IT],
  },
  {
    class: "config",
    message: /\bEADDRINUSE\b|Address already in use/i,
    cause: "The address that the application wants to listen on is taken.",
    advice: ["Stop the other process or choose another port."],
  },
  {
    class: "config",
    message: /^DisallowedHost|Invalid HTTP_HOST header: '([^']+)'/,
    cause: "A host name is not among the allowed hosts.",
    advice: ["Add it to the allowed hosts when it is yours; else let the proxy refuse such requests."],
  },
];
