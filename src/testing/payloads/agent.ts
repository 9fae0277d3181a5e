import { Random } from "../random.js";
import { graphqlId } from "./common.js";
import { organizationUrl, WEB } from "./urls.js";

/** The agent of that name. Its facts follow from the name, so that they never contradict each other. */
export function agentPayload(organization: string, name: string) {
  const random = new Random(0);
  const id = random.uuid(`agent/${organization}/${name}`);
  const host = `ip-10-0-${random.between(name, 1, 250)}-${random.between(id, 1, 250)}`;
  return {
    id,
    graphql_id: graphqlId("Agent", id),
    url: `${organizationUrl(organization)}/agents/${id}`,
    web_url: `${WEB}/organizations/${organization}/agents/${id}`,
    name,
    connection_state: "connected",
    hostname: host,
    ip_address: host.slice(3).replaceAll("-", "."),
    user_agent: "buildkite-agent/3.115.1.11052 (linux; amd64)",
    version: "3.115.1",
    creator: null,
    created_at: "2026-11-02T04:12:40.118Z",
    job: null,
    last_job_finished_at: null,
    priority: 0,
    meta_data: [
      "queue=default",
      "os=linux",
      "arch=amd64",
      `hostname=${host}`,
      "docker=27.3.1",
      "aws:instance-type=c7a.2xlarge",
      "aws:ami-id=ami-0c2ab3b8efb09f272",
    ],
  };
}
