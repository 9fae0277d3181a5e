/**
 * What the elements ask of Buildkite, and therefore all that the demo's proxy lets
 * through. The token behind it can often do far more, such as revoking itself
 * (`DELETE /v2/access-token`) or rewriting what agents run (`PATCH …/pipelines/:slug`).
 */
const PIPELINES = "/v2/organizations/:slug/pipelines";
const PIPELINE = `${PIPELINES}/:slug`;
const BUILD = `${PIPELINE}/builds/:number`;

const ALLOWED: readonly (readonly [methods: string, path: string])[] = [
  ["GET", "/v2/access-token"],
  ["GET", "/v2/organizations/:slug/emojis"],
  // The list of pipelines; and whether the organization exists, after one was not found.
  ["GET", PIPELINES],
  // How the newest build of each of them is doing.
  ["GET", "/v2/organizations/:slug/builds"],
  ["GET", PIPELINE],
  ["GET POST", `${PIPELINE}/builds`],
  ["GET", BUILD],
  // What jobs have uploaded as steps, for the graph and for the fields of a block step.
  ["GET", `${BUILD}/step-uploads`],
  ["GET", `${BUILD}/step-uploads/:uuid`],
  ["PUT", `${BUILD}/rebuild`],
  ["PUT", `${BUILD}/cancel`],
  ["PUT", `${BUILD}/retry_failed_jobs`],
  ["PUT", `${BUILD}/jobs/:uuid/retry`],
  ["PUT", `${BUILD}/jobs/:uuid/reprioritize`],
  ["PUT", `${BUILD}/jobs/:uuid/unblock`],
  // The same step's job in another build, to compare logs with.
  ["GET", `${BUILD}/jobs`],
  ["GET HEAD", `${BUILD}/jobs/:uuid/log`],
  ["GET", `${BUILD}/annotations`],
  ["GET", `${BUILD}/jobs/:uuid/annotations`],
  // What a log links to as `artifact://path`: which it is, and where it can be had.
  ["GET", `${BUILD}/artifacts`],
  ["GET", `${BUILD}/jobs/:uuid/artifacts`],
  ["GET", `${BUILD}/jobs/:uuid/artifacts/:uuid/download`],
];

/** No pattern admits `%`, `.` or `/`: an encoded or a climbing path matches nothing. */
const PARTS: Readonly<Record<string, string>> = {
  ":slug": "[A-Za-z0-9][A-Za-z0-9-]{0,99}",
  ":number": "[1-9][0-9]{0,14}",
  ":uuid": "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
};

const TABLE = ALLOWED.map(([methods, path]) => ({
  methods: methods.split(" "),
  pattern: new RegExp(
    `^${path.replace(/:[a-z]+/g, (name) => PARTS[name] ?? name)}$`,
  ),
}));

/**
 * The methods that a path may be asked with; none for a path that is nobody's
 * business here. `path` is as it was sent: not decoded, without its query.
 */
export function allowedMethods(path: string): readonly string[] {
  return TABLE.find(({ pattern }) => pattern.test(path))?.methods ?? [];
}
