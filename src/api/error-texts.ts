const ASK_FOR_PERMISSION =
  "Ask whoever runs this portal whether you, and the owner of its Buildkite token, should be allowed to.";
const CHECK_PROXY =
  "Check that the base URL names the proxy and not a web page, and that you are signed in.";
const WRITE_AS_IN_ADDRESS =
  "Write it as in the pipeline’s address: https://buildkite.com/acme/web is acme/web.";

/**
 * The English words for every problem: what happened, and what a person should do.
 * `src/messages` takes them into its table, so that they are translated like any others;
 * where a number decides, `one` and `other` are its two forms.
 */
export const errorTexts = {
  "signed-out": {
    message: "You are not signed in.",
    advice: "Sign in again, then reload this page.",
  },
  "token-rejected": {
    message: "Buildkite does not accept the API token.",
    advice:
      "Ask whoever runs this portal to replace the token: it is missing from the proxy, expired or revoked.",
  },
  "scope-missing": {
    message: "The API token lacks the scope {{scope}}.",
    advice:
      "Ask whoever runs this portal to add {{scope}} to the Buildkite API token.",
  },
  forbidden: {
    message: "You may not do this.",
    advice: ASK_FOR_PERMISSION,
  },
  "forbidden-because": {
    message: "You may not do this: {{details}}",
    advice: ASK_FOR_PERMISSION,
  },
  "no-proxy": {
    message: "The proxy to Buildkite is not there.",
    advice:
      "Check that the base URL names an endpoint of your proxy, and that the endpoint’s target is https://api.buildkite.com.",
  },
  "no-organization": {
    message: "Buildkite knows no such organization.",
    advice:
      "Compare the organization with the address of its page on buildkite.com, and check that the token’s owner is a member and the token may access it.",
  },
  "no-pipeline": {
    message: "Buildkite knows no such pipeline.",
    advice:
      "Compare the slug with the pipeline’s address on buildkite.com: it changes when a pipeline is renamed. The token’s owner must be in a team that sees it.",
  },
  "no-build": {
    message: "Buildkite knows no such build.",
    advice:
      "It may have been deleted with its pipeline, or be past the plan’s retention time.",
  },
  "no-job": {
    message: "Buildkite knows no such job.",
    advice:
      "A retry gives a job a new identity: open the build and choose the job there.",
  },
  "no-log": {
    message: "This job has no log.",
    advice:
      "A log begins when the job does. It may also have been deleted, or be past the plan’s retention time.",
  },
  "no-resource": {
    message: "Buildkite has nothing at this address.",
    advice:
      "It may have been deleted, or the token’s owner may not be allowed to see it.",
  },
  "rate-limited": {
    message: "Buildkite’s request limit is used up.",
    advice: {
      one: "Wait {{amount}} second: the limit is shared by everybody who uses the same token.",
      other:
        "Wait {{amount}} seconds: the limit is shared by everybody who uses the same token.",
    },
  },
  "writes-refused": {
    message: "The proxy lets nobody change anything in Buildkite.",
    advice:
      "Ask whoever runs this portal to let PUT through in the proxy, and POST to start new builds.",
  },
  refused: {
    message: "Buildkite refused.",
    advice: "Change what is asked for.",
  },
  "refused-because": {
    message: "Buildkite refused: {{details}}",
    advice: "Change what is asked for.",
  },
  network: {
    message: "Buildkite could not be reached.",
    advice: "Check your connection, then try again.",
  },
  server: {
    message: "The server failed (status {{status}}).",
    advice:
      "Try again in a moment. If it goes on, see https://www.buildkitestatus.com.",
  },
  "gateway-timeout": {
    message: "The server failed (status {{status}}).",
    advice: "The proxy could not reach Buildkite. Try again in a moment.",
  },
  unreadable: {
    message: "The answer is not one of Buildkite’s: {{details}}",
    advice: CHECK_PROXY,
  },
  "web-page": {
    message: "The answer is not one of Buildkite’s: it is a web page.",
    advice: CHECK_PROXY,
  },
  "invalid-pipeline-slug": {
    message:
      "{{name}} is not a pipeline slug: it takes an organization, one slash and a pipeline, like acme/web.",
    advice: WRITE_AS_IN_ADDRESS,
  },
  "invalid-build-number": {
    message:
      "{{name}} is not a build number: it takes a whole number, like 12.",
    advice: WRITE_AS_IN_ADDRESS,
  },
  "invalid-id": {
    message:
      "{{name}} is not an id: it takes a UUID, like 0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b.",
    advice: WRITE_AS_IN_ADDRESS,
  },
  "invalid-empty-slug": {
    message:
      "The name of the organization or of the pipeline is empty. A right one is acme/web.",
    advice: WRITE_AS_IN_ADDRESS,
  },
  "invalid-long-slug": {
    message:
      "{{name}} is not a slug: it has {{length}} characters, and Buildkite allows {{limit}}.",
    advice: WRITE_AS_IN_ADDRESS,
  },
  "invalid-leading-hyphen": {
    message:
      "{{name}} is not a slug: it starts with a hyphen. A right one is acme/web.",
    advice: WRITE_AS_IN_ADDRESS,
  },
  "invalid-character": {
    message:
      "{{name}} is not a slug: {{character}} cannot stand in it, only letters a to z, digits and hyphens, like acme/web.",
    advice: WRITE_AS_IN_ADDRESS,
  },
  "invalid-character-for-hyphen": {
    message:
      "{{name}} is not a slug: {{character}} cannot stand in it (Buildkite writes a hyphen there), only letters a to z, digits and hyphens, like acme/web.",
    advice: WRITE_AS_IN_ADDRESS,
  },
} as const;
