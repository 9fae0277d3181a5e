import { block, build, input, job, pipeline, wait } from "../world/specs.js";
import { MEI, TOM } from "./company.js";
import type { Scenario } from "./scenarios.js";

/** The REST API tells nothing of a block's fields; they stand in this YAML alone. */
const YAML = `steps:
  - input: "What goes out?"
    key: what
    fields:
      - text: "Version"
        key: version
        hint: "As in 4.12.0"
        format: "[0-9]+\\\\.[0-9]+\\\\.[0-9]+"
      - select: "Audience"
        key: audience
        required: false
        default: staff
        options:
          - { label: "Staff", value: staff }
          - { label: "A tenth of all customers", value: tenth }
          - { label: "Everybody", value: all }

  - label: ":package: Build"
    command: npm run build

  - block: ":rocket: Release?"
    key: release
    prompt: "Read the change log first."
    fields:
      - select: "Regions"
        key: regions
        multiple: true
        options:
          - { label: "Europe", value: eu }
          - { label: "North America", value: us }
      - text: "Reason"
        key: reason
        required: false

  - label: "Release"
    command: script/release
`;

const packaged = job({ name: ":package: Build", state: "passed" });
const held = job({
  name: "Release",
  command: "script/release",
  state: "blocked",
});
const answered = input("What goes out?", {
  stepKey: "what",
  state: "unblocked",
});

export const blocked: Scenario = {
  name: "blocked",
  description: "Builds that wait for a person, with and without fields.",
  populate(world) {
    world.addPipeline(
      pipeline("acme/releases", {
        name: "Releases",
        configuration: YAML,
        builds: [
          build({
            message: "Release 4.11.0",
            state: "passed",
            jobs: [
              answered,
              packaged,
              block("Release?", { state: "unblocked", unblockedBy: TOM }),
              job({ name: "Release", command: "script/release" }),
            ],
          }),
          build({
            message: "Release 4.11.1, which nobody let out",
            state: "failed",
            blocked: true,
            blockedState: "failed",
            jobs: [
              packaged,
              block("Let out a failed build?", { blockedState: "failed" }),
              held,
            ],
          }),
          build({
            message: "Release 4.11.2, stopped by its tests",
            state: "failed",
            jobs: [
              answered,
              job({ name: ":test_tube: Test", state: "failed" }),
              wait({ state: "waiting_failed" }),
              block("Release?", { state: "blocked_failed" }),
              { ...held, state: "blocked_failed" },
            ],
          }),
          build({
            message: "Ask first, build later",
            state: "running",
            blocked: true,
            blockedState: "running",
            jobs: [
              input("What goes out?", {
                stepKey: "what",
                state: "blocked",
                requiredFields: ["version"],
                blockedState: "running",
              }),
              packaged,
            ],
          }),
          build({
            message: "Release 4.12.0",
            creator: MEI,
            state: "passed",
            blocked: true,
            blockedState: "passed",
            metaData: { version: "4.12.0" },
            jobs: [
              answered,
              packaged,
              block(":rocket: Release?", {
                stepKey: "release",
                requiredFields: ["regions"],
              }),
              held,
            ],
          }),
        ],
      }),
    );
  },
};
