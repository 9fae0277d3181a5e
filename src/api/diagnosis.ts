import type { BuildkiteProblem, MissingThing } from "./errors.js";
import { parseAccessToken } from "./parse-access-token.js";
import * as paths from "./paths.js";
import type { Endpoint } from "./paths.js";
import { query } from "./queries.js";
import { explainRefusal } from "./refusal.js";
import type { Refusal } from "./refusal.js";
import type { Answer, ApiRequest } from "./transport.js";
import type { Learnt } from "./learnt.js";

/** What a diagnosis may ask and know. */
interface Inquiry {
  ask(request: ApiRequest): Promise<Answer>;
  readonly prefixIsProven: boolean;
  readonly learnt: Learnt;
  readonly now: () => number;
}

/** A failure costs at most so many questions; they share the budget that views live from. */
const MAX_PROBES = 2;

/** The smallest answer that each kind of address can give. */
const SMALLEST = query({
  per_page: 1,
  exclude_jobs: true,
  exclude_pipeline: true,
});

/**
 * What a refusal means. Most say it themselves; a bare 404 and a bare 403 mean several
 * things, which are told apart by asking for what lies above.
 */
export async function diagnose(
  refusal: Refusal,
  request: ApiRequest,
  inquiry: Inquiry,
): Promise<BuildkiteProblem> {
  const problem = await findProblem(refusal, request, inquiry);
  if (problem.kind === "token-rejected" || problem.kind === "scope-missing") {
    // Somebody may have exchanged the token since its scopes were learnt.
    inquiry.learnt.forget("access-token");
  }
  return problem;
}

async function findProblem(
  refusal: Refusal,
  request: ApiRequest,
  inquiry: Inquiry,
): Promise<BuildkiteProblem> {
  const { endpoint, method = "GET" } = request;
  const isWrite = method === "POST" || method === "PUT";
  const problem = explainRefusal(refusal, { endpoint, isWrite }, inquiry.now());
  if (problem === undefined) {
    const what = await findMissing(refusal, request, inquiry);
    return { kind: "not-found", what };
  }
  return problem.kind === "forbidden"
    ? ((await missingScope(request, inquiry)) ?? problem)
    : problem;
}

async function findMissing(
  { text, json }: Refusal,
  { endpoint, method, signal }: ApiRequest,
  inquiry: Inquiry,
): Promise<MissingThing> {
  // Buildkite's own 404 has a message. An empty one is the proxy's (HEAD has no body to show).
  if (text === "" && method !== "HEAD") return "proxy";

  let probes = 0;
  const isMissing = async (target: Endpoint): Promise<boolean> => {
    probes += 1;
    const answer = await probe(
      { endpoint: target, query: SMALLEST, signal },
      inquiry,
    );
    return answer?.ok === false && answer.refusal.status === 404;
  };

  const mayBeProxy =
    !inquiry.prefixIsProven || (json === undefined && method !== "HEAD");
  // The one address that every token may read.
  if (mayBeProxy && (await isMissing(paths.accessToken))) return "proxy";

  let missing = endpoint;
  while (missing.parent !== undefined && probes < MAX_PROBES) {
    if (!(await isMissing(missing.parent))) break;
    missing = missing.parent;
  }
  return missing.what;
}

/** A refusal that names no scope is held against the scopes that the token has. */
async function missingScope(
  { endpoint, signal }: ApiRequest,
  inquiry: Inquiry,
): Promise<BuildkiteProblem | undefined> {
  const { scope } = endpoint;
  if (scope === undefined) return undefined;
  const missing = { kind: "scope-missing", scope } as const;
  // Mostly the token has been asked about already, and nobody need wait for an answer. It
  // is forgotten with this problem, so that another attempt asks anew.
  const learnt = inquiry.learnt.recall("access-token", parseAccessToken);
  if (learnt && !learnt.scopes.includes(scope)) return missing;
  const answer = await probe({ endpoint: paths.accessToken, signal }, inquiry);
  if (!answer?.ok) return undefined;
  try {
    const { scopes } = parseAccessToken(await answer.response.json());
    return scopes.includes(scope) ? undefined : missing;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** A probe that gets no answer leaves open what it was to find; the refusal remains the news. */
async function probe(
  request: ApiRequest,
  inquiry: Inquiry,
): Promise<Answer | undefined> {
  try {
    return await inquiry.ask(request);
  } catch {
    request.signal?.throwIfAborted();
    return undefined;
  }
}
